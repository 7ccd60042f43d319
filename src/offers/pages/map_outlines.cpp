#include "offers/pages/map_outlines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "reference/reference.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::array kDepartments{"04", "05", "06", "13", "83", "84"};
constexpr double kKmADegree = 111.195;
constexpr double kFlattest = 0.7, kTallest = 1.1;  // height for a width of one
constexpr double kStep = 2.5, kStepOutside = 40;   // units between two points of an outline

const std::vector<reference::Contour>& departments() {
  static const auto contours = [] {
    std::vector<reference::Contour> list;
    for (const auto* code : kDepartments)
      list.push_back(*reference::find_contour(reference::AreaKind::Department, code));
    return list;
  }();
  return contours;
}

std::string step_to(char command, MapPoint at) {
  return command + std::to_string(std::lround(at.x)) + ' ' + std::to_string(std::lround(at.y));
}

void add_ring(const reference::Ring& ring, const Projection& onto, std::string& path) {
  std::string drawn;
  MapPoint last;
  for (const auto& place : ring) {
    const auto at = onto.point(place);
    const bool is_inside = onto.shows(place);
    const auto gap = std::hypot(at.x - last.x, at.y - last.y);
    if (!drawn.empty() && gap < (is_inside ? kStep : kStepOutside)) continue;
    drawn += step_to(drawn.empty() ? 'M' : 'L', at);
    last = at;
  }
  const bool is_speck = std::ranges::count(drawn, 'L') < 2;
  if (!is_speck) path += drawn + 'Z';
}

void add_contour(const reference::Contour& contour, const Projection& onto, std::string& path) {
  for (const auto& polygon : contour)
    for (const auto& ring : polygon) add_ring(ring, onto, path);
}

}  // namespace

Projection::Projection(base::Box box, int width) : box_(box) {
  stretch_ = std::cos((box.south + box.north) / 2 * std::numbers::pi / 180);
  const auto across = (box.east - box.west) * stretch_;
  const auto down = box.north - box.south;
  if (const auto more = across * kFlattest - down; more > 0) {
    box_.south -= more / 2;
    box_.north += more / 2;
  } else if (const auto wider = (down / kTallest - across) / stretch_; wider > 0) {
    box_.west -= wider / 2;
    box_.east += wider / 2;
  }
  scale_ = width / ((box_.east - box_.west) * stretch_);
  height_ = static_cast<int>(std::lround((box_.north - box_.south) * scale_));
}

MapPoint Projection::point(base::Point place) const {
  return {(place.longitude - box_.west) * stretch_ * scale_,
          (box_.north - place.latitude) * scale_};
}

double Projection::length(double km) const {
  return km / kKmADegree * scale_;
}

bool Projection::shows(base::Point place) const {
  return place.latitude >= box_.south && place.latitude <= box_.north &&
         place.longitude >= box_.west && place.longitude <= box_.east;
}

std::string outline_of_departments(const Projection& onto) {
  std::string path;
  for (const auto& contour : departments()) add_contour(contour, onto, path);
  return path;
}

std::string outline_of_communes(const Projection& onto) {
  std::string path;
  for (const auto& commune : reference::communes()) {
    if (commune.region != kMappedRegion || !commune.point || !onto.shows(*commune.point)) continue;
    if (const auto contour = reference::find_contour(reference::AreaKind::Commune, commune.code))
      add_contour(*contour, onto, path);
  }
  return path;
}

std::vector<base::Point> points_of_departments(const std::vector<std::string>& codes) {
  std::vector<base::Point> points;
  for (std::size_t i = 0; i < kDepartments.size(); ++i) {
    if (!codes.empty() && std::ranges::find(codes, kDepartments[i]) == codes.end()) continue;
    for (const auto& polygon : departments()[i])
      points.insert(points.end(), polygon.front().begin(), polygon.front().end());
  }
  return points;
}

}  // namespace passerelle::offers::pages
