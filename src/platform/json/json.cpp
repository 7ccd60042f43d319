#include "platform/json/json.hpp"

#include <algorithm>

namespace passerelle {

namespace {

/// What stands for the character at `at` of a JSON text, and how many bytes it takes.
struct Safe {
  std::string_view escape;
  std::size_t size;
};

Safe safe_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '<':
      return {"\\u003c", 1};
    case '>':
      return {"\\u003e", 1};
    case '&':
      return {"\\u0026", 1};
    case '\xE2':
      if (text.substr(at, 3) == "\xE2\x80\xA8") return {"\\u2028", 3};
      if (text.substr(at, 3) == "\xE2\x80\xA9") return {"\\u2029", 3};
      return {};
    default:
      return {};
  }
}

}  // namespace

std::string json_text(const Json& json, int indent) {
  const auto plain = json.dump(indent, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(plain.size() + plain.size() / 32);
  std::size_t kept = 0;  // up to there it is in `out`
  for (auto at = plain.find_first_of("<>&\xE2"); at != std::string::npos;
       at = plain.find_first_of("<>&\xE2", std::max(at + 1, kept))) {
    const auto [escape, size] = safe_at(plain, at);
    if (size == 0) continue;
    out.append(plain, kept, at - kept);
    out += escape;
    kept = at + size;
  }
  return out.append(plain, kept);
}

std::string json_string(std::string_view text) {
  const bool is_plain = std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '-' && c <= '9') || c == '_';
  });
  if (!is_plain) return json_text(Json(text));
  std::string quoted;
  quoted.reserve(text.size() + 2);
  quoted += '"';
  quoted += text;
  quoted += '"';
  return quoted;
}

}  // namespace passerelle
