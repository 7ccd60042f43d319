#include <algorithm>
#include <cmath>

#include "base/french.hpp"
#include "offers/pages/list_parts.hpp"
#include "reference/reference.hpp"
#include "templates/components/bar_chart.tpl.hpp"
#include "templates/components/place_map.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using Map = components::PlaceMap;

constexpr std::size_t kNamed = 12;
constexpr double kLetterWidth = 11, kLetterHeight = 20;
constexpr std::size_t kTabled = 40;

std::string text_of(double units) {
  return std::to_string(std::lround(units));
}

std::string name_of_town(const std::string& code) {
  const auto* town = reference::find_commune(code);
  return town ? std::string(town->name) : code;
}

std::string address_of_towns(OffersSearch search, std::vector<std::string> towns) {
  search.chosen["commune"] = std::move(towns);
  return address_of(search);
}

std::string name_of(const MapCircle& circle) {
  const auto others = static_cast<std::int64_t>(circle.towns.size()) - 1;
  auto name = name_of_town(circle.towns.front());
  if (others > 0) name += " et " + count(others, "autre commune", "autres communes");
  return name + "\u00a0: " + count(static_cast<std::int64_t>(circle.offers), "offre", "offres");
}

/// Whether a name below its circle stands over no other circle and inside the drawing.
bool has_room(const std::string& name, MapPoint at, const RegionMap& map) {
  const auto half = kLetterWidth * static_cast<double>(name.size()) / 2;
  if (at.x < half || at.x > kMapWidth - half || at.y > map.height - 4) return false;
  return std::ranges::none_of(map.circles, [&](const MapCircle& circle) {
    const auto across = std::max(0.0, std::abs(circle.at.x - at.x) - half);
    const auto down =
        std::max(0.0, std::abs(circle.at.y - (at.y - kLetterHeight / 3)) - kLetterHeight / 3);
    return std::hypot(across, down) < circle.radius;
  });
}

components::BarChart table_of(const OffersList& list) {
  components::BarChart table{
      .caption = "Offres par commune", .label_head = "Commune", .value_head = "Offres"};
  for (const auto& town : list.towns) {
    if (table.bars.size() == kTabled) break;
    const auto share = 100 * town.offers / list.towns.front().offers;
    table.bars.push_back(
        {.link = components::BarChart::Bar::Link{.href = address_of_towns(list.search, {town.code}),
                                                 .text = name_of_town(town.code)},
         .value = base::french::number(static_cast<std::int64_t>(town.offers)),
         .tone = "plain",
         .percent = std::to_string(share)});
  }
  if (list.towns.size() > kTabled)
    table.caption = "Offres par commune, les " + std::to_string(kTabled) + " premières sur " +
                    std::to_string(list.towns.size());
  return table;
}

Map drawing_of(const RegionMap& drawn) {
  Map map{.width = std::to_string(kMapWidth),
          .height = std::to_string(drawn.height),
          .label = "Carte des offres par commune",
          .land = drawn.land,
          .caption =
              "Chaque cercle mène aux offres de ses communes. Le fond vient de nos propres "
              "contours."};
  if (!drawn.communes.empty()) map.communes = Map::Communes{.outline = drawn.communes};
  if (drawn.centre && drawn.around > 0)
    map.around = Map::Around{.x = text_of(drawn.centre->x),
                             .y = text_of(drawn.centre->y),
                             .radius = text_of(drawn.around)};
  return map;
}

}  // namespace

std::optional<tpl::OffersList::Places> map_of(const OffersList& list) {
  if (list.towns.empty()) return {};
  const auto drawn = map_of(list.towns, list.shown);
  auto map = drawing_of(drawn);
  for (const auto& circle : drawn.circles) {
    const auto x = text_of(circle.at.x), y = text_of(circle.at.y);
    const auto offers = base::french::number(static_cast<std::int64_t>(circle.offers));
    map.towns.push_back({.chosen = circle.is_chosen,
                         .large = circle.offers >= 1000,
                         .href = address_of_towns(list.search, circle.towns),
                         .name = name_of(circle),
                         .x = x,
                         .y = y,
                         .radius = text_of(circle.radius),
                         .offers = offers});
    auto name = name_of_town(circle.towns.front());
    const MapPoint below{circle.at.x, circle.at.y + circle.radius + kLetterHeight};
    if (map.names.size() < kNamed && has_room(name, below, drawn))
      map.names.push_back({.x = x, .y = text_of(below.y), .text = std::move(name)});
  }
  map.figures = Map::Figures{.table = table_of(list)};
  return tpl::OffersList::Places{.map = map};
}

}  // namespace passerelle::offers::pages
