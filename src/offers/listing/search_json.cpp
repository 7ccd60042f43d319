#include "offers/listing/search_json.hpp"

#include <cmath>

namespace passerelle::offers {
namespace {

Json found_json(const Found& found) {
  Json json{{"id", found.id.value},
            {"partner", found.partner},
            {"reference", found.reference},
            {"title", found.title},
            {"score", found.score}};
  json["distance_km"] =
      found.distance_km ? Json(std::round(*found.distance_km * 1000) / 1000) : Json(nullptr);
  return json;
}

}  // namespace

Json search_json(const SearchResult& result) {
  Json json{{"total", result.total}, {"results", Json::array()}, {"facets", Json::object()}};
  for (const auto& found : result.found) json["results"].push_back(found_json(found));
  for (const auto& [name, values] : result.facets) {
    auto& list = json["facets"][name] = Json::array();
    for (const auto& value : values)
      list.push_back({{"value", value.value}, {"label", value.label}, {"count", value.count}});
  }
  return json;
}

}  // namespace passerelle::offers
