#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "reference/place_rules.hpp"

namespace passerelle::reference {
namespace {

/// "13 001", "13001.0", "F-13001" → "13001".
std::string postal_digits(std::string_view text) {
  auto plain = base::one_line(text);
  plain = plain.substr(0, plain.find_first_of(".,"));
  if (plain.starts_with("F-")) plain.erase(0, 2);
  std::erase(plain, ' ');
  return plain;
}

void take_postal_code(std::string_view text, PlaceClues& clues) {
  auto code = postal_digits(text);
  if (code.size() == 4 && base::is_all_digits(code)) {
    code.insert(0, 1, '0');
    clues.repaired_postal = code;
  }
  if (code.size() == 5 && base::is_all_digits(code))
    clues.postal_code = code;
  else if (find_department(code))
    clues.words.department = code;
}

/// Five digits alone that no postal table knows may be an INSEE code ("13209", "13055").
void take_insee_of_text(const PlaceQuestion& question, PlaceClues& clues) {
  if (!clues.insee.empty() || !clues.words.name.empty()) return;
  const auto code = base::one_line(question.text);
  const bool is_alone = question.postal_code.empty() && code == clues.postal_code;
  if (is_alone && territories().rows_of(code).empty() && find_commune(code)) clues.insee = code;
}

PlaceClues gather(const PlaceQuestion& question) {
  PlaceClues clues;
  clues.is_guess = question.is_exact;
  const auto text = read_place_words(question.text);
  clues.words = read_place_words(question.town);
  clues.is_from_town = !clues.words.name.empty();
  if (!clues.is_from_town) {
    const auto town = clues.words;
    clues.words = text;
    if (!town.department.empty()) clues.words.department = town.department;
    if (!town.postal_code.empty()) clues.words.postal_code = town.postal_code;
  }
  if (clues.words.department.empty()) clues.words.department = text.department;
  clues.insee = base::one_line(question.insee);
  if (clues.insee.size() == 4) clues.insee.insert(0, 1, '0');
  std::ranges::transform(clues.insee, clues.insee.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  take_postal_code(question.postal_code, clues);
  if (clues.postal_code.empty()) clues.postal_code = clues.words.postal_code;
  if (clues.postal_code.empty()) clues.postal_code = text.postal_code;
  take_insee_of_text(question, clues);
  return clues;
}

bool serves(std::string_view postal_code, const Commune& commune) {
  const auto rows = territories().rows_of(postal_code);
  if (rows.empty()) {
    const auto* department = department_of_postal_code(postal_code);
    return !department || department->code == commune.department;
  }
  return std::ranges::any_of(rows, [&](const PostalRow& row) {
    return row.commune == &commune || row.commune->parent == commune.code;
  });
}

}  // namespace

PlaceTry place_by_insee(const PlaceClues& clues) {
  if (clues.insee.empty()) return {};
  for (const auto& country : territories().countries)
    if (country.code == clues.insee)
      return PlaceAnswer{.kind = PlaceKind::Country,
                         .code = clues.insee,
                         .label = std::string(country.name),
                         .rule = "PLACE_INSEE"};
  const auto* commune = find_commune(clues.insee);
  if (!commune) return {};
  auto answer =
      answer_commune(*commune, commune->code == clues.insee ? "PLACE_INSEE" : "PLACE_INSEE_FORMER");
  answer.postal_disagrees = !clues.postal_code.empty() && !serves(clues.postal_code, *commune);
  return answer;
}

PlaceAnswer find_place(const PlaceQuestion& question) {
  const auto clues = gather(question);
  auto found = place_by_insee(clues);
  if (!found) found = place_by_postal_code(clues);
  if (!found) found = place_by_name(clues);
  auto answer = found ? std::move(*found) : PlaceAnswer{.rule = "PLACE_UNKNOWN"};
  answer.repaired_postal = clues.repaired_postal;
  return answer;
}

}  // namespace passerelle::reference
