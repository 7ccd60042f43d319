#pragma once

#include <cstddef>
#include <span>

#include "offers/queries.hpp"
#include "platform/search/search.hpp"

/// What is searchable of an offer, and how it ranks (ranking.toml).
namespace passerelle::offers::searchable {

/// The fields of the schema, in its order.
enum Text : std::size_t { kTitle, kJobName, kEmployerName, kDescription, kFacts, kTexts };

enum Keyword : std::size_t {
  kContract,  ///< "CDI"
  kNature,    ///< "E2"
  kTown,      ///< INSEE codes of communes, a town's arrondissements under it
  kCommune,   ///< INSEE codes, a town's and its arrondissement's
  kDepartment,
  kRegion,
  kEpci,
  kBasin,        ///< bassin d'emploi
  kOccupation,   ///< ROME
  kDomain,       ///< "M", "M18"
  kExperience,   ///< "0" beginner, "1" under three years, "3" three years and more, "" not said
  kWorkingTime,  ///< "full", "part", "" not said
  kPartner,
  kEmployer,            ///< SIRET, or "" where none is given
  kSector,              ///< NAF section: "F"
  kApprenticeship,      ///< "1", or nothing
  kJobNumber,           ///< OGR number of the ROME job name
  kActivity,            ///< NAF: division "86" and sub-class "86.10Z"
  kExperienceYears,     ///< "1" under one, "2" one to three, "3" more, "0" not said
  kExperienceDemanded,  ///< "D" beginner, "S" wished, "E" demanded, or nothing
  kOrigin,              ///< "1" collected by the employment service, "2" by a partner
  kQualification,       ///< "9" executive, "0" other, "X" not said
  kEducation,           ///< level of diploma: "NV4"
  kDiploma,             ///< "none" needed, "wished", "demanded", "" not said
  kDuration,  ///< class of months: "1" at most one, "3", "6", "12", "13" more, "" not said
  kLicence,   ///< driving licence: "B"
  kMark,      ///< what else is said to be so: kOpenToDisabled…
  kSentBy,    ///< whoever passed the offer on, folded, all in one value: "|brea|apec|"
  kKeywords
};

enum Number : std::size_t {
  kPublishedAt,  ///< microseconds
  kSalary,       ///< gross euros a year, the least that is promised
  kExperienceMonths,
  kDurationMonths,  ///< rounded
  kWeeklyMinutes,
  kNumbers
};

/// Values of kMark.
constexpr std::string_view kOpenToDisabled = "open-to-disabled",
                           kLacksCandidates = "lacks-candidates",
                           kAdaptedCompany = "adapted-company",
                           kCommittedEmployer = "committed-employer";

/// As ranking.toml says; it is part of the program.
search::Schema schema();
/// What an offer of the same occupation under another name gives, of what the typed name would.
double same_occupation_factor();
/// The same, of an occupation that has the same parent.
double same_family_factor();
/// What another name of the occupation gives where it stands in a text.
double other_name_factor();
/// The word by which an offer of an occupation is found whatever its title says: it stands beside
/// the job name.
std::string occupation_word(std::string_view code);

/// A place beside an offer's own.
using Place = sql::ListOfferPlaces::Row;

search::Document document_of(const sql::ListSearchable::Row& offer, std::span<const Place> others);

/// "0" beginner, "1" under three years, "3" three years and more, "" not told.
std::string experience_class(std::optional<std::int64_t> months);
/// "1" one month at most, "3", "6", "12" so many at most, "13" more, "" not told.
std::string duration_class(std::optional<double> months);
/// "D" a beginner is welcome, "S" experience is wished for, "E" demanded, "" not told.
std::string experience_demanded(std::optional<std::int64_t> months, std::string_view text);
/// As the details say, else by who gave the offer: values of kOrigin.
std::string origin_code(std::string_view told, std::string_view partner);
/// The value of kSentBy.
std::string sent_by(std::string_view partner, const std::vector<std::string>& others);

}  // namespace passerelle::offers::searchable
