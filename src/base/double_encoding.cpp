#include "base/double_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/text.hpp"

namespace passerelle::base {
namespace {

constexpr int kMostRounds = 3;  // encoded four times has not been seen

struct Sign {
  std::uint32_t code;
  std::size_t size;
};

/// The character of two or three bytes at the start of valid UTF-8; code 0 for any other.
Sign sign_at(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  if (byte(0) >= 0xC2 && byte(0) < 0xE0 && text.size() > 1)
    return {((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F), 2};
  if (byte(0) >= 0xE0 && byte(0) < 0xF0 && text.size() > 2)
    return {((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  return {0, 1};
}

/// The byte that Windows-1252 or Latin-1 shows as that character; 0 when neither does.
unsigned char byte_of(std::uint32_t code) {
  constexpr auto kHigh = std::to_array<std::uint32_t>(
      {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
       0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
       0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178});
  if (code >= 0x80 && code <= 0xFF) return static_cast<unsigned char>(code);
  if (code == 0) return 0;
  const auto found = std::ranges::find(kHigh, code);
  return found == kHigh.end() ? 0 : static_cast<unsigned char>(0x80 + (found - kHigh.begin()));
}

std::size_t length_told_by(unsigned char first) {
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// Letters of French, signs of its typesetting, and pictures: no French word holds their bytes.
bool is_expected(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  if (first == 0xC2) return second >= 0xA0;
  if (first == 0xC3) return true;
  if (first == 0xC5) return second == 0x92 || second == 0x93 || second == 0xB8;
  if (first == 0xCC) return true;  // an accent apart from its letter
  if (first == 0xEF) return second == 0xBF || second == 0xBB;
  return first == 0xE2 || first == 0xF0;
}

/// The bytes of one character that was encoded twice at the start of `text`, and how much of it
/// they take; empty when there is none.
std::pair<std::string, std::size_t> decode_twice(std::string_view text) {
  std::string bytes;
  std::size_t taken = 0, awaited = 1;
  while (bytes.size() < awaited) {
    if (taken >= text.size()) return {};
    const auto sign = sign_at(text.substr(taken));
    const auto byte = byte_of(sign.code);
    if (byte == 0) return {};
    if (bytes.empty()) awaited = length_told_by(byte);
    if (awaited == 0 || (!bytes.empty() && (byte & 0xC0) != 0x80)) return {};
    bytes += static_cast<char>(byte);
    taken += sign.size;
  }
  if (!is_utf8(bytes) || !is_expected(bytes)) return {};
  return {std::move(bytes), taken};
}

/// What a continuation byte is shown as begins with one of these, in UTF-8.
bool may_continue(unsigned char byte) {
  return byte == 0xC2 || byte == 0xC5 || byte == 0xC6 || byte == 0xCB || byte == 0xE2;
}

/// Ã, Â, Å, Ì, â, ð and ï begin every such sequence, and a sign that no word has there follows:
/// most texts have none.
bool may_be_encoded_twice(std::string_view text) {
  constexpr auto kNone = std::string_view::npos;
  for (auto at = text.find('\xC3'); at != kNone; at = text.find('\xC3', at + 1)) {
    if (at + 2 >= text.size() || !may_continue(static_cast<unsigned char>(text[at + 2]))) continue;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if (second == 0x83 || second == 0x82 || second == 0x85 || second == 0x8C || second == 0xA2 ||
        second == 0xB0 || second == 0xAF)
      return true;
  }
  return false;
}

bool repair_once(std::string& text) {
  std::string out;
  out.reserve(text.size());
  bool changed = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto rest = std::string_view(text).substr(i);
    auto [bytes, taken] =
        rest[0] == '\xC3' ? decode_twice(rest) : std::pair<std::string, std::size_t>{};
    changed = changed || taken != 0;
    if (taken == 0) {
      bytes = rest.substr(0, 1);
      taken = 1;
    }
    out += bytes;
    i += taken;
  }
  text = std::move(out);
  return changed;
}

}  // namespace

std::optional<std::string> repair_double_encoding(std::string_view text) {
  if (!may_be_encoded_twice(text) || !is_utf8(text)) return {};
  std::string repaired(text);
  bool changed = false;
  for (int round = 0; round < kMostRounds && repair_once(repaired); ++round) changed = true;
  if (!changed) return {};
  return repaired;
}

}  // namespace passerelle::base
