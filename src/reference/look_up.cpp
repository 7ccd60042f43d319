#include "reference/territories.hpp"

namespace passerelle::reference {

const Commune* find_commune(std::string_view code) {
  return territories().find_present(code);
}

std::string_view town_of(std::string_view code) {
  const auto* commune = find_commune(code);
  if (!commune) return {};
  return commune->parent.empty() ? commune->code : commune->parent;
}

std::vector<std::string_view> list_arrondissements(std::string_view town) {
  std::vector<std::string_view> codes;
  if (town.empty()) return codes;
  for (const auto& commune : communes())
    if (commune.parent == town) codes.push_back(commune.code);
  return codes;
}

std::vector<std::string_view> list_codes_of_commune(std::string_view code) {
  const auto* commune = find_commune(code);
  if (!commune) return {};
  auto codes = list_arrondissements(commune->code);
  codes.insert(codes.begin(), commune->code);
  return codes;
}

const Department* find_department(std::string_view code) {
  return find_by_code(territories().departments, code);
}

const Region* find_region(std::string_view code) {
  return find_by_code(territories().regions, code);
}

std::span<const Commune> communes() {
  return territories().communes;
}
std::span<const Department> departments() {
  return territories().departments;
}

}  // namespace passerelle::reference
