#include "offers/listing/search_json.hpp"

#include <cmath>

namespace passerelle::offers {
namespace {

constexpr std::int64_t kPage = 1000;

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
  for (const auto& [facet, values] : result.facets) {
    auto& list = json["facets"][facet] = Json::array();
    for (const auto& value : values)
      list.push_back({{"value", value.value}, {"label", value.label}, {"count", value.count}});
  }
  return json;
}

void each_live_offer(db::Session& session, base::Instant now,
                     const std::function<bool(const sql::ListLiveOffers::Row&)>& use) {
  for (OfferId after;;) {
    const auto page = session.list(sql::ListLiveOffers{.after = after, .now = now, .limit = kPage});
    for (const auto& row : page)
      if (!use(row)) return;
    if (static_cast<std::int64_t>(page.size()) < kPage) return;
    after = page.back().id;
  }
}

}  // namespace passerelle::offers
