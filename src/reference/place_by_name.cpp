#include <algorithm>
#include <array>

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
    if (name == all) return PlaceAnswer{.kind = PlaceKind::Country, .code = "99100",
                                        .label = "France", .rule = "PLACE_COUNTRY"};
  if (const auto* country = territories().country_named(name))
    return PlaceAnswer{.kind = PlaceKind::Country, .code = std::string(country->code),
                       .label = std::string(country->name), .rule = "PLACE_COUNTRY"};
  const auto* region = territories().region_named(name);
  if (!region) region = territories().region_named(without_kind(name, "region"));
  // Four regions overseas are one department each: the department says as much, and more surely.
  if (!region || territories().department_named(name_key(region->name))) return {};
  return PlaceAnswer{.kind = PlaceKind::Region, .code = std::string(region->code),
                     .label = std::string(region->name), .rule = "PLACE_REGION"};
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
  if (towns.empty()) towns = known.holding(name, department.code);
  if (towns.empty()) towns = known.beginning(name, department.code);
  if (!towns.empty()) return answer_from(std::move(towns), "PLACE_TOWN_DEPARTMENT");
  return answer_department(department, "PLACE_DEPARTMENT");
}

PlaceTry place_anywhere(const PlaceClues& clues) {
  const auto& known = territories();
  auto towns = prefer_same_article(known.named(clues.words.name), clues.words.full_name);
  const auto* named = department_of(clues);
  if (named && (towns.empty() || clues.words.is_department))
    return answer_department(*named, "PLACE_DEPARTMENT");
  if (named && means_department(clues, *named, towns)) {
    PlaceAnswer answer{.kind = PlaceKind::Ambiguous, .rule = "PLACE_TOWN_ONLY"};
    for (const auto* town : towns) answer.candidates.emplace_back(town->code);
    return answer;
  }
  if (towns.size() == 1) return answer_town(*towns.front(), clues, "PLACE_TOWN_ONLY");
  if (!towns.empty()) return answer_from(std::move(towns), "PLACE_TOWN_ONLY");
  return answer_from(known.holding(clues.words.name), "PLACE_LOCALITY");
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
