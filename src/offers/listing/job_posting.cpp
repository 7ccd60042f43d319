#include "base/text.hpp"
#include "offers/intake/salary.hpp"
#include "offers/listing/offer.hpp"

namespace passerelle::offers {
namespace {

/// schema.org's words for a contract; several may hold.
Json employment_types(const sql::FindOffer::Row& row) {
  Json types = Json::array();
  if (row.contract == "MIS" || row.contract == "SAI" || row.contract == "CDD")
    types.push_back("TEMPORARY");
  const bool is_part_time = row.weekly_hours && *row.weekly_hours < intake::kFullTimeWeeklyHours;
  types.push_back(is_part_time ? "PART_TIME" : "FULL_TIME");
  return types;
}

/// Text as the vocabulary wants it: paragraphs in HTML, everything else escaped.
std::string html_of(const std::string& text) {
  std::string html = "<p>";
  for (const char c : text) {
    if (c == '\n')
      html += "</p><p>";
    else if (c == '<')
      html += "&lt;";
    else if (c == '>')
      html += "&gt;";
    else if (c == '&')
      html += "&amp;";
    else
      html += c;
  }
  return html + "</p>";
}

Json location_of(const OtherPlace& place) {
  Json address{{"@type", "PostalAddress"}, {"addressCountry", "FR"}};
  if (place.kind == "commune") {
    address["addressLocality"] = place.label;
    if (!place.postal_code.empty()) address["postalCode"] = place.postal_code;
  } else if (place.kind != "country" && !place.label.empty()) {
    address["addressRegion"] = place.label;
  }
  Json location{{"@type", "Place"}, {"address", address}};
  if (place.latitude && place.longitude)
    location["geo"] = {{"@type", "GeoCoordinates"},
                       {"latitude", *place.latitude},
                       {"longitude", *place.longitude}};
  return location;
}

/// One place, or a list of them where there are several.
Json locations_of(const Offer& offer) {
  const auto& row = offer.row;
  const auto own = location_of({.kind = row.place_kind,
                                .label = row.place_label,
                                .postal_code = row.postal_code,
                                .latitude = row.latitude,
                                .longitude = row.longitude});
  if (offer.other_places.empty()) return own;
  auto all = Json::array({own});
  for (const auto& place : offer.other_places) all.push_back(location_of(place));
  return all;
}

/// Gross euros a year; left out where they are not known, as a wrong figure would be.
void add_salary(const sql::FindOffer::Row& row, Json& json) {
  const auto salary =
      salary_json(row.salary_text, row.salary_year_min_cents, row.salary_year_max_cents);
  if (!row.salary_year_min_cents && !row.salary_year_max_cents) return;
  Json value{{"@type", "QuantitativeValue"}, {"unitText", "YEAR"}};
  if (row.salary_year_min_cents) value["minValue"] = salary["year_min"];
  if (row.salary_year_max_cents) value["maxValue"] = salary["year_max"];
  json["baseSalary"] = {{"@type", "MonetaryAmount"}, {"currency", "EUR"}, {"value", value}};
}

/// The last microsecond of a day is said as its last second: not every reader takes fractions.
base::Instant whole_second(base::Instant at) {
  return {at.us - at.us % base::kSecondUs};
}

}  // namespace

Json job_posting(const Offer& offer) {
  const auto& row = offer.row;
  Json json{{"@context", "https://schema.org/"},
            {"@type", "JobPosting"},
            {"title", row.title},
            {"description", html_of(row.description)},
            {"datePosted", base::to_text(base::paris_date(row.published_at))},
            {"employmentType", employment_types(row)},
            {"jobLocation", locations_of(offer)},
            {"identifier",
             {{"@type", "PropertyValue"}, {"name", row.partner}, {"value", row.reference}}}};
  json["hiringOrganization"] = row.employer.empty()
                                   ? Json("confidential")
                                   : Json{{"@type", "Organization"}, {"name", row.employer}};
  add_salary(row, json);
  if (row.ends_at) json["validThrough"] = base::to_paris_text(whole_second(*row.ends_at));
  if (row.positions > 1) json["totalJobOpenings"] = row.positions;
  if (!row.apply_url.empty()) json["directApply"] = false;
  return json;
}

}  // namespace passerelle::offers
