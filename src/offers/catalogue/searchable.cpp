#include "offers/catalogue/searchable.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "offers/catalogue/diploma.hpp"
#include "offers/catalogue/told_details.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::searchable {
namespace {

constexpr double kFullTimeHours = 35;

using Values = std::vector<std::string>;

void add_once(Values& values, std::string_view value) {
  if (!value.empty() && std::ranges::find(values, value) == values.end())
    values.emplace_back(value);
}

void add_area(Values& values, reference::AreaKind kind, std::string_view commune) {
  if (const auto* area = reference::find_area_of(kind, commune)) add_once(values, area->code);
}

void add_place(search::Document& document, std::string_view commune, std::string_view department,
               std::string_view region) {
  auto& fields = document.keywords;
  add_once(fields[kDepartment], department);
  add_once(fields[kRegion], region);
  if (commune.empty()) return;
  const auto town = reference::town_of(commune);
  add_once(fields[kTown], town);
  add_once(fields[kCommune], town);
  add_once(fields[kCommune], commune);
  add_area(fields[kEpci], reference::AreaKind::Epci, town);
  add_area(fields[kBasin], reference::AreaKind::Basin, town);
}

void add_point(search::Document& document, std::optional<double> latitude,
               std::optional<double> longitude) {
  if (latitude && longitude) document.points.push_back({*latitude, *longitude});
}

std::string working_time(std::string_view said) {
  const auto words = base::fold(said);
  if (words.find("partiel") != std::string::npos) return "part";
  return words.find("plein") != std::string::npos ? "full" : "";
}

std::string working_time(const sql::ListSearchable::Row& offer) {
  if (offer.weekly_hours) return *offer.weekly_hours < kFullTimeHours ? "part" : "full";
  return working_time(offer.working_hours);
}

std::optional<std::int64_t> salary_euros(const sql::ListSearchable::Row& offer) {
  const auto cents =
      offer.salary_year_min_cents ? offer.salary_year_min_cents : offer.salary_year_max_cents;
  if (!cents) return {};
  return *cents / 100;
}

std::optional<std::int64_t> rounded(std::optional<double> value) {
  if (!value) return {};
  return std::llround(*value);
}

/// With the words of its occupation and of the family of that.
std::string job_name_of(const sql::ListSearchable::Row& offer) {
  auto text = offer.job_name + ' ' + occupation_word(offer.rome);
  const auto* occupation = reference::find_occupation(offer.rome);
  if (occupation && occupation->parent != occupation->code)
    text += ' ' + occupation_word(occupation->parent);
  return text;
}

/// What people type beside a job and few texts say: "boulanger apprentissage", "vendeuse CDI".
std::string facts_of(const sql::ListSearchable::Row& offer) {
  std::string facts = offer.contract;
  if (offer.contract == "MIS") facts += " intérim intérimaire";
  if (offer.contract == "SAI") facts += " saisonnier";
  if (offer.is_apprenticeship || offer.contract_nature == "E2")
    facts += " apprentissage apprenti alternance alternant";
  if (offer.contract_nature == "FS") facts += " professionnalisation alternance alternant";
  const auto time = working_time(offer);
  if (time == "part") facts += " temps partiel";
  if (time == "full") facts += " temps plein";
  if (offer.experience_months == 0) facts += " débutant";
  return facts;
}

std::optional<std::int64_t> minutes(std::optional<double> hours) {
  if (!hours) return {};
  return std::llround(*hours * 60);
}

void add_codes(search::Document& document, const sql::ListSearchable::Row& offer) {
  auto& fields = document.keywords;
  add_once(fields[kContract], offer.contract);
  add_once(fields[kNature], offer.contract_nature);
  add_once(fields[kOccupation], offer.rome);
  if (offer.rome.size() >= 3) fields[kDomain] = {offer.rome.substr(0, 1), offer.rome.substr(0, 3)};
  fields[kExperience] = {experience_class(offer.experience_months)};
  fields[kWorkingTime] = {working_time(offer)};
  add_once(fields[kPartner], offer.partner);
  add_once(fields[kEmployer], offer.siret);
  fields[kDuration] = {duration_class(offer.duration_months)};
  if (offer.is_apprenticeship) fields[kApprenticeship] = {"1"};
  if (const auto* job_name = reference::find_job_name_by_title(offer.job_name))
    add_once(fields[kJobNumber], job_name->ogr);
}

std::string experience_years(std::optional<std::int64_t> months) {
  if (!months) return "0";
  return *months < 12 ? "1" : *months <= 36 ? "2" : "3";
}

void add_sector(search::Document& document, std::string_view code) {
  for (const auto* level : reference::list_sector_levels(code)) {
    add_once(document.keywords[kActivity], level->code);
    if (level->parent.empty()) document.keywords[kSector] = {std::string(level->code)};
  }
}

/// Partners write a code, or the label of one.
std::string_view sector_code(std::string_view said) {
  if (const auto* sector = reference::find_sector(said)) return sector->code;
  const auto* sector = said.empty() ? nullptr : reference::find_sector_by_label(said);
  return sector ? sector->code : std::string_view();
}

std::string diploma_asked(const ToldDetails& told, const sql::ListSearchable::Row& offer) {
  if (!told.diploma.empty()) return told.diploma;
  return says_no_diploma_needed(offer.description) ? "none" : "";
}

/// What the partner said in its own words, else what the exchange knows.
void add_told(search::Document& document, const sql::ListSearchable::Row& offer) {
  auto& fields = document.keywords;
  auto told = parse_details(offer.details);
  fields[kExperienceYears] = {experience_years(offer.experience_months)};
  add_once(fields[kExperienceDemanded],
           told.experience.empty()
               ? experience_demanded(offer.experience_months, offer.experience_text)
               : told.experience);
  fields[kOrigin] = {origin_code(told.origin, offer.partner)};
  fields[kQualification] = {told.qualification.empty()  ? "X"
                            : told.qualification == "9" ? "9"
                                                        : "0"};
  add_sector(document, told.activity.empty() ? sector_code(offer.sector) : told.activity);
  fields[kDiploma] = {diploma_asked(told, offer)};
  fields[kEducation] = std::move(told.education);
  fields[kLicence] = std::move(told.licences);
  fields[kMark] = std::move(told.marks);
  fields[kSentBy] = {sent_by(offer.partner, told.sent_by)};
  if (fields[kWorkingTime].front().empty())
    fields[kWorkingTime] = {working_time(told.working_time)};
}

}  // namespace

std::string occupation_word(std::string_view code) {
  return base::fold(code);
}

std::string experience_class(std::optional<std::int64_t> months) {
  if (!months) return "";
  return *months == 0 ? "0" : *months < 36 ? "1" : "3";
}

std::string duration_class(std::optional<double> months) {
  if (!months) return "";
  for (const auto& [most, name] : {std::pair{1, "1"}, {3, "3"}, {6, "6"}, {12, "12"}})
    if (*months <= most) return name;
  return "13";
}

std::string experience_demanded(std::optional<std::int64_t> months, std::string_view text) {
  if (months == 0) return "D";
  if (base::fold(text).find("souhait") != std::string::npos) return "S";
  return text.empty() ? "" : "E";
}

std::string origin_code(std::string_view told, std::string_view partner) {
  if (!told.empty()) return std::string(told);
  return partner == "france-travail" ? "1" : "2";
}

std::string sent_by(std::string_view partner, const std::vector<std::string>& others) {
  std::string all = "|" + base::fold(partner) + "|";
  for (const auto& name : others) all += base::fold(name) + "|";
  return all;
}

search::Document document_of(const sql::ListSearchable::Row& offer, std::span<const Place> others) {
  search::Document document{
      .id = static_cast<std::uint64_t>(offer.id.value),
      .texts = {offer.title, job_name_of(offer), offer.employer, offer.description,
                facts_of(offer)},
      .keywords = std::vector<Values>(kKeywords),
      .numbers = {offer.published_at.us, salary_euros(offer), offer.experience_months,
                  rounded(offer.duration_months), minutes(offer.weekly_hours)},
      .points = {}};
  add_codes(document, offer);
  add_told(document, offer);
  add_place(document, offer.commune, offer.department, offer.region);
  add_point(document, offer.latitude, offer.longitude);
  for (const auto& place : others) {
    add_place(document, place.commune, place.department, place.region);
    add_point(document, place.latitude, place.longitude);
  }
  return document;
}

}  // namespace passerelle::offers::searchable
