#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::search {

/// What is known of a word at its place; or-ed together.
enum TokenMark : std::uint8_t {
  kStop = 1,    ///< "de", "la": counts in phrases alone
  kWhole = 2,   ///< several words written as one ("aidesoignant"), at the place of the first
  kPart = 4,    ///< one of the words of the whole before it
  kSign = 8,    ///< "c++", ".net", "bac+2": itself only, never corrected
  kAgain = 16,  ///< the other gender of the word at its place ("Vendeur / Vendeuse")
};

/// One word of a text, as it is compared. Documents and queries are cut the same way.
struct Token {
  std::string exact;               ///< folded: lower case, no accents ("infirmiere")
  std::string accented = {};       ///< lower case, accents kept ("infirmière")
  std::vector<std::string> stems;  ///< what it is found by; two words meet where one is the same
  std::uint32_t position = 0;      ///< counted in words; a gap is a word left out
  bool is_stop = false;            ///< counts in phrases alone
  std::string accented_stem = {};  ///< the stem with its accents: "pêch" is not "péch"
  std::uint8_t marks = 0;          ///< of TokenMark

  bool is(TokenMark mark) const { return (marks & mark) != 0; }
};

/// Cuts a text into its words, in order of the text.
using Analyse = std::function<std::vector<Token>(std::string_view text)>;

}  // namespace passerelle::search
