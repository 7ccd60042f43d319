#pragma once

#include <optional>
#include <string>
#include <vector>

#include "offers/ids.hpp"
#include "offers/listing/other_places.hpp"
#include "offers/queries.hpp"
#include "platform/db/db.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

struct Origin {
  std::string partner, reference, url;
};

/// An offer as the public may see it, with where it came from (its own origin first).
struct Offer {
  sql::FindOffer::Row row;
  std::vector<Origin> origins;
  std::vector<OtherPlace> other_places;
  bool bears_mark = false;
  bool is_live_at(base::Instant now) const {
    return !row.closed_at && (!row.ends_at || *row.ends_at >= now);
  }
};

std::optional<Offer> find_offer(db::Session& session, OfferId id);

/// GET /api/v1/offers/ID: the open-data record with its further fields (design section 5).
Json offer_json(const Offer& offer);
/// Null when nothing is said, else the words with the gross euros a year, null where unknown.
Json salary_json(const std::string& text, const std::optional<std::int64_t>& min_cents,
                 const std::optional<std::int64_t>& max_cents);
/// The open-data record of a line of the export.
template <class Row>
Json open_data_record(const Row& row, const std::vector<OtherPlace>& other_places) {
  Json json;
  json["id"] = row.id.value;
  json["partner"] = row.partner;
  json["reference"] = row.reference;
  json["title"] = row.title;
  json["description"] = row.description;
  json["employer"] = row.employer;
  json["commune"] = row.commune.empty() ? Json(nullptr) : Json(row.commune);
  json["places"] = places_json(row.commune, other_places);
  json["latitude"] = row.latitude ? Json(*row.latitude) : Json(nullptr);
  json["longitude"] = row.longitude ? Json(*row.longitude) : Json(nullptr);
  json["contract"] = row.contract;
  json["salary"] =
      salary_json(row.salary_text, row.salary_year_min_cents, row.salary_year_max_cents);
  json["rome"] = row.rome.empty() ? Json(nullptr) : Json(row.rome);
  json["published_on"] = base::to_text(base::paris_date(row.published_at));
  return json;
}
/// schema.org JobPosting of a live offer.
Json job_posting(const Offer& offer);

}  // namespace passerelle::offers
