#pragma once

#include "offers/delivery/prepared.hpp"

namespace passerelle::offers {

/// The columns that a new offer and a changed one have in common, from the line.
template <class Q>
void fill_offer(Q& row, const Prepared& line) {
  const auto& draft = line.draft;
  const auto& place = draft.place;
  row.state = draft.rome.empty() ? "to_be_coded" : "published";
  row.title = draft.title;
  row.description = draft.description;
  row.employer = draft.employer;
  row.employer_description = draft.employer_description;
  row.siret = draft.siret;
  row.contract = draft.contract;
  row.contract_nature = draft.contract_nature;
  if (draft.duration) row.duration_months = draft.duration->months;
  if (draft.duration) row.duration_text = draft.duration->text;
  row.experience_months = draft.experience_months;
  row.experience_text = draft.experience_text;
  row.salary_text = draft.salary_text;
  row.salary_year_min_cents = draft.salary_year_min_cents;
  row.salary_year_max_cents = draft.salary_year_max_cents;
  row.place_kind = place.kind;
  row.place_label = place.label;
  row.commune = place.commune;
  row.department = place.department;
  row.region = place.region;
  row.postal_code = place.postal_code;
  if (place.point) row.latitude = place.point->latitude;
  if (place.point) row.longitude = place.point->longitude;
  row.rome = draft.rome;
  row.job_name = draft.job_name;
  row.positions = draft.positions;
  row.weekly_hours = draft.weekly_hours;
  row.working_hours = draft.working_hours;
  row.is_apprenticeship = draft.is_apprenticeship;
  row.sector = draft.sector;
  row.apply_email = draft.apply_email;
  row.apply_url = draft.apply_url;
  row.apply_text = draft.apply_text;
  row.origin_url = draft.origin_url;
  row.published_at = draft.published_at;
  row.source_updated_at = draft.source_updated_at;
  row.ends_at = draft.ends_at;
  row.text_hash = line.text_hash;
  row.content_hash = line.content_hash;
}

}  // namespace passerelle::offers
