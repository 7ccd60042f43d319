#include <optional>

#include "base/text.hpp"
#include "platform/http/http.hpp"

namespace passerelle::http {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<char> escaped_byte(std::string_view text) {
  if (text.size() < 3) return {};
  const int high = hex_value(text[1]);
  const int low = hex_value(text[2]);
  if (high < 0 || low < 0) return {};
  return static_cast<char>(high * 16 + low);
}

bool is_unreserved(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

}  // namespace

std::string percent_decode(std::string_view text, bool plus_is_space) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '%') {
      if (const auto byte = escaped_byte(text.substr(at))) {
        decoded += *byte;
        at += 2;
        continue;
      }
    }
    decoded += plus_is_space && text[at] == '+' ? ' ' : text[at];
  }
  return decoded;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte >> 4];
    encoded += kHex[byte & 15];
  }
  return encoded;
}

Fields parse_query(std::string_view text) {
  Fields fields;
  for (const auto pair : base::split(text, '&')) {
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    const auto name = pair.substr(0, equals);
    const auto value = equals == pair.npos ? std::string_view() : pair.substr(equals + 1);
    fields.emplace_back(percent_decode(name, true), percent_decode(value, true));
  }
  return fields;
}

}  // namespace passerelle::http
