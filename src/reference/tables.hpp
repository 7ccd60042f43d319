#pragma once

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace passerelle::reference {

/// A table of data/, as it was compiled in: tab-separated, the first line names the columns.
struct Table {
  std::string_view name;
  std::string_view text;
};

extern const Table kCommunes, kPostal, kFormerCommunes, kDepartments, kRegions, kCountries,
    kOccupations, kJobNames, kContractTypes, kMinimumWage, kContractNatures, kOccupationDomains,
    kMobilities, kEverydayNames, kSectors, kAreas, kCommuneAreas, kContours, kDepartmentNeighbours;

/// How many rows the table has, its header apart.
std::size_t count_rows(const Table& table);

/// Calls `use` with the cells of each row. A row of another width throws: the binary was built
/// from a damaged table.
template <std::size_t Columns, class Use>
void for_each_row(const Table& table, Use use) {
  auto text = table.text;
  text.remove_prefix(text.find('\n') + 1);
  std::array<std::string_view, Columns> cells;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    std::size_t column = 0;
    for (; column < Columns; ++column) {
      const auto tab = line.find('\t');
      cells[column] = line.substr(0, tab);
      if (tab == std::string_view::npos) break;
      line.remove_prefix(tab + 1);
    }
    if (column != Columns - 1)
      throw std::runtime_error(std::string(table.name) +
                               ": row of another width: " + std::string(cells[0]));
    use(cells);
  }
}

}  // namespace passerelle::reference
