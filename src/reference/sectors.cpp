#include "reference/sectors.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_map>

#include "base/text.hpp"
#include "reference/tables.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {
namespace {

/// "4322a" and " 43.22 A" → "43.22A".
std::string dotted_code(std::string_view text) {
  std::string code;
  for (const char c : text) {
    if (c == ' ' || c == '.') continue;
    if (code.size() == 2) code += '.';
    code += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return code;
}

}  // namespace

std::span<const Sector> sectors() {
  static const auto rows = [] {
    std::vector<Sector> list;
    list.reserve(count_rows(kSectors));
    for_each_row<3>(kSectors,
                    [&](const auto& cell) { list.push_back({cell[0], cell[1], cell[2]}); });
    return list;
  }();
  return rows;
}

const Sector* find_sector(std::string_view code) {
  return find_by_code(sectors(), dotted_code(code));
}

const Sector* find_sector_by_label(std::string_view label) {
  static const auto by_label = [] {
    std::unordered_map<std::string, const Sector*> map;
    for (const auto& sector : sectors()) {
      auto& kept = map[base::fold(sector.label)];
      if (!kept || sector.code.size() < kept->code.size()) kept = &sector;
    }
    return map;
  }();
  const auto found = by_label.find(base::fold(label));
  return found == by_label.end() ? nullptr : found->second;
}

std::vector<const Sector*> list_sector_levels(std::string_view code) {
  std::vector<const Sector*> levels;
  for (const auto* sector = find_sector(code); sector; sector = find_sector(sector->parent))
    levels.push_back(sector);
  std::ranges::reverse(levels);
  return levels;
}

}  // namespace passerelle::reference
