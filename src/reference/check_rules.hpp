#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::reference {

using Faults = std::vector<std::string>;

/// Codes are found by halving: each must come after the one before.
template <class Rows>
void check_order(const Rows& rows, std::string_view table, Faults& faults) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i - 1].code >= rows[i].code)
      faults.push_back(
          fmt::format("{}\u00a0: {} vient après {}.", table, rows[i].code, rows[i - 1].code));
}

/// A table has as many rows as its source, or the binary was built from a part of it.
void check_count(std::string_view table, std::size_t found, std::size_t expected, Faults& faults);

void check_territories(Faults& faults);
void check_areas(Faults& faults);
void check_occupations(Faults& faults);
/// Sectors, contract types and natures, minimum wages.
void check_lists(Faults& faults);

}  // namespace passerelle::reference
