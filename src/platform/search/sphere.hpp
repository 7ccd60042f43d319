#pragma once

#include <cmath>
#include <numbers>

#include "base/geo.hpp"

namespace passerelle::search {

/// A point of the unit sphere: how far apart two are is known without trigonometry.
struct OnSphere {
  double x = 0, y = 0, z = 0;
};

inline OnSphere on_sphere(base::Point point) {
  constexpr double kRadians = std::numbers::pi / 180;
  const double latitude = point.latitude * kRadians, longitude = point.longitude * kRadians;
  return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude),
          std::sin(latitude)};
}

/// The square of the straight line between two points.
inline double square_apart(OnSphere a, OnSphere b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) + (a.z - b.z) * (a.z - b.z);
}

/// The square of the straight line under an arc of so many kilometres.
inline double square_under(double arc_km) {
  const double half = std::min(arc_km / base::kEarthRadiusKm / 2, std::numbers::pi / 2);
  return 4 * std::sin(half) * std::sin(half);
}

/// No more than the distance of two points so far apart.
inline double least_km(double square) {
  return std::sqrt(square) * base::kEarthRadiusKm * (1 - 1e-9);
}

}  // namespace passerelle::search
