#include "reference/check_rules.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

void check_sectors(Faults& faults) {
  check_order(sectors(), "activités", faults);
  check_count("activités", sectors().size(), 1'728, faults);
  for (const auto& sector : sectors()) {
    const auto levels = list_sector_levels(sector.code);
    const bool is_whole = !levels.empty() && levels.back() == &sector &&
                          levels.front()->code.size() == 1 && levels.front()->parent.empty();
    if (!is_whole || sector.label.empty())
      faults.push_back(fmt::format("activités\u00a0: {} ne mène à aucune section.", sector.code));
  }
}

void check_wages(Faults& faults) {
  const auto wages = minimum_wages();
  for (std::size_t i = 0; i < wages.size(); ++i) {
    const bool is_next = i == 0 || (wages[i].from > wages[i - 1].from &&
                                    wages[i].cents_an_hour > wages[i - 1].cents_an_hour);
    if (!is_next || wages[i].source.empty())
      faults.push_back(
          fmt::format("salaire minimum\u00a0: celui du {}.", base::to_text(wages[i].from)));
  }
}

}  // namespace

void check_lists(Faults& faults) {
  check_sectors(faults);
  check_order(contract_types(), "types de contrat", faults);
  check_order(contract_natures(), "natures de contrat", faults);
  check_count("types de contrat", contract_types().size(), 12, faults);
  check_count("natures de contrat", contract_natures().size(), 20, faults);
  check_wages(faults);
}

}  // namespace passerelle::reference
