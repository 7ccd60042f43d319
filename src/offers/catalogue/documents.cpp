#include "offers/catalogue/documents.hpp"

#include <algorithm>

#include "offers/queries.hpp"

namespace passerelle::offers {
namespace {

std::vector<std::string> texts_of(db::Database& database, std::uint64_t id) {
  auto session = database.session();
  auto row = session.find(sql::FindTexts{.id = OfferId{static_cast<std::int64_t>(id)}});
  if (!row) return {};
  return {std::move(row->title), std::move(row->job_name), std::move(row->employer),
          std::move(row->description), ""};  // the facts are told by the index alone
}

}  // namespace

std::span<const searchable::Place> places_of(const Places& places, OfferId offer) {
  const auto found = std::ranges::equal_range(
      places, offer.value, {}, [](const auto& place) { return place.offer_id.value; });
  return {found.begin(), found.end()};
}

search::Settings settings_for(db::Database& database) {
  return {.schema = searchable::schema(),
          .analyse = {},  // French
          .texts_of = [&database](std::uint64_t id) { return texts_of(database, id); }};
}

std::vector<search::Document> list_documents(db::Session& session, const std::vector<OfferId>& ids,
                                             base::Instant now) {
  std::vector<sql::ListSearchable> wanted;
  for (const auto id : ids) wanted.push_back({.first = id, .last = id, .now = now});
  // Few offers have several places: those between the first and the last are soon read.
  const auto places = session.list(sql::ListOfferPlaces{.first = ids.front(), .last = ids.back()});
  std::vector<search::Document> documents;
  for (const auto& row : session.find_many(std::span<const sql::ListSearchable>(wanted)))
    if (row) documents.push_back(searchable::document_of(*row, places_of(places, row->id)));
  return documents;
}

}  // namespace passerelle::offers
