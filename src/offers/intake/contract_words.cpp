#include "offers/intake/contract_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "offers/intake/contract_vocabulary.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z');
}

/// "C.D.I." is CDI: points between single letters are nobody's words.
std::string folded_of(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_point = text[i] == '.' && i > 0 && is_letter_at(text, i - 1) &&
                          (i < 2 || !is_letter_at(text, i - 2)) &&
                          (i + 2 >= text.size() || !is_letter_at(text, i + 2));
    if (!is_point) plain += text[i];
  }
  return ' ' + base::fold(plain) + ' ';
}

std::size_t find_words(std::string_view folded, std::string_view words, std::size_t from = 0) {
  for (auto at = folded.find(words, from); at != std::string_view::npos;
       at = folded.find(words, at + 1)) {
    const auto end = at + words.size();
    if (at > 0 && folded[at - 1] == ' ' && end < folded.size() && folded[end] == ' ') return at;
  }
  return std::string_view::npos;
}

struct Mention {
  const ContractWord* word = nullptr;
  std::size_t at = std::string::npos, end = 0;
};

/// The next mention from `from` on, the longest of those that begin there.
Mention find_mention(std::string_view folded, std::size_t from) {
  Mention found;
  for (const auto& word : contract_vocabulary()) {
    const auto at = find_words(folded, word.words, from);
    if (at == std::string_view::npos) continue;
    const auto end = at + word.words.size();
    if (at < found.at || (at == found.at && end > found.end)) found = {&word, at, end};
  }
  return found;
}

/// What stands between two contracts that both count: "CDD ou CDI", "CDI / CDD"; "(possibilité de
/// CDI)" is not an offer.
bool offers_both(std::string_view between) {
  return between.empty() || between == "et" || between == "ou" || between == "ou en" ||
         between == "ou un";
}

bool is_salaried(std::string_view contract) {
  return contract != "LIB" && contract != "CCE" && contract != "FRA" && contract != "REP";
}

/// A season, an insertion or a temporary open-ended contract says more than its base; and an
/// "agent commercial CDI" is employed.
bool refines(std::string_view base, std::string_view more) {
  return (base == "CDD" && (more == "SAI" || more == "DDI" || more == "DDT")) ||
         (base == "CDI" && more == "DIN") || (base == "MIS" && more == "TTI") ||
         (!is_salaried(base) && is_salaried(more));
}

/// Reads the mentions of one text in order.
class Reading {
 public:
  explicit Reading(std::string_view folded) : folded_(folded) {}

  void take(const Mention& mention) {
    const auto& [said, contract, nature, usual] = *mention.word;
    if (usual_.empty()) usual_ = usual;
    if (contract.empty()) return add_nature(nature);
    if (words_.contract.empty()) {
      type_ = mention;
      set_contract(contract, nature);
    } else if (contract == words_.contract) {
      add_nature(nature);
    } else {
      take_other(mention, contract, nature);
    }
  }

  ContractWords finish() {
    const auto stage_at = std::ranges::min(
        internship_words(), {}, [&](std::string_view word) { return find_words(folded_, word); });
    const auto at = find_words(folded_, stage_at);
    words_.is_internship = at != std::string_view::npos && at < type_.at;
    if (words_.contract.empty()) words_.contract = usual_;
    return words_;
  }

 private:
  void take_other(const Mention& mention, std::string_view contract, std::string_view nature) {
    const auto between = base::trim(folded_.substr(type_.end, mention.at - type_.end));
    if (refines(words_.contract, contract) && !between.starts_with("ou")) {
      if (!is_salaried(words_.contract)) words_.nature = {};
      set_contract(contract, nature);
    } else if (words_.other.empty() && offers_both(between)) {
      words_.other = contract;
    }
  }

  void set_contract(std::string_view contract, std::string_view nature) {
    words_.contract = contract;
    add_nature(nature);
  }

  /// Two kinds of work-study are work-study; of other natures the first that is named counts.
  void add_nature(std::string_view nature) {
    const auto is_work_study = [](std::string_view one) {
      return one == "E2" || one == "FS" || one == kWorkStudy;
    };
    if (nature.empty() || nature == words_.nature) return;
    if (words_.nature.empty())
      words_.nature = nature;
    else if (is_work_study(nature) && is_work_study(words_.nature))
      words_.nature = kWorkStudy;
  }

  std::string_view folded_;
  ContractWords words_;
  std::string_view usual_;
  Mention type_;
};

}  // namespace

ContractWords read_contract_words(std::string_view text) {
  const auto folded = folded_of(text);
  Reading reading(folded);
  for (auto mention = find_mention(folded, 0); mention.word;
       mention = find_mention(folded, mention.end))
    reading.take(mention);
  return reading.finish();
}

bool says_only_temporary(std::string_view text) {
  const auto folded = base::fold(text);
  return folded == "temporary" || folded == "temporaire" || folded == "temp";
}

std::string_view find_temporary_contract(std::string_view text) {
  // "Vos missions" are no agency's: these words are fewer than those of a contract's own field.
  static constexpr auto kTold =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"interim", "MIS"},
                                                                    {"interimaire", "MIS"},
                                                                    {"travail temporaire", "MIS"},
                                                                    {"saisonnier", "SAI"},
                                                                    {"saisonniere", "SAI"},
                                                                    {"cdd", "CDD"},
                                                                    {"duree determinee", "CDD"}});
  const auto folded = folded_of(text);
  std::string_view contract;
  for (const auto& [words, told] : kTold) {
    if (find_words(folded, words) == std::string_view::npos || told == contract) continue;
    if (!contract.empty()) return {};
    contract = told;
  }
  return contract;
}

}  // namespace passerelle::offers::intake
