#include "offers/delivery/place_rows.hpp"

#include <algorithm>

#include "offers/queries.hpp"

namespace passerelle::offers {
namespace {

void add_rows(OfferId offer, const std::vector<Place>& places,
              std::vector<sql::AddOfferPlace>& rows) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto& place = places[i];
    auto& row = rows.emplace_back();
    row.offer_id = offer;
    row.position = static_cast<std::int64_t>(i) + 1;
    row.kind = place.kind;
    row.label = place.label;
    row.commune = place.commune;
    row.department = place.department;
    row.region = place.region;
    row.postal_code = place.postal_code;
    if (place.point) row.latitude = place.point->latitude;
    if (place.point) row.longitude = place.point->longitude;
  }
}

}  // namespace

void write_other_places(db::Session& session, std::span<const Prepared> lines,
                        std::span<const Judgement> judgements, OfferId first_new) {
  std::vector<sql::DropOfferPlaces> dropped;
  std::vector<sql::AddOfferPlace> added;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [verdict, offer] = std::pair(judgements[i].verdict, judgements[i].offer);
    if (verdict != Verdict::Created && verdict != Verdict::Updated) continue;
    if (offer < first_new) dropped.push_back({.offer_id = offer});
    add_rows(offer, lines[i].draft.other_places, added);
  }
  std::ranges::sort(dropped, {}, &sql::DropOfferPlaces::offer_id);
  std::ranges::sort(added, {},
                    [](const auto& row) { return std::pair(row.offer_id, row.position); });
  session.execute_many(std::span<const sql::DropOfferPlaces>(dropped));
  session.execute_many(std::span<const sql::AddOfferPlace>(added));
}

}  // namespace passerelle::offers
