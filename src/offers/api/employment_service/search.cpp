#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "offers/api/employment_service/offers_as_told.hpp"
#include "offers/api/employment_service/parameters.hpp"
#include "offers/api/employment_service/routes.hpp"
#include "offers/catalogue/searchable.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

constexpr int kPartial = 206;
constexpr int kNothing = 204;

std::string_view name_of(std::size_t keyword) {
  switch (keyword) {
    case searchable::kContract:
      return "typeContrat";
    case searchable::kExperienceYears:
      return "experience";
    case searchable::kQualification:
      return "qualification";
    default:
      return "natureContrat";
  }
}

Json filters_json(const search::Answer& answer) {
  auto filters = Json::array();
  for (const auto& facet : answer.facets) {
    auto counts = Json::array();
    for (const auto& [value, count] : facet.values)
      if (!value.empty()) counts.push_back({{"valeurPossible", value}, {"nbResultats", count}});
    filters.push_back({{"filtre", name_of(facet.keyword)}, {"agregation", std::move(counts)}});
  }
  return filters;
}

void go_on_from(const Place& place, search::Query& query) {
  query.after = place.after;
  query.offset = 0;
}

http::Response nothing(std::uint64_t total) {
  return http::Response::json("", kNothing)
      .with("Content-Range", fmt::format("*/{}", total))
      .with("Accept-Range", "150");
}

http::Response answer_with(const search::Answer& answer, std::uint64_t total, const Window& window,
                           std::vector<Json> offers) {
  const auto count = static_cast<std::uint64_t>(answer.hits.size());
  const auto first = static_cast<std::uint64_t>(window.first);
  const bool is_whole = first == 0 && count == total;
  const Json body{{"resultats", std::move(offers)}, {"filtresPossibles", filters_json(answer)}};
  return http::Response::json(json_text(body), is_whole ? 200 : kPartial)
      .with("Content-Range", fmt::format("offres {}-{}/{}", first, first + count - 1, total))
      .with("Accept-Range", "150");
}

}  // namespace

http::Response search(const Context& context, Catalogue& catalogue, Pages& pages,
                      const http::Request& request) {
  const auto now = context.clock.now();
  auto wanted = parse_parameters(request, catalogue, now);
  if (!wanted) return told(wanted.error(), http::status_of(wanted.error().kind));
  if (wanted->is_nothing) return nothing(0);
  const auto& window = wanted->window;
  const auto series = series_of(request);
  const auto place = pages.find(series, window.first, std::chrono::steady_clock::now());
  if (place) go_on_from(*place, wanted->query);
  const auto answer = catalogue.search(wanted->query);
  const auto first = static_cast<std::uint64_t>(window.first);
  const auto total = std::max(place ? place->total : answer.total, first + answer.hits.size());
  if (answer.hits.empty()) return nothing(place ? place->total : answer.total);
  if (answer.next)
    pages.keep(series, window.last + 1, {*answer.next, total}, std::chrono::steady_clock::now());
  std::vector<OfferId> ids;
  for (const auto& hit : answer.hits) ids.push_back(OfferId{static_cast<std::int64_t>(hit.id)});
  auto session = context.database.session();
  return answer_with(answer, total, window,
                     list_as_told(session, ids, now, http::site_of(request)));
}

http::Response show(const Context& context, const http::Request& request) {
  auto session = context.database.session();
  if (const auto id = find_by_identifier(session, request.param("id"))) {
    const auto offers =
        list_as_told(session, std::span(&*id, 1), context.clock.now(), http::site_of(request));
    if (!offers.empty()) return http::Response::json(json_text(offers.front()));
  }
  return http::Response::json("", kNothing);
}

}  // namespace passerelle::offers::api::employment_service
