#pragma once

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "reference/reference.hpp"

namespace passerelle::reference {

struct PlaceCase {
  PlaceQuestion question;
  PlaceKind kind;
  std::string_view code;
  std::string_view rule;
};

inline void expect_places(const std::vector<PlaceCase>& cases) {
  for (const auto& [question, kind, code, rule] : cases) {
    SCOPED_TRACE(testing::Message() << question.insee << "|" << question.postal_code << "|"
                                    << question.town << "|" << question.text);
    const auto answer = find_place(question);
    EXPECT_EQ(static_cast<int>(answer.kind), static_cast<int>(kind));
    EXPECT_EQ(answer.code, code);
    EXPECT_EQ(answer.rule, rule);
  }
}

}  // namespace passerelle::reference
