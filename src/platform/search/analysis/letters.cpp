#include "platform/search/analysis/letters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/text.hpp"

namespace passerelle::search {
namespace {

constexpr Character word_of(std::uint8_t bytes) {
  return {bytes, true, '\0', false};
}

constexpr Character gap_of(std::uint8_t bytes, char gap) {
  return {bytes, false, gap, false};
}

const utf8proc_uint8_t* bytes_of(const char* text) {
  return reinterpret_cast<const utf8proc_uint8_t*>(text);
}

void append(std::string& out, utf8proc_int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

/// What a character that is neither a letter nor a digit means between two words.
char gap_character(utf8proc_int32_t code) {
  switch (code) {
    case 0x91:
    case 0x92:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
    case 0x02B9:
    case 0x00B4:
    case 0x2032:
    case 0xFF07:
      return '\'';
    case 0x96:
    case 0x97:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x95:
    case 0x00B7:
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x30FB:
    case 0x0387:
      return '*';
    case 0x00B0:
    case 0x00BA:
      return 'o';
    case 0x00D7:
      return 'x';
    case 0xFFFD:
      return '?';
    case 0x00AD:
    case 0x200C:
    case 0x200D:
    case 0x2060:
    case 0xFEFF:
    case 0xFE0F:
      return '\0';
    default:
      break;
  }
  const auto category = utf8proc_category(code);
  const bool is_space = category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
                        category == UTF8PROC_CATEGORY_ZP || code == 0x85 || code == 0x200B;
  return is_space ? ' ' : ',';
}

bool is_word_character(utf8proc_int32_t code) {
  const auto category = utf8proc_category(code);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// Beyond the letters of French: case and compatible forms ("ﬁ", "²") through utf8proc.
void append_rare(utf8proc_int32_t code, std::string& lower) {
  std::array<utf8proc_int32_t, 16> parts{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(
      code, parts.data(), parts.size(),
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_CASEFOLD), &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<int>(parts.size()); ++i)
    if (const auto part = parts[static_cast<std::size_t>(i)]; is_word_character(part))
      append(lower, part);
}

Character read_rare(std::string_view text, std::size_t at, std::string& lower) {
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(bytes_of(text.data() + at),
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return gap_of(1, '?');
  const auto bytes = static_cast<std::uint8_t>(size);
  if (code >= 0x300 && code <= 0x36F) return {bytes, false, '\0', true};
  const auto gap = gap_character(code);
  if (gap != ',' || !is_word_character(code)) return gap_of(bytes, gap);
  const auto before = lower.size();
  if (code == 0x152 || code == 0x153)
    lower += "oe";
  else if (code == 0x178)
    lower += "ÿ";
  else
    append_rare(code, lower);
  return lower.size() > before ? word_of(bytes) : gap_of(bytes, ',');
}

/// U+00C0 to U+00FF: all that French needs but œ.
Character read_latin(char second, std::string& lower) {
  const auto low = static_cast<unsigned char>(second);
  if (low == 0x97) return gap_of(2, 'x');
  if (low == 0xB7) return gap_of(2, ',');
  if (low == 0x9F) {
    lower += "ss";
  } else if (low == 0x86 || low == 0xA6) {
    lower += "ae";
  } else {
    lower += '\xC3';
    lower += static_cast<char>(low < 0xA0 ? low + 0x20 : low);
  }
  return word_of(2);
}

constexpr auto kLower = [] {
  std::array<char, 128> lower{};
  for (char c = '0'; c <= '9'; ++c) lower[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    lower[static_cast<std::size_t>(c)] = c;
    lower[static_cast<std::size_t>(c - 32)] = c;
  }
  return lower;
}();

char ascii_gap(char c) {
  if (c == '`') return '\'';
  return c > ' ' && c != 127 ? c : ' ';
}

}  // namespace

Character read_character(std::string_view text, std::size_t at, std::string& lower) {
  const char first = text[at];
  if (static_cast<unsigned char>(first) < 0x80) {
    const char low = kLower[static_cast<std::size_t>(first)];
    if (low == '\0') return gap_of(1, ascii_gap(first));
    lower += low;
    return word_of(1);
  }
  if (first == '\xC3' && at + 1 < text.size() &&
      (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80)
    return read_latin(text[at + 1], lower);
  return read_rare(text, at, lower);
}

std::size_t end_of_plain_letters(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 &&
         kLower[static_cast<std::size_t>(text[at])] != '\0')
    ++at;
  return at;
}

void put_in_lower_case(std::string& text, std::size_t start) {
  for (auto at = start; at < text.size(); ++at)
    text[at] = kLower[static_cast<std::size_t>(text[at])];
}

void put_accent(std::string_view text, std::size_t at, std::string& lower) {
  auto start = lower.size();
  while (start > 0 && (static_cast<unsigned char>(lower[--start]) & 0xC0) == 0x80) {
  }
  auto pair = lower.substr(start) + std::string(text.substr(at, 2));
  utf8proc_uint8_t* composed = nullptr;
  const auto size = utf8proc_map(
      bytes_of(pair.data()), static_cast<utf8proc_ssize_t>(pair.size()), &composed,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_STRIPNA));
  utf8proc_int32_t code = 0;
  // What stays two characters has no letter of its own: the accent is left out.
  if (size > 0 && utf8proc_iterate(composed, size, &code) == size)
    lower.replace(start, std::string::npos, reinterpret_cast<const char*>(composed),
                  static_cast<std::size_t>(size));
  std::free(composed);  // NOLINT: utf8proc_map allocates with malloc
}

std::string fold_word(std::string_view word) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(word, is_ascii)) return std::string(word);
  auto folded = base::fold(word);
  std::erase(folded, ' ');
  return folded.empty() ? std::string(word) : folded;
}

std::size_t count_letters(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::count_if(
      word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace passerelle::search
