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

TEST(ReferenceSet, ALongOneBetweenOthersLeavesThemWhereTheyAre) {
  ReferenceSet references;
  const auto name = [](int i) {
    return std::string(i % 97 == 0 ? 65'529 + i % 13 : 20, 'r') + std::to_string(i);
  };
  for (int i = 0; i < 4'000; ++i) EXPECT_TRUE(references.insert(name(i))) << i;
  for (int i = 0; i < 4'000; ++i) EXPECT_TRUE(references.contains(name(i))) << i;
  EXPECT_FALSE(references.contains(name(4'000)));
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
