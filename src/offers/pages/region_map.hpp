#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geo.hpp"

/// Where offers are, as a drawing: our own contours and circles. It knows no address and no HTML.
namespace passerelle::offers::pages {

/// The region whose contours we have.
inline constexpr std::string_view kMappedRegion = "93";

struct TownCount {
  std::string code;  ///< INSEE, of a town
  std::uint64_t offers = 0;
};

/// What the map shows of the region: all of it where nothing is told.
struct MapAsked {
  std::optional<base::Point> centre;
  double radius_km = 0;
  std::vector<std::string> towns, departments;  ///< chosen ones
};

/// Lengths in units of the drawing, which is `kMapWidth` wide.
inline constexpr int kMapWidth = 600;
struct MapPoint {
  double x = 0, y = 0;
};

/// Towns that are too near to each other to be told apart at this scale are one circle.
struct MapCircle {
  MapPoint at;
  double radius = 0;
  std::uint64_t offers = 0;
  std::vector<std::string> towns;  ///< codes, the one with most offers first
  bool is_chosen = false;          ///< each of its towns is
};

struct RegionMap {
  int height = 0;
  std::string land;      ///< SVG path: the departments
  std::string communes;  ///< SVG path, where the map is near enough to tell them apart; or ""
  std::vector<MapCircle> circles;  ///< the largest first
  std::optional<MapPoint> centre;
  double around = 0;  ///< radius of the circle that was asked for
};

/// Counts are in order, the most offers first; towns without a point are left out.
RegionMap map_of(const std::vector<TownCount>& counts, const MapAsked& asked);

}  // namespace passerelle::offers::pages
