#include "offers/intake/contract_words.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

struct Word {
  std::string_view words;  // folded, as whole words
  std::string_view contract;
  std::string_view nature;
};

// At one place of the text the longest counts.
constexpr auto kWords = std::to_array<Word>({
    {"apprentissage", "", "E2"},
    {"apprenti", "", "E2"},
    {"apprentie", "", "E2"},
    {"professionnalisation", "", "FS"},
    {"contrat pro", "", "FS"},
    {"alternance", "", kWorkStudy},
    {"alternant", "", kWorkStudy},
    {"alternante", "", kWorkStudy},
    {"contrat en alternance", "", kWorkStudy},
    {"apprentissage professionnalisation", "", kWorkStudy},
    {"apprentissage ou professionnalisation", "", kWorkStudy},
    {"apprentissage et professionnalisation", "", kWorkStudy},
    {"apprentissage ou contrat de professionnalisation", "", kWorkStudy},
    {"apprentissage ou de professionnalisation", "", kWorkStudy},
    {"cdi interimaire", "DIN", ""},
    {"cdi interim", "DIN", ""},
    {"cdi i", "DIN", ""},
    {"cdii", "DIN", ""},
    {"duree indeterminee interimaire", "DIN", ""},
    {"cdi", "CDI", ""},
    {"cdic", "CDI", ""},
    {"duree indeterminee", "CDI", ""},
    {"duree indetermine", "CDI", ""},
    {"indetermine", "CDI", ""},
    {"indeterminee", "CDI", ""},
    {"contrat saisonnier", "SAI", ""},
    {"saisonnier", "SAI", ""},
    {"saisonniere", "SAI", ""},
    {"emploi saisonnier", "SAI", ""},
    {"cddi", "DDI", ""},
    {"cdd insertion", "DDI", ""},
    {"cdd d insertion", "DDI", ""},
    {"duree determinee d insertion", "DDI", ""},
    {"cdd tremplin", "DDT", ""},
    {"duree determinee tremplin", "DDT", ""},
    {"travail temporaire d insertion", "TTI", ""},
    {"cdd", "CDD", ""},
    {"cddu", "CDD", ""},
    {"cdds", "SAI", ""},
    {"cdd saisonnier", "SAI", ""},
    {"duree determinee", "CDD", ""},
    {"duree determine", "CDD", ""},
    {"determine", "CDD", ""},
    {"determinee", "CDD", ""},
    {"contrat d usage", "CDD", ""},
    {"interim", "MIS", ""},
    {"interimaire", "MIS", ""},
    {"mission d interim", "MIS", ""},
    {"mission interim", "MIS", ""},
    {"mission", "MIS", ""},
    {"ctt", "MIS", ""},
    {"contrat temporaire", "MIS", ""},
    {"travail temporaire", "MIS", ""},
    {"profession liberale", "LIB", ""},
    {"profession commerciale", "CCE", ""},
    {"franchise", "FRA", ""},
    {"reprise d entreprise", "REP", ""},
});

constexpr auto kInternships = std::to_array<std::string_view>(
    {"stage", "stages", "stagiaire", "stagiaires", "internship", "intern"});

/// "C.D.I." is CDI: points between single letters are nobody's words.
std::string folded_of(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto letter = [&](std::size_t at) {
      return at < text.size() && ((text[at] | 32) >= 'a' && (text[at] | 32) <= 'z');
    };
    const bool is_point = text[i] == '.' && i > 0 && letter(i - 1) && (i < 2 || !letter(i - 2)) &&
                          (i + 2 >= text.size() || !letter(i + 2));
    if (!is_point) plain += text[i];
  }
  return ' ' + base::fold(plain) + ' ';
}

struct Mention {
  const Word* word = nullptr;
  std::size_t at = std::string::npos, end = 0;
};

/// The next mention from `from` on, the longest of those that begin there.
Mention find_mention(std::string_view folded, std::size_t from) {
  Mention found;
  for (const auto& word : kWords) {
    const auto at = folded.find(' ' + std::string(word.words) + ' ', from);
    if (at == std::string_view::npos) continue;
    const auto end = at + word.words.size() + 1;
    if (at < found.at || (at == found.at && end > found.end)) found = {&word, at, end};
  }
  return found;
}

/// "CDD ou CDI", "CDI / CDD": both are offered; "(possibilité de CDI)" is not an offer.
bool is_offered_too(std::string_view folded, const Mention& first, const Mention& other) {
  const auto between = base::trim(folded.substr(first.end, other.at - first.end));
  return between.empty() || between == "ou" || between == "et" || between == "ou en" ||
         between == "ou un";
}

/// A season, an insertion or a temporary open-ended contract says more than its base.
bool refines(std::string_view base, std::string_view more) {
  return (base == "CDD" && (more == "SAI" || more == "DDI" || more == "DDT")) ||
         (base == "CDI" && more == "DIN");
}

}  // namespace

ContractWords read_contract_words(std::string_view text) {
  const auto folded = folded_of(text);
  ContractWords words;
  Mention type;
  for (auto mention = find_mention(folded, 0); mention.word;
       mention = find_mention(folded, mention.end)) {
    const auto& [said, contract, nature] = *mention.word;
    if (!nature.empty())
      words.nature = words.nature.empty() || words.nature == nature ? nature : kWorkStudy;
    if (contract.empty()) continue;
    if (words.contract.empty()) {
      words.contract = contract;
      type = mention;
    } else if (refines(words.contract, contract)) {
      words.contract = contract;
    } else if (contract != words.contract && words.other.empty() &&
               is_offered_too(folded, type, mention)) {
      words.other = contract;
    }
  }
  const auto first_stage = std::ranges::min(kInternships, {}, [&](std::string_view word) {
    return folded.find(' ' + std::string(word) + ' ');
  });
  const auto stage_at = folded.find(' ' + std::string(first_stage) + ' ');
  words.is_internship = stage_at != std::string::npos && stage_at < type.at;
  // A work-study contract is of fixed term unless it says otherwise.
  if (words.contract.empty() && !words.nature.empty()) words.contract = "CDD";
  return words;
}

}  // namespace passerelle::offers::intake
