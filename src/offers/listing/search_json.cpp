#include "offers/listing/search_json.hpp"

#include <cmath>

#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

std::string_view kind_of(const search::Contribution& part) {
  switch (part.kind) {
    case search::Contribution::Kind::Freshness:
      return "freshness";
    case search::Contribution::Kind::Nearness:
      return "nearness";
    case search::Contribution::Kind::Word:
      break;
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

std::string_view kind_of(const reference::NamedPlace& place) {
  switch (place.kind) {
    case reference::PlaceKind::Region:
      return "region";
    case reference::PlaceKind::Department:
      return "department";
    case reference::PlaceKind::Country:
      return "country";
    default:
      break;
  }
  const auto* commune = reference::find_commune(place.code);
  return commune && !commune->parent.empty() ? "arrondissement" : "commune";
}

void add_reading(const QueryReading& reading, Json& json) {
  auto& places = json["places"] = Json::array();
  for (const auto* list : {&reading.places, &reading.other_places})
    for (const auto& place : *list)
      places.push_back({{"kind", kind_of(place)}, {"code", place.code}, {"label", place.label}});
  json["words"] = reading.words;
  if (!reading.message.empty()) json["message"] = reading.message;
}

std::string_view name_of(search::Dropped why) {
  switch (why) {
    case search::Dropped::TooCommon:
      return "too common";
    case search::Dropped::Unknown:
      return "unknown";
    case search::Dropped::Relaxed:
      break;
  }
  return "not together with the others";
}

/// Words that were left out, spelt otherwise or taken with others of the same occupation.
Json understood_json(const search::Understood& understood) {
  Json json{{"kept", understood.kept},
            {"dropped", Json::array()},
            {"corrected", Json::array()},
            {"synonyms", Json::array()}};
  for (const auto& [typed, why] : understood.dropped)
    json["dropped"].push_back({{"typed", typed}, {"why", name_of(why)}});
  for (const auto& [typed, by] : understood.corrected)
    json["corrected"].push_back({{"typed", typed}, {"by", by}});
  for (const auto& [typed, by] : understood.synonyms)
    json["synonyms"].push_back({{"typed", typed}, {"by", by}});
  return json;
}

}  // namespace

Json search_json(const SearchResult& result, bool reads_places) {
  Json json{{"total", result.total}, {"results", Json::array()}, {"facets", Json::object()}};
  if (result.at_least) json["at_least"] = true;
  if (reads_places) add_reading(result.reading, json);
  json["understood"] = understood_json(result.understood);
  for (const auto& found : result.found) json["results"].push_back(found_json(found));
  for (const auto& [name, values] : result.facets) {
    auto& list = json["facets"][name] = Json::array();
    for (const auto& value : values)
      list.push_back({{"value", value.value}, {"label", value.label}, {"count", value.count}});
  }
  return json;
}

}  // namespace passerelle::offers
