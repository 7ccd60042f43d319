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
  kEmployer,  ///< SIRET, or "" where none is given
  kSector,
  kApprenticeship,  ///< "1", or nothing
  kKeywords
};

enum Number : std::size_t {
  kPublishedAt,  ///< microseconds
  kSalary,       ///< gross euros a year, the least that is promised
  kExperienceMonths,
  kDurationMonths,  ///< rounded
  kNumbers
};

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

}  // namespace passerelle::offers::searchable
