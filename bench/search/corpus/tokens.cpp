#include "tokens.hpp"

#include "platform/search/analysis.hpp"

namespace passerelle::bench {

std::string tokens_of(std::string_view text) {
  static search::Analyser analyser;  // these programs have one thread
  constexpr auto kNotAlone = search::kStop | search::kWhole | search::kAgain;
  std::string tokens;
  for (const auto& at : analyser.analyse(text)) {
    if (at.word->is_stop || (at.marks & kNotAlone) != 0) continue;
    if (!tokens.empty()) tokens += ' ';
    tokens += at.word->folded_stem;
  }
  return tokens;
}

}  // namespace passerelle::bench
