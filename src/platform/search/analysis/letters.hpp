#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace passerelle::search {

/// One character as the cutter sees it.
struct Character {
  std::uint8_t bytes;  ///< that it takes in the text
  bool is_word;        ///< a letter or a digit; else `gap` says what it is
  /// ' ' white space, '\'' any apostrophe, '-' any hyphen or dash, '*' a middle point, 'o' a degree
  /// sign, 'x' a multiplication sign, other ASCII as it is, ',' anything else; '\0' nothing at all
  char gap;
  bool is_accent;  ///< written after the letter that bears it
};

/// Reads the character at `at` and, of a letter or digit, adds its lower case to `lower`, accents
/// kept and ligatures opened (œ → oe).
Character read_character(std::string_view text, std::size_t at, std::string& lower);
/// Where letters and digits of ASCII end, from `at` on.
std::size_t end_of_plain_letters(std::string_view text, std::size_t at);
/// Those of ASCII, from `start` on.
void put_in_lower_case(std::string& text, std::size_t start);
/// Puts the accent at `text[at]` on the last letter of `lower`.
void put_accent(std::string_view text, std::size_t at, std::string& lower);
/// A word of the cutter without accents; signs stay.
std::string fold_word(std::string_view word);
/// In characters.
std::size_t count_letters(std::string_view word);

}  // namespace passerelle::search
