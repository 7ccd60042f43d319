#include "offers/listing/search.hpp"

#include <algorithm>
#include <utility>

#include "offers/listing/excerpt.hpp"
#include "offers/listing/facets.hpp"
#include "offers/queries.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

search::AnyOf any_of(std::size_t keyword, const std::vector<std::string>& values) {
  search::AnyOf any;
  for (const auto& value : values) any.values.push_back({keyword, value});
  return any;
}

void add_places(const Criteria& criteria, search::Query& query) {
  if (!criteria.commune.empty())
    query.any_of.push_back(any_of(searchable::kCommune, {criteria.commune}));
  if (!criteria.department.empty())
    query.any_of.push_back(any_of(searchable::kDepartment, {criteria.department}));
  if (!criteria.region.empty())
    query.any_of.push_back(any_of(searchable::kRegion, {criteria.region}));
  if (criteria.near) query.circle = search::Circle{*criteria.near, criteria.radius_km};
}

/// Several places are joined by OR; a radius goes around one commune alone.
void add_read_places(const QueryReading& reading, double radius_km, search::Query& query) {
  if (reading.places.empty()) return;
  const auto& first = reading.places.front();
  const auto* commune = first.kind == reference::PlaceKind::Commune && reading.places.size() == 1
                            ? reference::find_commune(first.code)
                            : nullptr;
  if (radius_km > 0 && commune && commune->point) {
    query.circle = search::Circle{*commune->point, radius_km};
    return;
  }
  search::AnyOf any;
  for (const auto& place : reading.places)
    any.values.push_back({place.kind == reference::PlaceKind::Region       ? searchable::kRegion
                          : place.kind == reference::PlaceKind::Department ? searchable::kDepartment
                                                                           : searchable::kCommune,
                          place.code});
  query.any_of.push_back(std::move(any));
}

void add_ranges(const Criteria& criteria, search::Query& query) {
  if (criteria.salary_from)
    query.ranges.push_back({.number = searchable::kSalary, .min = criteria.salary_from, .max = {}});
  if (!criteria.published_from && !criteria.published_until) return;
  search::Range range{.number = searchable::kPublishedAt, .min = {}, .max = {}};
  if (criteria.published_from) range.min = criteria.published_from->us;
  if (criteria.published_until) range.max = criteria.published_until->us;
  query.ranges.push_back(range);
}

search::Sort sort_of(const Criteria& criteria, const search::Words& words) {
  if (criteria.order == Order::Nearest) return search::Sort::Distance;
  return criteria.order == Order::Newest || words.groups.empty() ? search::Sort::Newest
                                                                 : search::Sort::Relevance;
}

base::Result<search::Query> query_of(const Criteria& criteria, const QueryReading& reading) {
  search::Query query;
  query.words = reading.terms;
  add_read_places(reading, criteria.place_radius_km, query);
  add_places(criteria, query);
  for (const auto& [field, values] : criteria.filters)
    if (!values.empty()) query.any_of.push_back(any_of(field, values));
  query.any_of.insert(query.any_of.end(), criteria.any_of.begin(), criteria.any_of.end());
  add_ranges(criteria, query);
  query.facet_values = criteria.facet_values;
  for (const auto keyword : criteria.facets.value_or(usual_facets()))
    query.facets.push_back(keyword);
  query.sort = sort_of(criteria, query.words);
  query.limit = static_cast<std::size_t>(criteria.limit);
  query.offset = static_cast<std::size_t>(criteria.offset);
  if (!criteria.cursor.empty()) query.after = TRY(search::parse_cursor(criteria.cursor));
  query.explains = criteria.explains;
  return query;
}

Found found_of(sql::FindFound::Row&& row, search::Hit&& hit, std::string_view words) {
  auto excerpt = excerpt_of(row.text, words, row.title);
  return {.id = row.id,
          .partner = std::move(row.partner),
          .reference = std::move(row.reference),
          .title = std::move(row.title),
          .employer = std::move(row.employer),
          .contract = std::move(row.contract),
          .duration_text = std::move(row.duration_text),
          .place_label = std::move(row.place_label),
          .commune = std::move(row.commune),
          .postal_code = std::move(row.postal_code),
          .salary_text = std::move(row.salary_text),
          .excerpt = std::move(excerpt),
          .published_at = row.published_at,
          .bears_mark = row.bears_mark,
          .distance_km = hit.distance_km,
          .other_places = row.other_places,
          .score = hit.score,
          .explanation = std::move(hit.explanation)};
}

void read_found(db::Session& session, std::vector<search::Hit>&& hits, SearchResult& result) {
  std::vector<sql::FindFound> wanted;
  for (const auto& hit : hits) wanted.push_back({.id = OfferId{static_cast<std::int64_t>(hit.id)}});
  auto rows = session.find_many(std::span<const sql::FindFound>(wanted));
  // One that was closed a moment ago, before the catalogue learns it, is not shown.
  for (std::size_t i = 0; i < hits.size(); ++i)
    if (rows[i])
      result.found.push_back(
          found_of(std::move(*rows[i]), std::move(hits[i]), result.reading.words));
}

QueryReading reading_of(const Criteria& criteria) {
  const auto typing = criteria.is_typing ? Typing::GoesOn : Typing::Done;
  return criteria.reads_places ? read_query(criteria.words, typing)
                               : read_words(criteria.words, typing);
}

/// An occupation has its name as a job name too: both were looked for, a person is told once.
void tell_once(std::vector<search::Understood::Replaced>& replaced) {
  const auto is_same = [](const auto& a, const auto& b) {
    return a.typed == b.typed && a.by == b.by;
  };
  const auto [end, last] = std::ranges::unique(replaced, is_same);
  replaced.erase(end, last);
}

}  // namespace

Filter filter_by_occupation(const std::string& code) {
  Filter filter{.field = searchable::kOccupation, .values = {code}};
  for (const auto under : reference::list_occupations_under(code))
    if (under != code) filter.values.emplace_back(under);
  return filter;
}

const std::vector<FacetValue>& SearchResult::facet(std::string_view name) const {
  static const std::vector<FacetValue> not_counted;
  const auto counted = std::ranges::find(facets, name, &Facet::name);
  return counted == facets.end() ? not_counted : counted->values;
}

base::Result<SearchResult> search(Catalogue& catalogue, db::Session& session,
                                  const Criteria& criteria) {
  auto reading = reading_of(criteria);
  auto answer = catalogue.search(TRY(query_of(criteria, reading)));
  SearchResult result{.total = answer.total,
                      .at_least = answer.at_least,
                      .found = {},
                      .facets = labelled(answer.facets),
                      .understood = std::move(answer.understood),
                      .reading = std::move(reading),
                      .next_cursor = answer.next ? answer.next->to_text() : ""};
  tell_once(result.understood.synonyms);
  read_found(session, std::move(answer.hits), result);
  return result;
}

base::Result<search::Query> query_of(const Criteria& criteria) {
  return query_of(criteria, reading_of(criteria));
}

base::Result<std::uint64_t> count(Catalogue& catalogue, const Criteria& criteria) {
  auto query = TRY(query_of(criteria, reading_of(criteria)));
  query.facets.clear();
  query.limit = 0;
  return catalogue.search(query).total;
}

base::Result<std::vector<FacetValue>> count_by_town(Catalogue& catalogue, const Criteria& criteria,
                                                    const QueryReading& reading,
                                                    const std::string& region) {
  auto query = TRY(query_of(criteria, reading));
  query.any_of.push_back(any_of(searchable::kRegion, {region}));
  query.facets = {searchable::kTown};
  query.facet_values.reset();
  query.limit = 0;
  query.after.reset();
  const auto answer = catalogue.search(query);
  std::vector<FacetValue> towns;
  for (const auto& [value, offers] : answer.facets.front().values) {
    const auto* town = reference::find_commune(value);
    if (town && town->region == region) towns.push_back({std::string(value), "", offers});
  }
  std::ranges::sort(towns, [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  return towns;
}

}  // namespace passerelle::offers
