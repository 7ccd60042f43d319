#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::search {

/// One word of a text, as it is compared. Documents and queries are cut the same way.
struct Token {
  std::string exact;               ///< folded: lower case, no accents ("infirmiere")
  std::string accented = {};       ///< lower case, accents kept ("infirmière")
  std::vector<std::string> stems;  ///< what it is found by; two words meet where one is the same
  std::uint32_t position = 0;      ///< counted in words; a gap is a word left out
  bool is_stop = false;            ///< counts in phrases alone
};

/// Cuts a text into its words, in order of position.
using Analyse = std::function<std::vector<Token>(std::string_view text)>;

}  // namespace passerelle::search
