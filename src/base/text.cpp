#include "base/text.hpp"

#include <simdjson.h>
#include <utf8proc.h>

#include <array>
#include <cstdint>

namespace passerelle::base {
namespace {

struct Decoded {
  std::int32_t code;  // -1 for an invalid byte
  std::size_t size;
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  if (first >= 0xC2 && first < 0xE0 && at + 1 < text.size()) {
    const auto second = static_cast<unsigned char>(text[at + 1]);
    if ((second & 0xC0) == 0x80) return {((first & 0x1F) << 6) | (second & 0x3F), 2};
    return {-1, 1};
  }
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                     static_cast<utf8proc_ssize_t>(text.size() - at), &code);
  if (size <= 0) return {-1, 1};
  return {code, static_cast<std::size_t>(size)};
}

void append(std::string& out, std::int32_t code) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(code, bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool is_space(std::int32_t code) {
  return code == ' ' || (code >= 9 && code <= 13) || code == 0x85 || code == 0xA0 ||
         code == 0x1680 || (code >= 0x2000 && code <= 0x200B) || code == 0x2028 || code == 0x2029 ||
         code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

bool is_control(std::int32_t code) {
  return code < 32 || (code >= 0x7F && code < 0xA0);
}

/// How many bytes one_line gives back as they are when a character begins with this one: visible
/// ASCII 1, letters of U+00C0 to U+00FF 2, others 0.
constexpr auto kPlainSize = [] {
  std::array<std::uint8_t, 256> sizes{};
  for (std::size_t c = '!'; c <= '~'; ++c) sizes[c] = 1;
  sizes[0xC3] = 2;
  return sizes;
}();

std::size_t plain_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const std::size_t size = kPlainSize[static_cast<unsigned char>(text[at])];
  if (size < 2) return size;
  const bool is_whole =
      at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0) == 0x80;
  return is_whole ? 2 : 0;
}

/// The end of what one_line gives back as it is: such characters, and single spaces between them.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  for (auto end = at;;) {
    while (end < text.size() && kPlainSize[static_cast<unsigned char>(text[end])] == 1) ++end;
    if (const auto size = plain_size(text, end); size > 0)
      end += size;
    else if (end > at && end < text.size() && text[end] == ' ' && plain_size(text, end + 1) > 0)
      ++end;
    else
      return end;
  }
}

/// ASCII in lower case; 0 where no letter or digit is.
constexpr auto kFolded = [] {
  std::array<char, 256> folded{};
  for (char c = '0'; c <= '9'; ++c) folded[static_cast<std::size_t>(c)] = c;
  for (char c = 'a'; c <= 'z'; ++c) {
    folded[static_cast<std::size_t>(c)] = c;
    folded[static_cast<std::size_t>(c - 32)] = c;
  }
  return folded;
}();

bool is_folded(char c) {
  return kFolded[static_cast<unsigned char>(c)] != 0;
}

/// U+00C0..U+017F without accents, in lower case: what French texts hold. "" = not a letter.
constexpr std::array<std::string_view, 192> kLatin = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", "",  "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", "",  "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "k",  "l",  "l", "l", "l", "l",
    "l", "l", "l",  "l",  "l", "n", "n",  "n",  "n",  "n", "n", "n", "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};

/// Beyond the table: utf8proc takes the accents off and folds the case.
void fold_rare(std::int32_t code, std::string& out, bool& gap) {
  std::array<utf8proc_int32_t, 16> parts{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(
      code, parts.data(), parts.size(),
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK |
                                     UTF8PROC_DECOMPOSE),
      &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<int>(parts.size()); ++i) {
    const auto category = utf8proc_category(parts[static_cast<std::size_t>(i)]);
    const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    const bool number = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
    if (!letter && !number) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    const auto part = parts[static_cast<std::size_t>(i)];
    if (part >= 0xC0 && part <= 0x17F)  // "ǿ" without its accent is still "ø"
      out += kLatin[static_cast<std::size_t>(part - 0xC0)];
    else
      append(out, part);
  }
}

constexpr std::array<std::int32_t, 32> kWindows1252High = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    const auto [code, size] = decode(text, 0);
    if (!is_space(code)) break;
    text.remove_prefix(size);
  }
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && text.size() - start < 4 &&
           (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
      --start;
    const auto [code, size] = decode(text, start);
    if (start + size != text.size() || !is_space(code)) break;
    text.remove_suffix(size);
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  const auto put = [&](std::string_view visible) {
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += visible;
  };
  for (std::size_t i = 0; i < text.size();) {
    if (const auto end = end_of_plain(text, i); end > i) {
      put(text.substr(i, end - i));
      i = end;
      continue;
    }
    const auto [code, size] = decode(text, i);
    if (is_space(code))
      gap = true;
    else if (code >= 0 && !is_control(code))
      put(text.substr(i, size));
    i += size;
  }
  return out;
}

std::string fold(std::string_view text) {
  // No letter of kLatin is longer than what it stands for, so that `out` is never too short; a
  // rare one may be, and `out` then grows again.
  std::string out(text.size(), '\0');
  std::size_t used = 0;
  bool gap = false;
  const auto put = [&](std::string_view letters) {
    if (gap && used > 0) out[used++] = ' ';
    gap = false;
    for (const char letter : letters) out[used++] = letter;
  };
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      if (kFolded[byte] == 0) {
        gap = true;
        ++i;
        continue;
      }
      if (gap && used > 0) out[used++] = ' ';
      gap = false;
      for (; i < text.size() && is_folded(text[i]); ++i)
        out[used++] = kFolded[static_cast<unsigned char>(text[i])];
      continue;
    }
    const auto [code, size] = decode(text, i);
    i += size;
    if (code >= 0xC0 && code <= 0x17F) {
      const auto letters = kLatin[static_cast<std::size_t>(code - 0xC0)];
      if (letters.empty())
        gap = true;
      else
        put(letters);
    } else if (code >= 0x300 && code <= 0x36F) {
      continue;  // an accent written apart from its letter
    } else if (code < 0) {
      gap = true;
    } else {
      out.resize(used);
      fold_rare(code, out, gap);
      used = out.size();
      out.resize(used + 1 + text.size() - i);
    }
  }
  out.resize(used);
  return out;
}

bool is_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      out += c;
    else if (byte < 0xA0)
      append(out, kWindows1252High[byte - 0x80]);
    else
      append(out, byte);
  }
  return out;
}

std::string to_valid_utf8(std::string_view bytes) {
  if (bytes.find('\0') == std::string_view::npos && is_utf8(bytes)) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const auto [code, size] = decode(bytes, i);
    if (code <= 0)  // a NUL is no text either: PostgreSQL cannot hold one
      append(out, 0xFFFD);
    else
      out.append(bytes.substr(i, size));
    i += size;
  }
  return out;
}

std::string_view shorten(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i) out += separator;
    out += parts[i];
  }
  return out;
}

bool is_all_digits(std::string_view text) {
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return !text.empty();
}

}  // namespace passerelle::base
