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

Json location_of(const sql::FindOffer::Row& row) {
  Json address{{"@type", "PostalAddress"}, {"addressCountry", "FR"}};
  if (row.place_kind == "commune") {
    address["addressLocality"] = row.place_label;
    if (!row.postal_code.empty()) address["postalCode"] = row.postal_code;
  } else if (row.place_kind != "country" && !row.place_label.empty()) {
    address["addressRegion"] = row.place_label;
  }
  Json place{{"@type", "Place"}, {"address", address}};
  if (row.latitude && row.longitude)
    place["geo"] = {
        {"@type", "GeoCoordinates"}, {"latitude", *row.latitude}, {"longitude", *row.longitude}};
  return place;
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

}  // namespace

Json job_posting(const Offer& offer) {
  const auto& row = offer.row;
  Json json{{"@context", "https://schema.org/"},
            {"@type", "JobPosting"},
            {"title", row.title},
            {"description", html_of(row.description)},
            {"datePosted", base::to_text(base::paris_date(row.published_at))},
            {"employmentType", employment_types(row)},
            {"jobLocation", location_of(row)},
            {"identifier",
             {{"@type", "PropertyValue"}, {"name", row.partner}, {"value", row.reference}}}};
  json["hiringOrganization"] = row.employer.empty()
                                   ? Json("confidential")
                                   : Json{{"@type", "Organization"}, {"name", row.employer}};
  add_salary(row, json);
  if (row.ends_at) json["validThrough"] = base::to_paris_text(*row.ends_at);
  if (row.positions > 1) json["totalJobOpenings"] = row.positions;
  if (!row.apply_url.empty()) json["directApply"] = false;
  return json;
}

}  // namespace passerelle::offers
