#include <algorithm>

#include "reference/place_rules.hpp"

namespace passerelle::reference {

PlaceAnswer answer_commune(const Commune& commune, std::string_view rule) {
  return {.kind = PlaceKind::Commune,
          .code = std::string(commune.code),
          .label = std::string(commune.name),
          .rule = rule};
}

PlaceAnswer answer_department(const Department& department, std::string_view rule) {
  return {.kind = PlaceKind::Department,
          .code = std::string(department.code),
          .label = std::string(department.name),
          .rule = rule};
}

PlaceTry answer_from(Communes list, std::string_view rule) {
  if (list.empty()) return {};
  if (list.size() == 1) return answer_commune(*list.front(), rule);
  return ask_among(std::move(list), rule);
}

PlaceAnswer ask_among(Communes list, std::string_view rule) {
  return {.kind = PlaceKind::Ambiguous, .rule = rule, .candidates = codes_of(std::move(list))};
}

std::vector<std::string> codes_of(Communes list) {
  std::ranges::sort(list, [](const auto* a, const auto* b) {
    return a->population != b->population ? a->population > b->population : a->code < b->code;
  });
  std::vector<std::string> codes;
  for (const auto* commune : list) codes.emplace_back(commune->code);
  return codes;
}

Communes prefer_same_article(Communes list, const std::string& full_name) {
  Communes same;
  std::ranges::copy_if(list, std::back_inserter(same), [&](const auto* commune) {
    return full_name_key(commune->name) == full_name;
  });
  return same.empty() ? list : same;
}

const Commune* find_arrondissement(const Commune& town, int number) {
  if (number < 1) return nullptr;
  const auto codes = list_arrondissements(town.code);
  const auto index = static_cast<std::size_t>(number) - 1;
  return index < codes.size() ? find_commune(codes[index]) : nullptr;
}

const Department* department_of_postal_code(std::string_view postal_code) {
  const auto two = postal_code.substr(0, 2);
  if (two == "97" || two == "98") return find_department(postal_code.substr(0, 3));
  if (two == "20") return find_department(postal_code[2] < '2' ? "2A" : "2B");
  return find_department(two);
}

}  // namespace passerelle::reference
