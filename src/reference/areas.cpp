#include "reference/areas.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>
#include <string>

#include "base/text.hpp"
#include "reference/area_tables.hpp"
#include "reference/reference.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

struct CommuneAreas {
  std::string_view commune;
  std::array<const Area*, 3> areas;  ///< EPCI, employment zone, basin
};

const Area* get_area(AreaKind kind, std::string_view code, std::string_view commune) {
  const auto* area = find_area(kind, code);
  if (!area) throw std::runtime_error("commune_areas: unknown area of " + std::string(commune));
  return area;
}

const std::vector<CommuneAreas>& commune_areas() {
  static const auto rows = [] {
    std::vector<CommuneAreas> list;
    for_each_row<4>(kCommuneAreas, [&](const auto& cell) {
      list.push_back({cell[0],
                      {get_area(AreaKind::Epci, cell[1], cell[0]),
                       get_area(AreaKind::EmploymentZone, cell[2], cell[0]),
                       get_area(AreaKind::Basin, cell[3], cell[0])}});
    });
    return list;
  }();
  return rows;
}

const Area* area_in(const CommuneAreas& row, AreaKind kind) {
  for (const auto* area : row.areas)
    if (area->kind == kind) return area;
  return nullptr;
}

}  // namespace

AreaKind get_area_kind(std::string_view name) {
  if (name == "commune") return AreaKind::Commune;
  if (name == "department") return AreaKind::Department;
  if (name == "epci") return AreaKind::Epci;
  if (name == "employment_zone") return AreaKind::EmploymentZone;
  if (name == "basin") return AreaKind::Basin;
  throw std::runtime_error("reference table: unknown kind of area " + std::string(name));
}

std::span<const Area> areas() {
  static const auto rows = [] {
    std::vector<Area> list;
    for_each_row<3>(kAreas, [&](const auto& cell) {
      list.push_back({get_area_kind(cell[0]), cell[1], cell[2]});
    });
    std::ranges::sort(list, {}, [](const Area& area) { return std::pair(area.kind, area.code); });
    return list;
  }();
  return rows;
}

const Area* find_area(AreaKind kind, std::string_view code) {
  for (const auto& area : areas())
    if (area.kind == kind && area.code == code) return &area;
  return nullptr;
}

std::vector<std::string_view> list_departments_beside(std::string_view department) {
  std::vector<std::string_view> beside;
  for_each_row<2>(kDepartmentNeighbours, [&](const auto& pair) {
    if (pair[0] == department) beside.push_back(pair[1]);
    if (pair[1] == department) beside.push_back(pair[0]);
  });
  std::ranges::sort(beside);
  return beside;
}

std::string name_of(const Area& area) {
  if (area.kind != AreaKind::Basin) return std::string(area.name);
  std::string name;
  for (const auto word : base::split(area.name, ' ')) {
    if (word.empty()) continue;
    if (!name.empty() && !name.ends_with("’")) name += ' ';
    const bool is_small = word == "DE" || word == "DU" || word == "D" || word == "ET";
    for (std::size_t i = 0; i < word.size(); ++i)
      name += i == 0 && !is_small ? word[i] : static_cast<char>(std::tolower(word[i]));
    if (word == "D") name += "’";
  }
  return name;
}

const Area* find_area_of(AreaKind kind, std::string_view commune) {
  const auto* present = find_commune(commune);
  if (!present) return nullptr;
  const auto& rows = commune_areas();
  const auto row = std::ranges::lower_bound(rows, present->code, {}, &CommuneAreas::commune);
  return row == rows.end() || row->commune != present->code ? nullptr : area_in(*row, kind);
}

std::vector<std::string_view> list_communes_of(const Area& area) {
  std::vector<std::string_view> codes;
  for (const auto& row : commune_areas())
    if (area_in(row, area.kind) == &area && find_commune(row.commune)->parent.empty())
      codes.push_back(row.commune);
  return codes;
}

}  // namespace passerelle::reference
