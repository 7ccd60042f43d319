#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "reference/reference.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {

const ContractType* find_contract_type(std::string_view code) {
  static const auto types = [] {
    std::vector<ContractType> list;
    for_each_row<2>(kContractTypes, [&](const auto& cell) { list.push_back({cell[0], cell[1]}); });
    return list;
  }();
  std::string upper(base::trim(code));
  std::ranges::transform(upper, upper.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const auto found = std::ranges::find(types, std::string_view(upper), &ContractType::code);
  return found == types.end() ? nullptr : &*found;
}

}  // namespace passerelle::reference
