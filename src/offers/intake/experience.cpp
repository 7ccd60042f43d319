#include <array>
#include <charconv>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::int64_t kMostMonths = 360;  // more is an age or a year, not an experience

bool says_none(std::string_view folded) {
  for (const std::string_view start :
       {"debutant", "sans experience", "aucune", "pas d experience", "non exige", "experience non",
        "indifferent", "junior", "moins de", "jeune diplome", "inferieur"})
    if (folded.starts_with(start)) return true;
  return folded == "d" || folded == "0" || folded == "non";
}

/// "- de 2 ans", "< 2 ans".
bool says_less(std::string_view text) {
  return text.starts_with("- de ") || text.starts_with("-de ") || text.starts_with('<');
}

/// "-2 ans" may be less than two years, or a slip.
bool begins_negative(std::string_view text) {
  return text.starts_with('-') && base::is_all_digits(text.substr(1, 1));
}

bool is_years(std::string_view word) {
  return word == "an" || word == "ans" || word == "annee" || word == "annees";
}

/// A number with the unit that stands in the same word ("2ans") or after it.
struct Count {
  double value = 0;
  std::string_view unit;
};

/// The first unit after a number; between two numbers of a range ("1 à 3 ans") it is shared.
std::string_view unit_after(const std::vector<std::string_view>& words, std::size_t at) {
  for (; at < words.size(); ++at) {
    if (is_years(words[at]) || words[at] == "mois") return words[at];
    if (words[at] != "a" && words[at] != "ou" && words[at] != "et" && !number_of(words[at]) &&
        words[at] != "s")
      return {};
  }
  return {};
}

std::optional<Count> count_at(const std::vector<std::string_view>& words, std::size_t at) {
  if (const auto value = number_of(words[at])) return Count{*value, unit_after(words, at + 1)};
  const auto word = words[at];
  if (word.empty() || word[0] < '0' || word[0] > '9') return {};  // "inf" and "nan" are words
  double value = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), value, std::chars_format::fixed);
  if (error != std::errc{}) return {};
  return Count{value, word.substr(static_cast<std::size_t>(end - word.data()))};
}

std::optional<double> months_of(const Count& count) {
  if (is_years(count.unit)) return count.value * 12;
  if (count.unit == "mois") return count.value;
  return {};
}

}  // namespace

std::optional<double> number_of(std::string_view word) {
  constexpr auto kNumbers =
      std::to_array<std::string_view>({"zero", "un", "deux", "trois", "quatre", "cinq", "six",
                                       "sept", "huit", "neuf", "dix", "onze", "douze"});
  for (std::size_t i = 0; i < kNumbers.size(); ++i)
    if (word == kNumbers[i]) return static_cast<double>(i);
  if (word == "une") return 1;
  if (word == "quinze") return 15;
  if (word == "dixhuit") return 18;
  if (!base::is_all_digits(word) || word.size() > 3) return {};
  return std::stod(std::string(word));
}

std::optional<std::int64_t> parse_experience_months(std::string_view text) {
  const auto folded = base::fold(text);
  if (says_none(folded) || says_less(base::trim(text))) return 0;
  if (begins_negative(base::trim(text))) return {};
  const auto words = base::split(folded, ' ');
  std::optional<double> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto count = count_at(words, i);
    const auto months = count ? months_of(*count) : std::nullopt;
    if (!months) continue;
    const bool follows = found && i > 0 && words[i - 1] == "et" && *months < 12;
    if (!found)
      found = months;
    else if (follows)  // "1 an et 6 mois"; else a range's end: the least is asked
      found = *found + *months;
  }
  if (found && folded.find("et demi") != std::string::npos)
    found = *found + (folded.find("an") < folded.find("et demi") ? 6 : 0.5);
  if (!found || *found > kMostMonths) return {};
  return static_cast<std::int64_t>(*found);
}

void read_experience(const SourceRecord& record, const Setting&, Draft& draft) {
  const auto text = base::one_line(record[Field::Experience]);
  // The codes of France Travail, where they came without their words.
  draft.experience_text = text == "D"   ? "Débutant accepté"
                          : text == "S" ? "Expérience souhaitée"
                          : text == "E" ? "Expérience exigée"
                                        : text;
  draft.experience_months = parse_experience_months(draft.experience_text);
}

}  // namespace passerelle::offers::intake
