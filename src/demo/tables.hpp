#pragma once

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::demo {

/// The tables of data/demo, compiled in: tab-separated, the first line names the columns.
std::string_view towns_table();
std::string_view families_table();
std::string_view texts_table();
std::string_view labels_table();
std::string_view trades_table();
std::string_view offers_table();

/// The rows below the first; one of another width throws: the binary was built from a damaged
/// table.
template <std::size_t Columns>
std::vector<std::array<std::string_view, Columns>> rows_of(std::string_view table) {
  std::vector<std::array<std::string_view, Columns>> rows;
  table.remove_prefix(table.find('\n') + 1);
  while (!table.empty()) {
    auto line = table.substr(0, table.find('\n'));
    table.remove_prefix(line.size() + 1);
    auto& row = rows.emplace_back();
    for (std::size_t column = 0; column < Columns; ++column) {
      const auto end = column + 1 < Columns ? line.find('\t') : line.size();
      if (end == std::string_view::npos)
        throw std::runtime_error("data/demo: row of another width: " + std::string(row[0]));
      row[column] = line.substr(0, end);
      line.remove_prefix(column + 1 < Columns ? end + 1 : end);
    }
  }
  return rows;
}

}  // namespace passerelle::demo
