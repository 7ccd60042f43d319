#include <charconv>
#include <limits>

#include "base/text.hpp"
#include "offers/api/change_stream.hpp"
#include "offers/api/routes.hpp"
#include "offers/listing/facets.hpp"
#include "offers/listing/offer.hpp"
#include "offers/listing/place_reading.hpp"
#include "offers/listing/search.hpp"
#include "offers/listing/search_json.hpp"
#include "offers/listing/told_filters.hpp"
#include "offers/rights.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers::api {
namespace {

constexpr std::int64_t kMany = 1000;

/// "facets=contract,epci": those alone are counted; "none" counts nothing.
base::Result<void> read_facets(const http::Request& request, Criteria& criteria) {
  if (request.find_query("facet_values"))
    criteria.facet_values =
        static_cast<std::size_t>(TRY(whole_query(request, "facet_values", 0, 1, kMany)));
  const auto names = request.find_query("facets");
  if (!names) return {};
  auto& asked = criteria.facets.emplace();
  for (const auto name : base::split(*names, ',')) {
    if (name == "none") continue;
    const auto* facet = find_facet(name);
    if (!facet)
      return base::fail(base::ErrorKind::Invalid, "FACET_UNKNOWN",
                        "La facette «\u00a0" + std::string(name) + "\u00a0» n’existe pas.",
                        "facets");
    if (std::ranges::find(asked, facet->keyword) == asked.end()) asked.push_back(facet->keyword);
  }
  return {};
}

/// Places are codes here: a program says what it means.
base::Result<Criteria> criteria_of(const http::Request& request, base::Instant now) {
  Criteria criteria;
  criteria.words = request.find_query("q").value_or("");
  TRY(add_filters(request.query,
                  {"q", "near", "radius_km", "limit", "offset", "facets", "facet_values"}, now,
                  criteria));
  TRY(read_facets(request, criteria));
  criteria.limit = TRY(whole_query(request, "limit", 20, 0, kMany));
  criteria.offset = TRY(whole_query(request, "offset", 0, 0, 100'000'000));
  const auto radius = TRY(whole_query(request, "radius_km", 0, 0, 20'000));
  if (const auto near = request.find_query("near")) {
    const auto reading = read_place(*near, static_cast<double>(radius), criteria);
    if (!reading.is_understood)
      return base::fail(base::ErrorKind::Invalid, "PLACE_UNKNOWN", told_of(reading), "near");
  }
  criteria.reads_places = !request.find_query("near") && !request.find_query("department") &&
                          !request.find_query("region");
  criteria.place_radius_km = static_cast<double>(radius);
  return criteria;
}

base::Result<http::Response> list(const Context& context, Catalogue& catalogue,
                                  const http::Request& request) {
  const auto criteria = TRY(criteria_of(request, context.clock.now()));
  auto session = context.database.session();
  return http::Response::json(
      json_text(search_json(TRY(search(catalogue, session, criteria)), criteria.reads_places)));
}

base::Result<http::Response> show(const Context& context, const http::Request& request) {
  OfferId id;
  const auto text = request.param("id");
  std::from_chars(text.data(), text.data() + text.size(), id.value);
  auto session = context.database.session();
  const auto offer = find_offer(session, id);
  if (!offer)
    return base::fail(base::ErrorKind::NotFound, "OFFER_UNKNOWN", "Cette offre n’existe pas.");
  if (!offer->is_live_at(context.clock.now()))
    return base::fail(base::ErrorKind::Gone, "OFFER_CLOSED", "Cette offre n’est plus publiée.");
  return http::Response::json(json_text(offer_json(*offer)));
}

base::Result<http::Response> changes(const Context& context, const http::Request& request) {
  const auto after =
      TRY(whole_query(request, "after", 0, 0, std::numeric_limits<std::int64_t>::max()));
  const auto limit = TRY(whole_query(request, "limit", 100, 1, kMany));
  auto session = context.database.session();
  Json json{{"changes", Json::array()}};
  for (const auto& event : TRY(events::list_after(session, after, "offers.", limit)))
    json["changes"].push_back(change_json(event));
  return http::Response::json(json_text(json));
}

}  // namespace

base::Result<std::int64_t> whole_query(const http::Request& request, std::string_view name,
                                       std::int64_t otherwise, std::int64_t least,
                                       std::int64_t most) {
  const auto text = request.find_query(name);
  if (!text) return otherwise;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error == std::errc{} && end == text->data() + text->size() && value >= least && value <= most)
    return value;
  return base::fail(base::ErrorKind::Invalid, "QUERY_NUMBER",
                    "Le paramètre « " + std::string(name) + " » doit être un nombre entier de " +
                        std::to_string(least) + " à " + std::to_string(most) + ".",
                    std::string(name));
}

std::vector<http::Route> offer_routes(const Context& context, Catalogue& catalogue) {
  return {
      {http::Method::Get, "/api/v1/offers", kReadOffers,
       [&context, &catalogue](const auto&, const auto& request) {
         return list(context, catalogue, request);
       }},
      {http::Method::Get, "/api/v1/offers/changes", kReadOffers,
       [&context](const auto&, const auto& request) { return changes(context, request); }},
      {http::Method::Get, "/api/v1/offers/stream", kReadOffers,
       [&context, last = std::make_shared<LastPosition>(context)](
           const auto&, const auto& request) { return follow_changes(context, last, request); }},
      {http::Method::Get, "/api/v1/offers/{id}", kReadOffers,
       [&context](const auto&, const auto& request) { return show(context, request); }}};
}

}  // namespace passerelle::offers::api
