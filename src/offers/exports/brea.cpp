#include "offers/exports/brea.hpp"

#include <fmt/format.h>

#include <array>

#include "base/csv.hpp"
#include "offers/imports/brea/column_names.hpp"
#include "offers/intake/source_record.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::exports {
namespace {

constexpr char kDelimiter = ';';

/// In the order of the format's page.
constexpr auto kColumns =
    std::to_array<Field>({Field::Reference,      Field::Title,          Field::Description,
                          Field::Experience,     Field::ContractType,   Field::ContractDuration,
                          Field::InseeCode,      Field::PostalCode,     Field::Town,
                          Field::Siret,          Field::Employer,       Field::Salary,
                          Field::PublishedOn,    Field::EndsOn,         Field::Positions,
                          Field::ApplyEmail,     Field::ApplyUrl,       Field::ApplyText,
                          Field::WeeklyHours,    Field::WorkingTime,    Field::Rome,
                          Field::Movement,       Field::ContractNature, Field::EmployerDescription,
                          Field::PlaceText,      Field::Latitude,       Field::Longitude,
                          Field::OtherPlaces,    Field::JobName,        Field::Sector,
                          Field::Apprenticeship, Field::UpdatedOn,      Field::OriginUrl});
static_assert(kColumns.size() == kFieldCount);

/// A day where the moment is its start, else the moment with its offset.
std::string moment_text(base::Instant at, base::Instant of_whole_day) {
  if (at == of_whole_day) return base::to_text(base::paris_date(at));
  return at.us % base::kSecondUs == 0 ? base::to_paris_text(at) : base::to_text(at);
}
std::string start_text(base::Instant at) {
  return moment_text(at, base::start_of_day_in_paris(base::paris_date(at)));
}
std::string end_text(base::Instant at) {
  return moment_text(at, base::end_of_day_in_paris(base::paris_date(at)));
}

std::string number_text(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "";
}

void put_place(const LiveOffer& offer, SourceRecord& record) {
  if (offer.place_kind == "commune") {
    record[Field::InseeCode] = offer.commune;
    record[Field::PostalCode] = offer.postal_code;
    record[Field::Town] = offer.place_label;
    const auto* commune = reference::find_commune(offer.commune);
    const bool is_its_own = commune && commune->point &&
                            offer.latitude == commune->point->latitude &&
                            offer.longitude == commune->point->longitude;
    if (is_its_own) return;  // the code says it
    record[Field::Latitude] = number_text(offer.latitude);
    record[Field::Longitude] = number_text(offer.longitude);
    return;
  }
  const bool is_department = offer.place_kind == "department";
  record[Field::PlaceText] =
      is_department ? offer.department + " - " + offer.place_label : offer.place_label;
}

void put_contract(const LiveOffer& offer, SourceRecord& record) {
  record[Field::ContractType] = offer.contract;
  record[Field::ContractNature] = offer.contract_nature;
  if (offer.duration_months) record[Field::ContractDuration] = offer.duration_text;
  if (offer.is_apprenticeship) record[Field::Apprenticeship] = "oui";
  record[Field::WeeklyHours] = number_text(offer.weekly_hours);
  record[Field::WorkingTime] = offer.working_hours;
}

SourceRecord record_of(const LiveOffer& offer, const std::vector<OtherPlace>& others) {
  SourceRecord record;
  record[Field::Reference] = offer.reference;
  record[Field::Title] = offer.title;
  record[Field::Description] = offer.description;
  record[Field::Experience] = offer.experience_text;
  put_contract(offer, record);
  put_place(offer, record);
  record[Field::OtherPlaces] = text_of(others);
  record[Field::Siret] = offer.siret;
  record[Field::Employer] = offer.employer;
  record[Field::EmployerDescription] = offer.employer_description;
  record[Field::Salary] = offer.salary_text;
  record[Field::PublishedOn] = start_text(offer.published_at);
  if (offer.source_updated_at) record[Field::UpdatedOn] = start_text(*offer.source_updated_at);
  if (offer.ends_at) record[Field::EndsOn] = end_text(*offer.ends_at);
  record[Field::Positions] = std::to_string(offer.positions);
  record[Field::ApplyEmail] = offer.apply_email;
  record[Field::ApplyUrl] = offer.apply_url;
  record[Field::ApplyText] = offer.apply_text;
  record[Field::Rome] = offer.rome;
  record[Field::JobName] = offer.job_name;
  record[Field::Sector] = offer.sector;
  record[Field::OriginUrl] = offer.origin_url;
  return record;
}

template <class CellOf>
std::string line_of(const CellOf& cell_of) {
  std::string line;
  for (const auto field : kColumns) {
    if (field != kColumns.front()) line += kDelimiter;
    line += base::csv_field(cell_of(field), kDelimiter);
  }
  return line + "\r\n";
}

}  // namespace

std::string brea_header() {
  return line_of([](Field field) { return imports::brea::column_name(field); });
}

std::string brea_record(const LiveOffer& offer, const std::vector<OtherPlace>& others) {
  const auto record = record_of(offer, others);
  return line_of([&](Field field) { return record[field]; });
}

}  // namespace passerelle::offers::exports
