#include <array>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr double kDaysInMonth = 30;
constexpr double kLongestMonths = 120;

struct Word {
  std::string_view word;  // folded; found anywhere in the folded text, as whole words
  std::string_view contract;
  std::string_view nature;
};

// The first that is found counts: the particular before the general.
constexpr auto kWords = std::to_array<Word>({
    {"apprentissage", "CDD", "E2"},
    {"apprenti", "CDD", "E2"},
    {"professionnalisation", "CDD", "FS"},
    {"alternance", "CDD", "alternance"},
    {"cdi interimaire", "DIN", ""},
    {"cdi", "CDI", ""},
    {"duree indeterminee", "CDI", ""},
    {"saisonnier", "SAI", ""},
    {"cdd", "CDD", ""},
    {"duree determinee", "CDD", ""},
    {"interim", "MIS", ""},
    {"interimaire", "MIS", ""},
    {"mission", "MIS", ""},
    {"travail temporaire", "MIS", ""},
    {"profession liberale", "LIB", ""},
    {"profession commerciale", "CCE", ""},
    {"franchise", "FRA", ""},
});

bool has_words(std::string_view folded, std::string_view words) {
  const auto is_edge = [&](std::size_t at) { return at == folded.size() || folded[at] == ' '; };
  for (auto at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1))
    if ((at == 0 || is_edge(at - 1)) && is_edge(at + words.size())) return true;
  return false;
}

bool is_internship(std::string_view folded) {
  return has_words(folded, "stage") || has_words(folded, "stagiaire") ||
         has_words(folded, "stage conventionne");
}

const Word* find_word(std::string_view folded) {
  for (const auto& word : kWords)
    if (has_words(folded, word.word)) return &word;
  return nullptr;
}

/// Months in one unit, or 0 when the word is no unit.
double months_of(std::string_view unit) {
  if (unit.starts_with("an")) return 12;
  if (unit.starts_with("moi")) return 1;
  if (unit.starts_with("semaine") || unit.starts_with("sem")) return 7 / kDaysInMonth;
  if (unit.starts_with("jour") || unit == "j") return 1 / kDaysInMonth;
  return 0;
}

void read_duration(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::ContractDuration]);
  // A work-study contract is signed for the training's length, which the offer need not tell.
  const auto& nature = draft.contract_nature;
  const bool is_work_study = nature == "E2" || nature == "FS" || nature == "alternance";
  const bool is_asked = draft.contract == "CDD" && !is_work_study && setting.profile.needs_duration;
  if (text.empty()) {
    if (is_asked) draft.add("DURATION_MISSING", Field::ContractDuration);
    return;
  }
  draft.duration = parse_duration(text);
  if (!draft.duration) {
    if (is_asked) draft.add("DURATION_UNREADABLE", Field::ContractDuration, text);
    return;
  }
  if (draft.duration->months > kLongestMonths)
    draft.add("DURATION_ABSURD", Field::ContractDuration, text);
  else if (draft.duration->presumed)
    draft.add("DURATION_PRESUMED", Field::ContractDuration, text, draft.duration->text);
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  const auto folded = base::fold(text);
  const auto words = base::split(folded, ' ');
  Duration duration{.text = base::one_line(text)};
  bool found = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    double count = 0;
    const auto word = words[i];
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
    if (error != std::errc{}) continue;
    std::string_view unit = word.substr(static_cast<std::size_t>(end - word.data()));
    if (unit.empty() && i + 1 < words.size()) unit = words[i + 1];
    const double months = months_of(unit);
    if (months == 0 && words.size() > 1) return {};
    duration.presumed = duration.presumed || months == 0;
    duration.months += count * (months == 0 ? 1 : months);
    found = true;
  }
  if (!found || duration.months <= 0) return {};
  if (duration.presumed) duration.text += " mois";
  return duration;
}

void read_contract(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::ContractType]);
  const auto nature = base::one_line(record[Field::ContractNature]);
  const bool is_needed = setting.profile.needs_contract;
  if (text.empty()) {  // when it is needed, require_fields has said so
    if (!is_needed) draft.add("CONTRACT_ABSENT", Field::ContractType);
    return;
  }
  const auto folded = base::fold(text);
  if (const auto* known = reference::find_contract_type(text)) {
    draft.contract = known->code;
  } else if (is_internship(folded)) {
    draft.add("CONTRACT_INTERNSHIP", Field::ContractType, text);
    return;
  } else if (const auto* word = find_word(folded)) {
    draft.contract = word->contract;
    draft.contract_nature = word->nature;
  } else {
    draft.add(is_needed ? "CONTRACT_UNKNOWN" : "CONTRACT_UNREAD", Field::ContractType, text);
    return;
  }
  const auto folded_nature = base::fold(nature);
  if (is_internship(folded_nature)) {
    draft.add("CONTRACT_INTERNSHIP", Field::ContractType, nature);
    return;
  }
  const auto* word = find_word(folded_nature);
  if (draft.contract_nature.empty() && word && !word->nature.empty())
    draft.contract_nature = word->nature;
  else if (draft.contract_nature.empty() && nature.size() == 2)
    draft.contract_nature = nature;
  draft.is_apprenticeship = draft.contract_nature == "E2" ||
                            base::fold(record[Field::Apprenticeship]) == "true" ||
                            base::fold(record[Field::Apprenticeship]) == "oui";
  read_duration(record, setting, draft);
}

}  // namespace passerelle::offers::intake
