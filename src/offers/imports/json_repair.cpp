#include "offers/imports/json_repair.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>

namespace passerelle::offers::imports {
namespace {

constexpr std::string_view kReplacement = "\\ufffd";
constexpr std::size_t kEscapeBytes = 6;  // \uXXXX

/// The value of a \uXXXX at the start of `text`, -1 when there is none.
int escaped_unit(std::string_view text) {
  if (!text.starts_with("\\u") || text.size() < kEscapeBytes) return -1;
  int unit = 0;
  const auto* end = text.data() + kEscapeBytes;
  const auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc{} && stop == end && unit >= 0 ? unit : -1;
}

bool is_high(int unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(int unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

/// Copies the escape at the start of `text`; how many bytes it took.
std::size_t copy_escape(std::string_view text, std::string& out) {
  if (!text.starts_with("\\u")) {
    out += text.substr(0, 2);
    return 2;
  }
  const int unit = escaped_unit(text);
  if (is_high(unit) && is_low(escaped_unit(text.substr(kEscapeBytes)))) {
    out += text.substr(0, 2 * kEscapeBytes);
    return 2 * kEscapeBytes;
  }
  const bool is_sound = unit >= 0 && !is_high(unit) && !is_low(unit);
  out += is_sound ? text.substr(0, kEscapeBytes) : kReplacement;
  return unit >= 0 ? kEscapeBytes : 2;
}

}  // namespace

std::string repair_strings(std::string_view json) {
  std::string out;
  out.reserve(json.size() + 64);
  bool in_string = false;
  for (std::size_t i = 0; i < json.size();) {
    const char c = json[i];
    if (in_string && c == '\\') {
      i += copy_escape(json.substr(i), out);
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (in_string && static_cast<unsigned char>(c) < ' ')
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
    ++i;
  }
  return out;
}

}  // namespace passerelle::offers::imports
