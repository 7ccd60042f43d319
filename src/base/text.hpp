#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::base {

/// Without the white space at both ends (no-break spaces included).
std::string_view trim(std::string_view text);
/// Trimmed, every run of white space one plain space, control characters gone.
std::string one_line(std::string_view text);
/// One form for comparison: lower case, no accents, ligatures opened (œ → oe), every run of
/// anything but letters and digits one space. "Maçon / Maçonne" → "macon maconne".
std::string fold(std::string_view text);
bool is_utf8(std::string_view text);
/// Windows-1252 bytes as UTF-8; the five undefined bytes become U+FFFD.
std::string from_windows_1252(std::string_view bytes);
/// Invalid sequences replaced by U+FFFD, so that any bytes can be shown and stored.
std::string to_valid_utf8(std::string_view bytes);
/// At most `bytes` bytes, never inside a character.
std::string_view shorten(std::string_view text, std::size_t bytes);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
bool is_all_digits(std::string_view text);

}  // namespace passerelle::base
