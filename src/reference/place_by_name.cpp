#include <algorithm>
#include <iterator>

#include "reference/place_rules.hpp"

namespace passerelle::reference {
namespace {

/// "region bretagne", "departement du var": the word that says which, and its preposition.
std::string without_kind(std::string key, std::string_view kind) {
  if (!key.starts_with(kind) || key.size() <= kind.size() || key[kind.size()] != ' ') return key;
  key.erase(0, kind.size() + 1);
  for (const std::string_view preposition : {"de la ", "de l ", "des ", "du ", "de ", "d "})
    if (key.starts_with(preposition)) return key.substr(preposition.size());
  return key;
}

PlaceTry answer_wide(const PlaceClues& clues) {
  const auto& name = clues.words.name;
  for (const std::string_view all : {"france entiere", "toute france", "toute la france"})
    if (name == all)
      return PlaceAnswer{.kind = PlaceKind::Country,
                         .code = std::string(kFrance),
                         .label = "France",
                         .rule = "PLACE_COUNTRY"};
  if (const auto* country = territories().country_named(name))
    return PlaceAnswer{.kind = PlaceKind::Country,
                       .code = std::string(country->code),
                       .label = std::string(country->name),
                       .rule = "PLACE_COUNTRY"};
  const auto* region = territories().region_named(name);
  if (!region) region = territories().region_named(without_kind(name, "region"));
  // Four regions overseas are one department each: the department says as much, and more surely.
  if (!region || territories().department_named(name_key(region->name))) return {};
  return PlaceAnswer{.kind = PlaceKind::Region,
                     .code = std::string(region->code),
                     .label = std::string(region->name),
                     .rule = "PLACE_REGION"};
}

const Department* department_of(const PlaceClues& clues) {
  const auto& name = clues.words.name;
  if (const auto* department = territories().department_named(name)) return department;
  return territories().department_named(without_kind(name, "departement"));
}

PlaceTry answer_town(const Commune& town, const PlaceClues& clues, std::string_view rule) {
  const auto number = clues.words.is_cedex ? 0 : clues.words.arrondissement;
  const auto* arrondissement = find_arrondissement(town, number);
  return answer_commune(arrondissement ? *arrondissement : town, rule);
}

/// "53 - Mayenne" is the department and "53 - MAYENNE" the town; Paris is both at once.
bool means_department(const PlaceClues& clues, const Department& named, const Communes& towns) {
  if (clues.words.is_department || towns.empty()) return true;
  return !clues.is_from_town && !clues.words.is_capitals && named.code != "75";
}

PlaceTry place_within_department(const PlaceClues& clues, const Department& department) {
  const auto& known = territories();
  const auto& name = clues.words.name;
  if (name.empty() || clues.words.is_department)
    return answer_department(department, "PLACE_DEPARTMENT");
  auto towns = prefer_same_article(known.named(name, department.code), clues.words.full_name);
  const auto* named = department_of(clues);
  if (named == &department && means_department(clues, *named, towns))
    return answer_department(department, "PLACE_DEPARTMENT");
  if (towns.size() == 1) return answer_town(*towns.front(), clues, "PLACE_TOWN_DEPARTMENT");
  if (towns.empty()) towns = known.formerly(name, department.code);
  if (towns.empty()) towns = known.beginning(name, department.code);
  if (!towns.empty()) return answer_from(std::move(towns), "PLACE_TOWN_DEPARTMENT");
  auto answer = answer_department(department, "PLACE_DEPARTMENT");
  answer.candidates = codes_of(known.holding(name, department.code));
  if (answer.candidates.empty())
    if (auto guessed = place_by_guess(clues, department.code)) return guessed;
  return answer;
}

/// "Aix" is a village, but most who write it mean a larger town whose name goes on, and
/// "La Seyne" is not Seyne.
bool is_the_one(const Commune& town, const PlaceClues& clues) {
  const auto& written = clues.words;
  if (written.full_name != written.name && full_name_key(town.name) != written.full_name)
    return false;
  return std::ranges::none_of(territories().beginning(written.name), [&](const auto* other) {
    return other->population > town.population;
  });
}

/// From how many inhabitants on people leave out the end of a town's name: "Mandelieu".
constexpr int kKnownTown = 10'000;

/// A former commune is sure when no other bears its name; a locality never is.
PlaceTry place_by_other_name(const PlaceClues& clues) {
  const auto& known = territories();
  if (auto former = known.formerly(clues.words.name); !former.empty())
    return answer_from(std::move(former), "PLACE_FORMER_NAME");
  auto towns = known.beginning(clues.words.name);
  if (towns.size() == 1 && towns.front()->population >= kKnownTown) {
    auto answer = answer_town(*towns.front(), clues, "PLACE_TOWN_ONLY");
    answer->corrected = answer->label;
    return answer;
  }
  if (towns.empty()) towns = known.holding(clues.words.name);
  if (towns.empty()) return place_by_guess(clues, {});
  return ask_among(std::move(towns), "PLACE_TOWN_ONLY");
}

/// Vaucluse is a village of the Doubs too, which nobody means who names no more than that.
bool is_overshadowed(const Communes& towns, const Department& named) {
  constexpr int kVillage = 2'000;
  return std::ranges::all_of(towns, [&](const auto* town) {
    return town->population < kVillage && town->department != named.code;
  });
}

PlaceTry place_anywhere(const PlaceClues& clues) {
  const auto& known = territories();
  auto towns = prefer_same_article(known.named(clues.words.name), clues.words.full_name);
  const auto* named = department_of(clues);
  if (named && (clues.words.is_department || is_overshadowed(towns, *named))) {
    auto answer = answer_department(*named, "PLACE_DEPARTMENT");
    if (!clues.words.is_department) answer.candidates = codes_of(std::move(towns));
    return answer;
  }
  if (named && means_department(clues, *named, towns)) return ask_among(towns, "PLACE_TOWN_ONLY");
  if (towns.size() == 1 && is_the_one(*towns.front(), clues))
    return answer_town(*towns.front(), clues, "PLACE_TOWN_ONLY");
  if (towns.empty()) return place_by_other_name(clues);
  const auto largest = std::ranges::max(towns, {}, &Commune::population)->population;
  std::ranges::copy_if(known.beginning(clues.words.name), std::back_inserter(towns),
                       [&](const auto* other) { return other->population > largest; });
  return answer_from(std::move(towns), "PLACE_TOWN_ONLY");
}

}  // namespace

PlaceTry place_by_name(const PlaceClues& clues) {
  if (!clues.words.name.empty())
    if (auto wide = answer_wide(clues)) return wide;
  if (const auto* department = find_department(clues.words.department))
    return place_within_department(clues, *department);
  if (clues.words.name.empty()) return {};
  return place_anywhere(clues);
}

}  // namespace passerelle::reference
