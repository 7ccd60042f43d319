#pragma once

#include <charconv>
#include <cstdint>
#include <string_view>

namespace passerelle::offers::pages {

/// The whole number that a text begins with, or another when it begins with none.
inline std::int64_t whole(std::string_view text, std::int64_t otherwise) {
  std::int64_t value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace passerelle::offers::pages
