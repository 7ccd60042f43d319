#include "offers/listing/offer.hpp"

namespace passerelle::offers {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <class T>
Json value_or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// Whole euros as an integer, so that 35000 is not written 35000.0.
Json euros_or_null(const std::optional<std::int64_t>& cents) {
  if (!cents) return nullptr;
  return *cents % 100 == 0 ? Json(*cents / 100) : Json(static_cast<double>(*cents) / 100);
}

}  // namespace

Json salary_json(const std::string& text, const std::optional<std::int64_t>& min_cents,
                 const std::optional<std::int64_t>& max_cents) {
  if (text.empty()) return nullptr;
  return {{"year_min", euros_or_null(min_cents)},
          {"year_max", euros_or_null(max_cents)},
          {"text", text}};
}

std::optional<Offer> find_offer(db::Session& session, OfferId id) {
  auto row = session.find(sql::FindOffer{.id = id});
  if (!row) return {};
  Offer offer{.row = std::move(*row)};
  for (auto& origin : session.list(sql::ListOrigins{.offer_id = id}))
    offer.origins.push_back(
        {std::move(origin.partner), std::move(origin.reference), std::move(origin.url)});
  if (auto others = list_other_places(session, id, id); !others.empty())
    offer.other_places = std::move(others.begin()->second);
  const auto partner = session.find(sql::FindPartner{.code = offer.row.partner});
  offer.bears_mark = partner && partner->bears_region_mark;
  return offer;
}

Json offer_json(const Offer& offer) {
  const auto& row = offer.row;
  auto json = open_data_record(row, offer.other_places);
  json["siret"] = text_or_null(row.siret);
  json["ends_at"] = row.ends_at ? Json(base::to_text(*row.ends_at)) : Json(nullptr);
  json["country"] = "FR";
  json["place_kind"] = row.place_kind;
  json["place_label"] = row.place_label;
  json["department"] = text_or_null(row.department);
  json["region"] = text_or_null(row.region);
  json["duration_months"] = value_or_null(row.duration_months);
  json["duration_text"] = text_or_null(row.duration_text);
  json["experience_months"] = value_or_null(row.experience_months);
  json["experience_text"] = text_or_null(row.experience_text);
  json["weekly_hours"] = value_or_null(row.weekly_hours);
  json["working_hours"] = text_or_null(row.working_hours);
  json["employer_description"] = text_or_null(row.employer_description);
  json["origins"] = Json::array();
  for (const auto& origin : offer.origins)
    json["origins"].push_back({{"partner", origin.partner},
                               {"reference", origin.reference},
                               {"url", text_or_null(origin.url)}});
  return json;
}

}  // namespace passerelle::offers
