#include "base/encoding.hpp"

#include <algorithm>

#include "base/code_pages.hpp"
#include "base/text.hpp"

namespace passerelle::base {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void append_code(std::uint32_t code, std::string& out) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    out += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

/// Bytes of the character at the start of `text`; 0 when it is not UTF-8.
std::size_t sequence_size(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t size = first < 0x80   ? 1
                           : first < 0xC2 ? 0
                           : first < 0xE0 ? 2
                           : first < 0xF0 ? 3
                           : first < 0xF5 ? 4
                                          : 0;
  if (size == 0 || text.size() < size) return 0;
  return size == 1 || is_utf8(text.substr(0, size)) ? size : 0;
}

}  // namespace

Encoding announced_encoding(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return Encoding::Utf8;
  if (head.starts_with("\xFF\xFE")) return Encoding::Utf16Le;
  if (head.starts_with("\xFE\xFF")) return Encoding::Utf16Be;
  if (head.size() < 4) return Encoding::Unknown;
  const auto zero = [&](std::size_t i) { return head[i] == '\0'; };
  if (!zero(0) && zero(1) && !zero(2) && zero(3)) return Encoding::Utf16Le;
  if (zero(0) && !zero(1) && zero(2) && !zero(3)) return Encoding::Utf16Be;
  return Encoding::Unknown;
}

std::size_t mark_size(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return 3;
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") ? 2 : 0;
}

Encoding guess_encoding(std::string_view head) {
  std::size_t utf8 = 0;
  std::size_t other = 0;
  std::string not_utf8;
  while (!head.empty()) {
    const auto end = std::min(head.find_first_of("\r\n"), head.size());
    const auto line = head.substr(0, end);
    head.remove_prefix(std::min(end + 1, head.size()));
    // What is left without its line end may be cut inside a character.
    if (is_ascii(line) || (head.empty() && utf8 + other > 0)) continue;
    if (is_utf8(line)) {
      ++utf8;
    } else {
      ++other;
      not_utf8.append(line).append("\n");
    }
  }
  if (utf8 + other == 0) return Encoding::Unknown;
  return utf8 >= other ? Encoding::Utf8 : guess_code_page(not_utf8);
}

void Utf16Decoder::take(std::uint32_t unit, std::string& out) {
  const bool low = unit >= 0xDC00 && unit < 0xE000;
  if (high_surrogate_ != 0 && low) {
    append_code(0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00), out);
    high_surrogate_ = 0;
    return;
  }
  if (high_surrogate_ != 0) out += kReplacement;
  high_surrogate_ = 0;
  if (unit >= 0xD800 && unit < 0xDC00)
    high_surrogate_ = unit;
  else if (low)
    out += kReplacement;
  else
    append_code(unit, out);
}

std::string Utf16Decoder::decode(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (odd_byte_ < 0) {
      odd_byte_ = byte;
      continue;
    }
    const auto first = static_cast<std::uint32_t>(odd_byte_);
    odd_byte_ = -1;
    take(big_endian_ ? (first << 8) | byte : (static_cast<std::uint32_t>(byte) << 8) | first, out);
  }
  return out;
}

std::string Utf16Decoder::finish() {
  std::string out;
  if (high_surrogate_ != 0) out += kReplacement;
  if (odd_byte_ >= 0) out += kReplacement;
  high_surrogate_ = 0;
  odd_byte_ = -1;
  return out;
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 16);
  for (std::size_t i = 0; i < bytes.size();) {
    const auto size = sequence_size(bytes.substr(i));
    if (bytes[i] == '\0')
      out += kReplacement;
    else if (size == 0)
      out += from_windows_1252(bytes.substr(i, 1));
    else
      out += bytes.substr(i, size);
    i += std::max<std::size_t>(size, 1);
  }
  return out;
}

std::string decode_line(std::string_view bytes, Encoding of_file, bool& repaired) {
  std::string decoded;
  const auto text = decode_line(bytes, of_file, repaired, decoded);
  return text.data() == bytes.data() ? std::string(text) : std::move(decoded);
}

std::string_view decode_line(std::string_view bytes, Encoding of_file, bool& repaired,
                             std::string& decoded) {
  const bool has_nul = bytes.find('\0') != std::string_view::npos;
  const bool utf8 = is_utf8(bytes);
  if (!has_nul && utf8 && of_file == Encoding::Utf8) return bytes;
  if (!has_nul && is_ascii(bytes)) return bytes;
  if (!utf8 && (of_file == Encoding::Cp850 || of_file == Encoding::MacRoman)) {
    repaired = true;
    return decoded = to_valid_utf8(from_code_page(bytes, of_file));
  }
  const bool as_announced = of_file == Encoding::Windows1252 ? !utf8 : utf8;
  if (has_nul || (of_file != Encoding::Unknown && !as_announced && !is_ascii(bytes)))
    repaired = true;
  if (utf8 && !has_nul) return bytes;
  const bool is_page = of_file == Encoding::Windows1252 && !utf8;
  return decoded = is_page ? to_valid_utf8(from_windows_1252(bytes)) : repair_utf8(bytes);
}

}  // namespace passerelle::base
