#include "offers/listing/search_json.hpp"

#include <cmath>

namespace passerelle::offers {
namespace {

std::string_view kind_of(const search::Contribution& part) {
  switch (part.kind) {
    case search::Contribution::Kind::Freshness: return "freshness";
    case search::Contribution::Kind::Nearness: return "nearness";
    case search::Contribution::Kind::Word: break;
  }
  return part.origin == search::Origin::Synonym     ? "synonym"
         : part.origin == search::Origin::Corrected ? "corrected"
                                                    : "word";
}

/// points = rarity × force × factor, and the score is their sum.
Json explanation_json(const std::vector<search::Contribution>& parts) {
  auto list = Json::array();
  for (const auto& part : parts) {
    Json line{{"kind", kind_of(part)}, {"points", part.points}};
    if (part.kind == search::Contribution::Kind::Word)
      line.update({{"word", part.what},
                   {"exact", part.is_exact},
                   {"rarity", part.rarity},
                   {"force", part.force},
                   {"factor", part.factor}});
    list.push_back(std::move(line));
  }
  return list;
}

Json found_json(const Found& found) {
  Json json{{"id", found.id.value},
            {"partner", found.partner},
            {"reference", found.reference},
            {"title", found.title},
            {"score", found.score}};
  json["distance_km"] =
      found.distance_km ? Json(std::round(*found.distance_km * 1000) / 1000) : Json(nullptr);
  if (!found.explanation.empty()) json["explanation"] = explanation_json(found.explanation);
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
