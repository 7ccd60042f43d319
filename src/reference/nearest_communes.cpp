#include <algorithm>

#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

constexpr double kFirstRadiusKm = 10;
/// Half the Earth: no commune is further.
constexpr double kLastRadiusKm = 20'020;

/// Towns with a centre, the most southern first.
const std::vector<const Commune*>& communes_by_latitude() {
  static const auto list = [] {
    std::vector<const Commune*> sorted;
    for (const auto& commune : communes())
      if (commune.point && commune.parent.empty()) sorted.push_back(&commune);
    std::ranges::sort(sorted, {}, [](const auto* commune) { return commune->point->latitude; });
    return sorted;
  }();
  return list;
}

std::vector<NearCommune> list_within(base::Point point, double radius_km) {
  const auto box = base::box_around(point, radius_km);
  const auto& list = communes_by_latitude();
  const auto latitude = [](const Commune* commune) { return commune->point->latitude; };
  std::vector<NearCommune> near;
  for (auto at = std::ranges::lower_bound(list, box.south, {}, latitude);
       at != list.end() && latitude(*at) <= box.north; ++at) {
    const auto distance = base::distance_km(point, *(*at)->point);
    if (distance <= radius_km) near.push_back({*at, distance});
  }
  return near;
}

}  // namespace

std::vector<NearCommune> list_nearest_communes(base::Point point, std::size_t count) {
  std::vector<NearCommune> near;
  for (auto radius = kFirstRadiusKm; near.size() < count && radius < 2 * kLastRadiusKm; radius *= 2)
    near = list_within(point, std::min(radius, kLastRadiusKm));
  std::ranges::sort(near, [](const auto& a, const auto& b) {
    return a.distance_km != b.distance_km ? a.distance_km < b.distance_km
                                          : a.commune->code < b.commune->code;
  });
  if (near.size() > count) near.resize(count);
  return near;
}

}  // namespace passerelle::reference
