#pragma once

namespace passerelle::base {

/// WGS 84, decimal degrees.
struct Point {
  double latitude = 0;
  double longitude = 0;
};

/// Mean radius of the Earth, km: the sphere every distance of the project stands on.
constexpr double kEarthRadiusKm = 6371.0088;

/// Great-circle distance on that sphere, km.
double distance_km(Point a, Point b);

/// Degrees that surely hold a circle: what an index can filter before the exact distance.
struct Box {
  double south, north, west, east;
};
Box box_around(Point centre, double radius_km);

}  // namespace passerelle::base
