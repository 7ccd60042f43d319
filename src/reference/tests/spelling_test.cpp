#include "reference/spelling.hpp"

#include <gtest/gtest.h>

#include <string>

namespace passerelle::reference {
namespace {

TEST(Spelling, CountsTypingErrors) {
  struct Case {
    std::string_view a, b;
    int at_most, errors;
  };
  for (const auto& [a, b, at_most, errors] : {
           Case{"paris", "paris", 2, 0},
           Case{"pariss", "paris", 1, 1},
           Case{"aris", "paris", 1, 1},
           Case{"marsielle", "marseille", 2, 1},
           Case{"merseile", "marseille", 2, 2},
           Case{"toulon", "toulouse", 2, 3},
           Case{"nice", "nantes", 1, 2},
           Case{"", "ab", 2, 2},
           Case{"", "", 0, 0},
       }) {
    SCOPED_TRACE(testing::Message() << a << " " << b);
    EXPECT_EQ(count_typing_errors(a, b, at_most), errors);
    EXPECT_EQ(count_typing_errors(b, a, at_most), errors);
  }
  const std::string endless(1000, 'a');
  EXPECT_EQ(count_typing_errors(endless, endless, 2), 3);
}

TEST(Spelling, AllowsMoreErrorsInLongerWords) {
  EXPECT_EQ(allowed_typing_errors(4), 0);
  EXPECT_EQ(allowed_typing_errors(5), 1);
  EXPECT_EQ(allowed_typing_errors(8), 1);
  EXPECT_EQ(allowed_typing_errors(9), 2);
}

TEST(Spelling, KnowsShortForms) {
  EXPECT_TRUE(abbreviates("pce", "provence"));
  EXPECT_TRUE(abbreviates("prov", "provence"));
  EXPECT_TRUE(abbreviates("raph", "raphael"));
  EXPECT_FALSE(abbreviates("p", "provence"));
  EXPECT_FALSE(abbreviates("pcx", "provence"));
  EXPECT_FALSE(abbreviates("provences", "provence"));
  EXPECT_FALSE(abbreviates("", "provence"));
}

}  // namespace
}  // namespace passerelle::reference
