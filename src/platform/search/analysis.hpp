#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/token.hpp"

/// French text as terms: the same for what is searched and for what is typed.
namespace passerelle::search {

/// A word in the forms that are compared. A plain word holds letters and digits only.
struct Word {
  std::string exact;        ///< lower case, no accents: "equipieres"
  std::string accented;     ///< lower case, accents kept: "équipières"
  std::string stem;         ///< of the word in the masculine, accents kept: "équipi"
  std::string folded_stem;  ///< the same without accents: "equipi"
  bool is_stop = false;
  bool is_sign = false;  ///< holds something else than letters and digits
};

constexpr std::uint32_t kUnnumbered = 0xFFFFFFFF;

/// A word at its place, as the Analyser that made it shares it.
struct WordAt {
  const Word* word;
  /// Dense, per Analyser, from 0: one for each accented word, one for each folded stem;
  /// kUnnumbered beyond what it remembers.
  std::uint32_t number, stem_number;
  std::uint32_t position;
  std::uint8_t marks;  ///< of TokenMark
};

/// Analyses one text after another and remembers its words: arrays indexed by WordAt::number and
/// stem_number can hold what a caller knows of each. Not for several threads at once.
class Analyser {
 public:
  Analyser();
  ~Analyser();
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;

  /// In the order of the text; valid until the next call, numbered words as long as the analyser.
  std::span<const WordAt> analyse(std::string_view text);
  /// How many words have a number.
  std::uint32_t count_words() const;
  std::uint32_t count_stems() const;

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

/// A number that changes whenever a text may be cut otherwise than before.
constexpr std::uint64_t kAnalysisVersion = 1;

/// French, for documents and queries alike. Marks of gender ("h/f"), elided articles ("d'") and
/// what joins words leave no token; any bytes are allowed. A token has one stem, without accents.
std::vector<Token> analyse(std::string_view text);

}  // namespace passerelle::search
