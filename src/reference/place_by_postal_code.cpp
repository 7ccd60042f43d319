#include <algorithm>

#include "reference/place_guess.hpp"
#include "reference/place_rules.hpp"

namespace passerelle::reference {
namespace {

/// How well a name fits a commune that the postal code serves.
enum class Fit : std::uint8_t { None, Part, OtherName, Name };

bool goes_on(const std::string& name, const std::string& start) {
  return name.size() > start.size() && name.starts_with(start) && name[start.size()] == ' ';
}

Fit fit_of(const std::string& name, const PostalRow& row) {
  const auto* town = row.commune->parent.empty() ? row.commune : find_commune(row.commune->parent);
  const auto key = name_key(town->name);
  if (name == key) return Fit::Name;
  if (!row.other_name.empty() && name == name_key(row.other_name)) return Fit::OtherName;
  const auto heirs = territories().formerly(name);
  if (std::ranges::find(heirs, town) != heirs.end()) return Fit::OtherName;
  return goes_on(key, name) || goes_on(name, key) ? Fit::Part : Fit::None;
}

/// The communes of the postal code that the name fits best.
Communes best_fits(std::span<const PostalRow> rows, const std::string& name, Fit& best) {
  Communes list;
  best = Fit::None;
  for (const auto& row : rows) {
    const auto fit = fit_of(name, row);
    if (fit == Fit::None || fit < best) continue;
    if (fit > best) list.clear();
    best = fit;
    if (std::ranges::find(list, row.commune) == list.end()) list.push_back(row.commune);
  }
  return list;
}

Communes communes_of(std::span<const PostalRow> rows) {
  Communes list;
  for (const auto& row : rows)
    if (std::ranges::find(list, row.commune) == list.end()) list.push_back(row.commune);
  return list;
}

/// "13009 MARSEILLE 13": the two numbers contradict each other, the town is sure.
PlaceAnswer answer_arrondissement(const Commune& arrondissement, int number) {
  const auto* town = find_commune(arrondissement.parent);
  const auto* named = find_arrondissement(*town, number);
  if (!named || named == &arrondissement)
    return answer_commune(arrondissement, "PLACE_POSTAL_TOWN");
  auto answer = answer_commune(*town, "PLACE_POSTAL_TOWN");
  answer.postal_disagrees = true;
  return answer;
}

/// No town bears the name. Mistyped, it may be of the code; else a known town that it comes near
/// is set beside the code's own, and a name of nothing leaves the code to answer.
PlaceTry place_by_mistyped_town(const PlaceClues& clues, const Communes& served) {
  const auto& name = clues.words.name;
  if (clues.is_guess) return answer_from(served, "PLACE_POSTAL_ONLY");
  if (const auto* commune = guess_served(name, territories().rows_of(clues.postal_code))) {
    auto answer = answer_commune(*commune, "PLACE_POSTAL_TOWN");
    answer.corrected = answer.label;
    return answer;
  }
  const auto guess = guess_name(name, {});
  auto list = guess.name.empty() ? Communes() : territories().named(guess.name);
  list.insert(list.end(), served.begin(), served.end());
  auto answer = answer_from(std::move(list), "PLACE_POSTAL_ONLY");
  if (answer->kind == PlaceKind::Commune) answer->corrected = answer->label;
  return answer;
}

/// The name is of none of the communes that the code serves: a town of the same department is
/// surer than five digits, and the contradiction is said; a town elsewhere is a question.
PlaceTry place_beside_postal_code(const PlaceClues& clues, const Communes& served) {
  const auto near = prefer_same_article(
      territories().named(clues.words.name, served.front()->department), clues.words.full_name);
  if (near.size() == 1) {
    auto answer = answer_commune(*near.front(), "PLACE_TOWN_OVER_POSTAL");
    answer.postal_disagrees = true;
    return answer;
  }
  auto elsewhere = near.empty() ? territories().named(clues.words.name) : near;
  if (elsewhere.empty()) return place_by_mistyped_town(clues, served);
  elsewhere.insert(elsewhere.end(), served.begin(), served.end());
  return answer_from(std::move(elsewhere), "PLACE_POSTAL_TOWN");
}

/// A CEDEX without a town is most likely of one of the largest: they are the question.
PlaceAnswer ask_largest_of(const Department& department) {
  constexpr std::size_t kAsked = 5;
  Communes towns;
  for (const auto& commune : communes())
    if (commune.department == department.code && commune.parent.empty()) towns.push_back(&commune);
  auto answer = answer_department(department, "PLACE_CEDEX");
  answer.candidates = codes_of(std::move(towns));
  if (answer.candidates.size() > kAsked) answer.candidates.resize(kAsked);
  return answer;
}

/// A code that no table knows is a CEDEX: the town by its name in the department of the digits,
/// and never an arrondissement; without such a town, the department and the question.
PlaceTry place_by_cedex(const PlaceClues& clues) {
  const auto* department = department_of_postal_code(clues.postal_code);
  if (!department) return {};
  const auto& name = clues.words.name;
  if (name.empty()) return ask_largest_of(*department);
  const auto& known = territories();
  auto towns = prefer_same_article(known.named(name, department->code), clues.words.full_name);
  if (towns.empty()) towns = known.formerly(name, department->code);
  if (towns.empty()) towns = known.beginning(name, department->code);
  if (towns.empty()) towns = known.named(name);
  if (!towns.empty() && towns.front()->department == department->code)
    return answer_from(std::move(towns), "PLACE_CEDEX");
  if (towns.empty()) {
    if (auto guessed = place_by_guess(clues, department->code)) {
      guessed->rule = "PLACE_CEDEX";
      return guessed;
    }
    towns = known.holding(name, department->code);
  }
  auto answer = answer_department(*department, "PLACE_CEDEX");
  answer.candidates = codes_of(std::move(towns));
  return answer;
}

}  // namespace

PlaceTry place_by_postal_code(const PlaceClues& clues) {
  if (clues.postal_code.empty()) return {};
  const auto rows = territories().rows_of(clues.postal_code);
  const bool names_country = territories().country_named(clues.words.name) != nullptr;
  if (rows.empty()) return names_country ? PlaceTry() : place_by_cedex(clues);
  const auto served = communes_of(rows);
  if (clues.words.name.empty() || names_country) return answer_from(served, "PLACE_POSTAL_ONLY");
  Fit fit = Fit::None;
  auto list = best_fits(rows, clues.words.name, fit);
  if (list.empty()) return place_beside_postal_code(clues, served);
  if (list.size() == 1 && !list.front()->parent.empty())
    return answer_arrondissement(*list.front(), clues.words.arrondissement);
  if (fit == Fit::Name) list = prefer_same_article(std::move(list), clues.words.full_name);
  constexpr std::string_view kRules[] = {"", "PLACE_POSTAL_TOWN_PART", "PLACE_POSTAL_LOCALITY",
                                         "PLACE_POSTAL_TOWN"};
  return answer_from(std::move(list), kRules[static_cast<std::size_t>(fit)]);
}

}  // namespace passerelle::reference
