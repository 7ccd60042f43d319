#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace passerelle::demo {

/// The columns of the files, in their order; brea.csv ends before the last three.
enum class Column : std::uint8_t {
  Reference,
  Title,
  Description,
  Experience,
  ContractType,
  ContractDuration,
  InseeCode,
  PostalCode,
  Town,
  Siret,
  Employer,
  Salary,
  PublishedOn,
  EndsOn,
  Positions,
  ApplyEmail,
  ApplyUrl,
  ApplyText,
  WeeklyHours,
  WorkingTime,
  Rome,
  Movement,
  ContractNature,
  EmployerDescription,
  Latitude,
  Longitude,
  OtherPlaces,
};
constexpr std::size_t kColumnCount = static_cast<std::size_t>(Column::OtherPlaces) + 1;
constexpr std::size_t kBreaColumnCount = static_cast<std::size_t>(Column::Latitude);

/// The first line of brea.csv, without its line end.
constexpr std::string_view kHeader =
    "reference;libelle_metier;description;experience;type_contrat;duree_contrat;code_insee;"
    "code_postal;commune;siret;entreprise;salaire;date_publication;date_fin;nombre_postes;"
    "courriel;url_candidature;consigne_candidature;duree_hebdomadaire;temps_travail;code_rome;"
    "mouvement;nature_contrat;description_entreprise";
/// What aggregator.csv has after it.
constexpr std::string_view kAggregatorHeader = ";latitude;longitude;autres_lieux";

/// How a record is written into the file.
enum class Writing : std::uint8_t { Sound, InWindows1252, WithOpenQuote };

/// One record before it is written.
struct Line {
  std::array<std::string, kColumnCount> cells;
  std::size_t columns = kBreaColumnCount;  ///< how many are written: fewer make a damaged record
  Writing writing = Writing::Sound;
  std::string_view commune, postal_code;  ///< where the work is, whether a cell says it or not

  std::string& operator[](Column column) { return cells[static_cast<std::size_t>(column)]; }
  const std::string& operator[](Column column) const {
    return cells[static_cast<std::size_t>(column)];
  }
};

/// What should become of a line; `code` is "" for one without a fault.
struct Expectation {
  std::string_view verdict;
  std::string_view code;
};

}  // namespace passerelle::demo
