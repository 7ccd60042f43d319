#pragma once

#include <string>
#include <vector>

#include "base/geo.hpp"
#include "offers/pages/region_map.hpp"

namespace passerelle::offers::pages {

/// Degrees onto the drawing: a degree of longitude is as long as it is in the middle of the box.
class Projection {
 public:
  /// A box too tall or too flat is widened, so that the drawing has a bearable shape.
  Projection(base::Box box, int width);
  MapPoint point(base::Point place) const;
  double length(double km) const;
  bool shows(base::Point place) const;
  int height() const { return height_; }

 private:
  base::Box box_;
  double stretch_ = 1;  ///< of longitudes
  double scale_ = 1;    ///< units a degree of latitude
  int height_ = 0;
};

/// SVG paths in whole units, rid of points that nobody would see.
std::string outline_of_departments(const Projection& onto);
std::string outline_of_communes(const Projection& onto);

/// Of those departments of the region; of all for none.
std::vector<base::Point> points_of_departments(const std::vector<std::string>& codes);

}  // namespace passerelle::offers::pages
