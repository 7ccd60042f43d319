#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geo.hpp"

/// Areas that group communes, contours and neighbours. Part of the face: reference.hpp.
namespace passerelle::reference {

struct Commune;

/// A basin is the employment service's "bassin d'emploi" (hiring-needs survey), an employment
/// zone INSEE's "zone d'emploi" of 2020: codes of both begin with 93 and mean different places.
enum class AreaKind : std::uint8_t { Commune, Department, Epci, EmploymentZone, Basin };

/// An EPCI, an employment zone or a basin of Provence-Alpes-Côte d'Azur.
struct Area {
  AreaKind kind = AreaKind::Basin;
  std::string_view code;
  std::string_view name;  ///< as its producer writes it: basins are in capitals
};

/// In order of kind, then code.
std::span<const Area> areas();
const Area* find_area(AreaKind kind, std::string_view code);
/// As people write it: "Pays d’Arles" for "PAYS D ARLES".
std::string name_of(const Area& area);
/// An area as it was named.
struct NamedArea {
  const Area* area = nullptr;
  bool is_kind_said = false;  ///< "agglo de …", "bassin d’emploi de …"
};
/// An EPCI or a basin by its whole name or the letters it goes by, its kind said or not, accents,
/// articles and order apart: "grand avignon", "métropole aix marseille provence", "COVE". With its
/// kind, part of the name is enough where no other has it: "agglo de Grasse". An EPCI comes before
/// a basin of that name.
NamedArea find_area_by_name(std::string_view text);
/// Those that what is typed may become: EPCIs, basins once "bassin" is typed. By name, at most
/// `most`; none for fewer than three letters.
std::vector<const Area*> suggest_areas(std::string_view typed, std::size_t most);
/// What find_area_by_name() reads as that area: "Toulon (bassin d’emploi)".
std::string label_of(const Area& area);
/// The area of that kind that a commune or arrondissement lies in; nullptr outside the region.
const Area* find_area_of(AreaKind kind, std::string_view commune);
/// Codes of its communes in order, arrondissements apart.
std::vector<std::string_view> list_communes_of(const Area& area);

/// Departments that share a border with it, in order; none overseas.
std::vector<std::string_view> list_departments_beside(std::string_view department);

/// Closed: the last point is the first again.
using Ring = std::vector<base::Point>;
/// An outline, then its holes.
using Polygon = std::vector<Ring>;
using Contour = std::vector<Polygon>;

/// Simplified to some 100 m, for maps: of the communes, departments and areas of
/// Provence-Alpes-Côte d'Azur, as they were in 2018.
std::optional<Contour> find_contour(AreaKind kind, std::string_view code);
bool holds(const Contour& contour, base::Point point);

struct NearCommune {
  const Commune* commune;
  double distance_km;  ///< great circle, to its centre
};

/// The nearest first, at most `count`, all of France; towns whole, without arrondissements.
std::vector<NearCommune> list_nearest_communes(base::Point point, std::size_t count);

}  // namespace passerelle::reference
