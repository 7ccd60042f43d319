#include "offers/delivery/reference_set.hpp"

#include <gtest/gtest.h>

#include <string>

namespace passerelle::offers {
namespace {

TEST(ReferenceSet, KnowsWhatItWasGivenAndNothingElse) {
  ReferenceSet references;
  EXPECT_FALSE(references.contains("R-0"));
  for (int i = 0; i < 20'000; ++i) EXPECT_TRUE(references.insert("R-" + std::to_string(i))) << i;
  for (int i = 0; i < 20'000; ++i) {
    EXPECT_FALSE(references.insert("R-" + std::to_string(i))) << i;
    EXPECT_FALSE(references.contains("S-" + std::to_string(i))) << i;
  }
}

TEST(ReferenceSet, TakesEmptyAndLongOnes) {
  ReferenceSet references;
  const std::string longest(200'000, 'x');
  for (const auto* reference : {"", "a"}) EXPECT_TRUE(references.insert(reference));
  EXPECT_TRUE(references.insert(longest));
  EXPECT_TRUE(references.insert("b"));
  EXPECT_TRUE(references.contains("") && references.contains(longest) && references.contains("b"));
  EXPECT_FALSE(references.insert(std::string(200'000, 'x')));
}

}  // namespace
}  // namespace passerelle::offers
