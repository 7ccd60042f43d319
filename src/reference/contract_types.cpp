#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "reference/reference.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

std::string upper_case(std::string_view text) {
  std::string upper(base::trim(text));
  std::ranges::transform(upper, upper.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return upper;
}

}  // namespace

std::span<const ContractType> contract_types() {
  static const auto types = [] {
    std::vector<ContractType> list;
    for_each_row<2>(kContractTypes, [&](const auto& cell) { list.push_back({cell[0], cell[1]}); });
    return list;
  }();
  return types;
}

std::span<const ContractNature> contract_natures() {
  static const auto natures = [] {
    std::vector<ContractNature> list;
    for_each_row<3>(kContractNatures,
                    [&](const auto& cell) { list.push_back({cell[0], cell[1], cell[2]}); });
    return list;
  }();
  return natures;
}

const ContractType* find_contract_type(std::string_view code) {
  const auto upper = upper_case(code);
  const auto types = contract_types();
  const auto found = std::ranges::find(types, std::string_view(upper), &ContractType::code);
  return found == types.end() ? nullptr : &*found;
}

const ContractNature* find_contract_nature(std::string_view text) {
  const auto upper = upper_case(text);
  const auto words = base::fold(text);
  if (words.empty()) return nullptr;
  for (const auto& nature : contract_natures())
    if (nature.code == upper || base::fold(nature.api_label) == words ||
        base::fold(nature.label) == words)
      return &nature;
  return nullptr;
}

}  // namespace passerelle::reference
