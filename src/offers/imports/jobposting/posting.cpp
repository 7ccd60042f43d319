#include "offers/imports/jobposting/posting.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "offers/imports/jobposting/place.hpp"
#include "offers/imports/jobposting/salary.hpp"
#include "offers/imports/jobposting/values.hpp"

namespace passerelle::offers::imports::jobposting {
namespace {

namespace dom = simdjson::dom;

/// Read below, or known to schema.org and left out: docs/formats/jobposting.md says why.
constexpr std::string_view kKnownKeys =
    "|@context|@type|@id|identifier|title|name|description|datePosted|validThrough|employmentType|"
    "hiringOrganization|jobLocation|jobLocationType|applicantLocationRequirements|baseSalary|"
    "estimatedSalary|salaryCurrency|applicationContact|directApply|url|totalJobOpenings|"
    "experienceRequirements|experienceInPlaceOfEducation|qualifications|skills|responsibilities|"
    "jobBenefits|incentiveCompensation|educationRequirements|occupationalCategory|"
    "relevantOccupation|workHours|industry|jobStartDate|jobImmediateStart|image|mainEntityOfPage|"
    "sameAs|specialCommitments|jobDuration|physicalRequirement|securityClearanceRequirement|"
    "sensoryRequirement|eligibilityToWorkRequirement|employerOverview|employmentUnit|"
    "additionalType|alternateName|potentialAction|dateModified|inLanguage|";

struct Word {
  std::string_view type, contract, working_time;
};

/// TEMPORARY may be a fixed term, an agency's or a season: the intake looks which.
constexpr auto kEmploymentTypes = std::to_array<Word>({
    {"full time", "", "Temps plein"},
    {"part time", "", "Temps partiel"},
    {"contractor", "LIB", ""},
    {"intern", "Stage", ""},
    {"internship", "Stage", ""},
    {"apprenticeship", "Contrat d’apprentissage", ""},
    {"permanent", "CDI", ""},
    {"fixed term", "CDD", ""},
    {"seasonal", "Saisonnier", ""},
    {"per diem", "", "À la journée"},
    {"other", "", ""},
});

bool is_type_posting(std::string_view type) {
  return type == "JobPosting" || type.ends_with("/JobPosting") || type.ends_with(":JobPosting");
}

void append(std::string& text, std::string_view more) {
  if (more.empty() || text.find(more) != std::string::npos) return;
  if (!text.empty()) text += ", ";
  text += more;
}

void take_employment_type(std::string_view type, SourceRecord& record) {
  const auto folded = base::fold(type);
  const auto word = std::ranges::find(kEmploymentTypes, folded, &Word::type);
  if (word == kEmploymentTypes.end()) return append(record[Field::ContractType], base::trim(type));
  append(record[Field::ContractType], word->contract);
  append(record[Field::WorkingTime], word->working_time);
}

/// One type, a list of them, or several in one text.
void read_employment(dom::element posting, SourceRecord& record) {
  dom::object object;
  dom::element value;
  dom::array list;
  if (posting.get(object) != simdjson::SUCCESS ||
      object.at_key("employmentType").get(value) != simdjson::SUCCESS)
    return;
  std::vector<std::string> texts;
  if (value.get(list) == simdjson::SUCCESS)
    for (const auto one : list) texts.push_back(text_of(one));
  else
    texts.push_back(text_of(value));
  for (const auto& text : texts)
    for (const auto type : base::split(text, ',')) take_employment_type(type, record);
}

std::string reference_of(dom::element posting) {
  for (const auto key : {"identifier", "@id", "url"})
    if (auto text = text_at(posting, {key}); !base::trim(text).empty()) return text;
  return {};
}

/// A number of 14 digits among those that an organization gives.
std::string siret_of(dom::element posting) {
  for (const auto key : {"identifier", "taxID", "iso6523Code", "vatID"}) {
    const auto text = text_at(posting, {"hiringOrganization", key});
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c != ' '; });
    if (digits.size() == 14 && base::is_all_digits(digits)) return text;
  }
  return {};
}

std::string experience_of(dom::element posting) {
  const auto months = text_at(posting, {"experienceRequirements", "monthsOfExperience"});
  if (!months.empty()) return months == "0" ? "Débutant accepté" : months + " mois";
  const auto text = text_at(posting, {"experienceRequirements"});
  return base::fold(text) == "no requirements" ? "Débutant accepté" : text;
}

std::string occupation_code_of(dom::element posting) {
  const auto text = std::string(base::trim(text_at(posting, {"occupationalCategory"})));
  const bool is_rome = text.size() >= 5 && base::is_all_digits(text.substr(1, 4)) &&
                       (text[0] | 32) >= 'a' && (text[0] | 32) <= 'n' &&
                       (text.size() == 5 || text[5] == ' ');
  return is_rome ? text.substr(0, 5) : std::string();
}

void note_unknown(dom::element posting, std::vector<std::string>& unknown) {
  dom::object object;
  if (posting.get(object) != simdjson::SUCCESS) return;
  for (const auto& [key, value] : object)
    if (kKnownKeys.find('|' + std::string(key) + '|') == std::string_view::npos)
      unknown.push_back(base::to_valid_utf8(base::shorten(key, 100)));
}

}  // namespace

bool is_posting(dom::element value) {
  dom::object object;
  dom::element type;
  dom::array list;
  if (value.get(object) != simdjson::SUCCESS ||
      object.at_key("@type").get(type) != simdjson::SUCCESS)
    return false;
  if (type.get(list) != simdjson::SUCCESS) return is_type_posting(text_of(type));
  return std::ranges::any_of(list, [](dom::element one) { return is_type_posting(text_of(one)); });
}

void fill(dom::element posting, SourceRecord& record, std::vector<std::string>& unknown) {
  record[Field::Reference] = reference_of(posting);
  record[Field::Title] = text_at(posting, {"title"});
  if (record[Field::Title].empty()) record[Field::Title] = text_at(posting, {"name"});
  record[Field::Description] = text_at(posting, {"description"});
  record[Field::PublishedOn] = text_at(posting, {"datePosted"});
  record[Field::UpdatedOn] = text_at(posting, {"dateModified"});
  record[Field::EndsOn] = text_at(posting, {"validThrough"});
  record[Field::Employer] = text_at(posting, {"hiringOrganization"});
  record[Field::EmployerDescription] = text_at(posting, {"hiringOrganization", "description"});
  record[Field::Siret] = siret_of(posting);
  record[Field::Positions] = text_at(posting, {"totalJobOpenings"});
  record[Field::Experience] = experience_of(posting);
  record[Field::Rome] = occupation_code_of(posting);
  record[Field::WeeklyHours] = text_at(posting, {"workHours"});
  record[Field::Sector] = text_at(posting, {"industry"});
  record[Field::ApplyEmail] = text_at(posting, {"applicationContact", "email"});
  record[Field::ApplyUrl] = text_at(posting, {"applicationContact", "url"});
  record[Field::OriginUrl] = text_at(posting, {"url"});
  if (record[Field::ApplyUrl].empty()) record[Field::ApplyUrl] = record[Field::OriginUrl];
  record[Field::Salary] = salary_of(posting);
  read_place(posting, record);
  read_employment(posting, record);
  note_unknown(posting, unknown);
}

}  // namespace passerelle::offers::imports::jobposting
