#include "offers/pages/region_map.hpp"

#include <algorithm>
#include <cmath>

#include "offers/pages/map_outlines.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr double kLeastRadius = 21, kMostRadius = 50;  // 24 px across on the smallest map
constexpr double kApart = 46;                          // nearer circles are one
constexpr double kSeen = 0.85;          // of the sum of two radiuses: nearer, one hides the other
constexpr double kAroundRegion = 0.06;  // degrees
constexpr double kMargin = 1.15;
constexpr double kAroundTown = 0.12;    // degrees
constexpr double kCommunesBelow = 0.9;  // degrees from north to south

base::Box box_of(const std::vector<base::Point>& points, double margin) {
  base::Box box{90, -90, 180, -180};
  for (const auto& point : points) {
    box.south = std::min(box.south, point.latitude - margin);
    box.north = std::max(box.north, point.latitude + margin);
    box.west = std::min(box.west, point.longitude - margin);
    box.east = std::max(box.east, point.longitude + margin);
  }
  return box;
}

const base::Box& box_of_region() {
  static const auto box = box_of(points_of_departments({}), kAroundRegion);
  return box;
}

base::Box shown_of(const MapAsked& asked) {
  if (asked.centre)
    return base::box_around(*asked.centre, std::max(asked.radius_km, 3.0) * kMargin);
  std::vector<base::Point> points;
  for (const auto& code : asked.towns)
    if (const auto* town = reference::find_commune(code); town && town->point)
      points.push_back(*town->point);
  if (!points.empty()) return box_of(points, kAroundTown);
  if (asked.departments.empty()) return box_of_region();
  points = points_of_departments(asked.departments);
  return points.empty() ? box_of_region() : box_of(points, kAroundRegion);
}

bool is_whole_region(const MapAsked& asked) {
  return !asked.centre && asked.towns.empty() && asked.departments.empty();
}

/// Most lists show it.
const std::string& outline_of_region(const Projection& onto) {
  static const auto outline = outline_of_departments(onto);
  return outline;
}

bool are_within(MapPoint a, MapPoint b, double apart) {
  const auto x = a.x - b.x, y = a.y - b.y;
  return x * x + y * y < apart * apart;
}

void add_town(const TownCount& count, MapPoint at, std::vector<MapCircle>& circles) {
  for (auto& circle : circles) {
    if (!are_within(circle.at, at, kApart)) continue;
    circle.offers += count.offers;
    circle.towns.push_back(count.code);
    return;
  }
  circles.push_back({.at = at, .offers = count.offers, .towns = {count.code}});
}

void give_radius(std::vector<MapCircle>& circles) {
  std::ranges::sort(circles, [](const MapCircle& a, const MapCircle& b) {
    return a.offers != b.offers ? a.offers > b.offers : a.towns.front() < b.towns.front();
  });
  for (auto& circle : circles)
    circle.radius = kLeastRadius + (kMostRadius - kLeastRadius) *
                                       std::sqrt(static_cast<double>(circle.offers) /
                                                 static_cast<double>(circles.front().offers));
}

/// A circle that a larger one would hide joins it.
std::vector<MapCircle> unhidden(std::vector<MapCircle> circles) {
  std::vector<MapCircle> kept;
  for (auto& circle : circles) {
    const auto over = std::ranges::find_if(kept, [&](const MapCircle& other) {
      return are_within(other.at, circle.at, (other.radius + circle.radius) * kSeen);
    });
    if (over == kept.end()) {
      kept.push_back(std::move(circle));
      continue;
    }
    over->offers += circle.offers;
    over->towns.insert(over->towns.end(), circle.towns.begin(), circle.towns.end());
  }
  return kept;
}

std::vector<MapCircle> circles_of(const std::vector<TownCount>& counts, const Projection& onto) {
  std::vector<MapCircle> circles;
  for (const auto& count : counts) {
    const auto* town = reference::find_commune(count.code);
    if (town && town->point && onto.shows(*town->point))
      add_town(count, onto.point(*town->point), circles);
  }
  give_radius(circles);
  circles = unhidden(std::move(circles));
  give_radius(circles);
  return circles;
}

}  // namespace

RegionMap map_of(const std::vector<TownCount>& counts, const MapAsked& asked) {
  const auto box = shown_of(asked);
  const Projection onto(box, kMapWidth);
  RegionMap map{
      .height = onto.height(),
      .land = is_whole_region(asked) ? outline_of_region(onto) : outline_of_departments(onto),
      .communes = box.north - box.south < kCommunesBelow ? outline_of_communes(onto) : "",
      .circles = circles_of(counts, onto)};
  for (auto& circle : map.circles)
    circle.is_chosen = std::ranges::all_of(circle.towns, [&](const std::string& code) {
      return std::ranges::find(asked.towns, code) != asked.towns.end();
    });
  if (asked.centre) {
    map.centre = onto.point(*asked.centre);
    map.around = onto.length(asked.radius_km);
  }
  return map;
}

}  // namespace passerelle::offers::pages
