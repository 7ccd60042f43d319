#include "base/code_pages.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace passerelle::base {
namespace {

using Page = std::array<char32_t, 128>;

/// What the bytes from 0x80 on are, as Unicode publishes it (CP850.TXT, ROMAN.TXT).
constexpr Page kCp850 = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA, 0x00EB, 0x00E8, 0x00EF,
    0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6, 0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9,
    0x00FF, 0x00D6, 0x00DC, 0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC, 0x00A1, 0x00AB, 0x00BB,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1, 0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557,
    0x255D, 0x00A2, 0x00A5, 0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4, 0x00F0, 0x00D0, 0x00CA, 0x00CB,
    0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518, 0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580,
    0x00D3, 0x00DF, 0x00D4, 0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9,
    0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6, 0x00A7, 0x00F7, 0x00B8,
    0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2, 0x25A0, 0x00A0,
};
constexpr Page kMacRoman = {
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0, 0x00E2, 0x00E4, 0x00E3,
    0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB, 0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3,
    0x00F2, 0x00F4, 0x00F6, 0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8, 0x2260, 0x00C6, 0x00D8,
    0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5, 0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA,
    0x00BA, 0x03A9, 0x00E6, 0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201C, 0x201D,
    0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178, 0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02,
    0x2021, 0x00B7, 0x201A, 0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9, 0x0131, 0x02C6, 0x02DC,
    0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD, 0x02DB, 0x02C7,
};

constexpr std::u32string_view kSmall = U"éèàçêôîûùâëïüœ";
constexpr std::u32string_view kCapital = U"ÉÈÀÇÊÔÎÛÙÂËÏÜŒ";
constexpr std::u32string_view kBetween = U"«»“”…–—•°€²½\u00A0\u202F";
constexpr char32_t kApostrophe = U'’';

bool holds(std::u32string_view list, char32_t code) {
  return list.find(code) != list.npos;
}
bool is_small(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_small(c) || is_capital(c);
}

/// How well a character stands where it is in French: 2 as it should, down to -2.
int fitness(char32_t code, char before, char after) {
  const bool is_inside = is_letter(before) && is_letter(after);
  const bool touches = is_letter(before) || is_letter(after);
  const bool is_mixed = is_letter(before) && is_small(after);  // a capital inside a word
  if (holds(kSmall, code)) return is_capital(after) ? -1 : touches ? 2 : 1;
  if (holds(kCapital, code)) return is_small(before) || is_mixed ? -2 : 2;
  if (code == kApostrophe) return is_inside ? 2 : 0;
  if (holds(kBetween, code)) return is_inside ? -1 : 1;
  return is_inside ? -2 : -1;
}

char32_t windows_1252_code(unsigned char byte) {
  const auto text = from_windows_1252(std::string(1, static_cast<char>(byte)));
  utf8proc_int32_t code = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &code);
  return static_cast<char32_t>(code);
}

void append(char32_t code, std::string& text) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes.data());
  text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

char32_t code_of(unsigned char byte, Encoding encoding) {
  if (encoding == Encoding::Cp850) return kCp850[byte - 0x80U];
  if (encoding == Encoding::MacRoman) return kMacRoman[byte - 0x80U];
  return windows_1252_code(byte);
}

int fitness_of(std::string_view text, Encoding encoding) {
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) continue;
    sum += fitness(code_of(byte, encoding), i > 0 ? text[i - 1] : ' ',
                   i + 1 < text.size() ? text[i + 1] : ' ');
  }
  return sum;
}

}  // namespace

Encoding guess_code_page(std::string_view text) {
  const auto count = static_cast<int>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
  const int windows = fitness_of(text, Encoding::Windows1252);
  const int dos = fitness_of(text, Encoding::Cp850), mac = fitness_of(text, Encoding::MacRoman);
  const int best = std::max(dos, mac);
  // Nearly all of it must be French there, and hardly any of it French in Windows-1252.
  const bool is_sure = best >= count + count / 2 && windows <= 0 && dos != mac;
  if (!is_sure) return Encoding::Windows1252;
  return dos > mac ? Encoding::Cp850 : Encoding::MacRoman;
}

std::string from_code_page(std::string_view bytes, Encoding encoding) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80)
      text += c;
    else
      append(code_of(byte, encoding), text);
  }
  return text;
}

}  // namespace passerelle::base
