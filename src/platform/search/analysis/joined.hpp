#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/analysis/pieces.hpp"

namespace passerelle::search {

/// Pieces that make one word.
struct Joined {
  std::string text;
  std::size_t count = 0;           ///< how many pieces; 0: these make none
  std::vector<std::string> parts;  ///< words that the text is searched by as well
};

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

inline bool is_number(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, is_digit);
}

}  // namespace passerelle::search
