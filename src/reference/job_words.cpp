#include "reference/job_words.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "platform/search/analysis.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

using Stems = std::unordered_set<std::string>;

/// Read when a first text holds something else than places.
const Stems& job_stems() {
  static const auto stems = [] {
    Stems all;
    search::Analyser analyser;
    for (const auto& job : job_names())
      for (const auto& at : analyser.analyse(job.label)) all.insert(at.word->folded_stem);
    return all;
  }();
  return stems;
}

}  // namespace

bool is_of_job_words(std::string_view text) {
  const auto tokens = search::analyse(text);
  const auto is_known = [](const search::Token& token) {
    return token.is_stop || token.is(search::kWhole) || job_stems().contains(token.stems.front());
  };
  return !tokens.empty() && std::ranges::all_of(tokens, is_known);
}

Accents compare_accents(std::string_view typed, std::string_view label) {
  const auto words = search::analyse(typed);
  const auto names = search::analyse(label);
  bool has_accents = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].accented == words[i].exact) continue;
    has_accents = true;
    const auto same = std::ranges::find(names, words[i].exact, &search::Token::exact);
    if (same != names.end() && same->accented != words[i].accented) return Accents::Other;
  }
  return has_accents ? Accents::Same : Accents::Absent;
}

}  // namespace passerelle::reference
