#include "base/geo.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace passerelle::base {
namespace {
constexpr double kRadians = std::numbers::pi / 180;
}

double distance_km(Point a, Point b) {
  const double north = std::sin((b.latitude - a.latitude) * kRadians / 2);
  const double east = std::sin((b.longitude - a.longitude) * kRadians / 2);
  const double h = north * north +
                   std::cos(a.latitude * kRadians) * std::cos(b.latitude * kRadians) * east * east;
  return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, h)));
}

Box box_around(Point centre, double radius_km) {
  const double latitude = radius_km / kEarthRadiusKm / kRadians;
  const double narrowest =
      std::cos(std::min(89.9, std::abs(centre.latitude) + latitude) * kRadians);
  const double longitude = std::min(180.0, latitude / narrowest);
  return {centre.latitude - latitude, centre.latitude + latitude, centre.longitude - longitude,
          centre.longitude + longitude};
}

}  // namespace passerelle::base
