#include <algorithm>
#include <limits>
#include <unordered_map>

#include "reference/area_tables.hpp"
#include "reference/check_rules.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

constexpr std::string_view kRegion = "93";
/// How far a centre may lie from the simplified contour of its department.
constexpr double kRoughKm = 3;

void check_contour(const ContourRow& row, Faults& faults) {
  for (const auto& polygon : decode_contour(row.encoded))
    for (const auto& ring : polygon) {
      const bool is_closed = ring.size() >= 4 && ring.front().latitude == ring.back().latitude &&
                             ring.front().longitude == ring.back().longitude;
      if (!is_closed)
        faults.push_back(fmt::format("contours\u00a0: celui de {} n’est pas fermé.", row.code));
    }
}

bool is_near(const Contour& contour, base::Point point) {
  if (holds(contour, point)) return true;
  for (const auto& polygon : contour)
    for (const auto& corner : polygon.front())
      if (base::distance_km(corner, point) < kRoughKm) return true;
  return false;
}

void check_commune_of_region(const Commune& commune, Faults& faults) {
  for (const auto kind : {AreaKind::Epci, AreaKind::EmploymentZone, AreaKind::Basin})
    if (!find_area_of(kind, commune.code))
      faults.push_back(fmt::format("territoires\u00a0: il en manque un à {}.", commune.code));
  if (!commune.parent.empty()) return;
  const auto contour = find_contour(AreaKind::Commune, commune.code);
  if (!contour)
    faults.push_back(fmt::format("contours\u00a0: {} n’en a pas.", commune.code));
  else if (commune.point && !is_near(*contour, *commune.point))
    faults.push_back(fmt::format("contours\u00a0: {} est hors du sien.", commune.code));
}

/// The centres of some communes of two neighbours are so near at least: Savoie and the
/// Hautes-Alpes, 11.8 km, have the highest border.
constexpr double kNeighboursWithinKm = 12;

using Centres = std::unordered_map<std::string_view, std::vector<base::Point>>;

double least_km_between(const std::vector<base::Point>& some,
                        const std::vector<base::Point>& others) {
  double least = std::numeric_limits<double>::infinity();
  for (const auto& one : some)
    for (const auto& other : others) least = std::min(least, base::distance_km(one, other));
  return least;
}

void check_neighbours(Faults& faults) {
  Centres centres;
  for (const auto& commune : communes())
    if (commune.point) centres[commune.department].push_back(*commune.point);
  for (const auto& one : departments())
    for (const auto other : list_departments_beside(one.code)) {
      if (!find_department(other))
        faults.push_back(fmt::format("départements voisins\u00a0: {} n’existe pas.", other));
      else if (one.code < other &&
               least_km_between(centres[one.code], centres[other]) > kNeighboursWithinKm)
        faults.push_back(fmt::format(
            "départements voisins\u00a0: {} et {} sont loin l’un de l’autre.", one.code, other));
    }
}

}  // namespace

void check_areas(Faults& faults) {
  check_neighbours(faults);
  std::size_t in_region = 0;
  for (const auto& commune : communes()) {
    if (commune.region != kRegion) continue;
    if (commune.parent.empty()) ++in_region;
    check_commune_of_region(commune, faults);
  }
  check_count("communes de Provence-Alpes-Côte d’Azur", in_region, 946, faults);
  check_count("territoires", areas().size(), 91, faults);
  check_count("contours", contour_rows().size(), 1'043, faults);
  for (const auto& area : areas())
    if (list_communes_of(area).empty() || !find_contour(area.kind, area.code))
      faults.push_back(fmt::format("territoires\u00a0: {} est vide ou sans contour.", area.code));
  for (const auto& row : contour_rows()) check_contour(row, faults);
}

}  // namespace passerelle::reference
