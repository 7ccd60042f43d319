#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geo.hpp"
#include "base/time.hpp"
#include "platform/module/module.hpp"
#include "reference/areas.hpp"
#include "reference/places_in_text.hpp"
#include "reference/said_jobs.hpp"
#include "reference/sectors.hpp"
#include "reference/suggestions.hpp"

/// Occupations, territories and contract types: the tables that everything else is coded with.
/// They are compiled in (data/SOURCES.md tells where from); all texts live as long as the
/// process, each family is read at first use, and any thread may ask.
namespace passerelle::reference {

/// A commune of the present code officiel géographique, or an arrondissement of Paris, Lyon or
/// Marseille.
struct Commune {
  std::string_view code;  ///< INSEE, five characters: "13055", "2A004"
  std::string_view name;
  std::string_view department;       ///< "13", "2A", "974"
  std::string_view region;           ///< "93"
  std::optional<base::Point> point;  ///< its centre; nothing for some communes of the Pacific
  std::int32_t population = 0;       ///< 0 where nobody lives, or where it is not known
  std::string_view parent;           ///< of an arrondissement: the town's code; "" for a commune
};

struct Department {
  std::string_view code;
  std::string_view name;
  std::string_view region;
};

struct Region {
  std::string_view code;
  std::string_view name;
};

/// An occupation of ROME 4.
struct Occupation {
  std::string_view code;  ///< "M1855"
  std::string_view label;
  std::string_view parent;  ///< the one of the 532 that ROME 3 knew: "M1805"; may be itself
};

/// A job name ("appellation") of ROME 4, with the occupation that it belongs to.
struct JobName {
  std::string_view ogr;  ///< its number: "16250"
  std::string_view label;
  std::string_view code;
  std::string_view short_label;
};

/// A contract type as the public employment service codes it.
struct ContractType {
  std::string_view code;
  std::string_view label;
};

/// What kind of contract a type is made in: "E2" apprenticeship, "FS" professionalisation.
struct ContractNature {
  std::string_view code;
  std::string_view label;
  std::string_view api_label;  ///< as the employment service's API shortens it
};

/// "M18", or the wider "M".
struct OccupationDomain {
  std::string_view code;
  std::string_view label;
};

/// The minimum wage ("SMIC") from a day on, in all of France but Mayotte, which has its own.
struct MinimumWage {
  base::Date from;
  std::int64_t cents_an_hour = 0;  ///< gross
  std::string_view source;         ///< the text that set it: "Décret n° 2025-1228 du …"
};

/// By INSEE code; a former commune's code gives the one that it is now part of.
const Commune* find_commune(std::string_view code);
/// The town of an arrondissement ("13213" → "13055"), else the present commune itself; "" for an
/// unknown code.
std::string_view town_of(std::string_view code);
/// Codes in order, the first arrondissement first; empty for a town that has none.
std::vector<std::string_view> list_arrondissements(std::string_view town);
/// Every code that an offer of that commune may bear: a town's own and its arrondissements'; an
/// arrondissement is itself; of a former commune, the present one's. Empty for an unknown code.
std::vector<std::string_view> list_codes_of_commune(std::string_view code);
const Department* find_department(std::string_view code);
const Region* find_region(std::string_view code);

/// Case and white space do not count: " n 1101" is N1101.
const Occupation* find_occupation(std::string_view code);
/// The job name that a title is, word for word, accents and case apart, in the masculine, the
/// feminine or both, with or without a mark for "men and women". None, or one that belongs to
/// two occupations: nullptr.
const JobName* find_job_name_by_title(std::string_view title);
const JobName* find_job_name(std::string_view ogr);
/// Whether every word of the text is one of some job name, in any gender or number; a text without
/// words is none.
bool is_of_job_words(std::string_view text);
/// By exact code, in any case.
const ContractType* find_contract_type(std::string_view code);
std::span<const ContractType> contract_types();
/// By code or by the words that the employment service writes for it, in any case.
const ContractNature* find_contract_nature(std::string_view text);
std::span<const ContractNature> contract_natures();
/// By code: "M18", "M".
const OccupationDomain* find_occupation_domain(std::string_view code);
std::span<const OccupationDomain> occupation_domains();
/// Occupations that are near enough to change to, the nearest first.
std::vector<std::string_view> list_mobilities(std::string_view code);
/// The occupation itself and those of which it is the parent, in order.
std::vector<std::string_view> list_occupations_under(std::string_view parent);
/// Five digits from 1 to 6 on: the ROME before 2009, which no table leads from to today's.
bool is_former_rome_code(std::string_view text);
/// The minimum wage of that day; nothing before the table's first day (2016-01-01).
const MinimumWage* find_minimum_wage(base::Date on);
/// The same in gross hundredths of a euro an hour: 1202 on 2026-11-05.
std::optional<std::int64_t> find_minimum_hourly_wage_cents(base::Date on);
/// In order of day.
std::span<const MinimumWage> minimum_wages();

/// In order of code; arrondissements are among the communes.
std::span<const Commune> communes();
std::span<const Department> departments();
std::span<const Occupation> occupations();
/// In order of number.
std::span<const JobName> job_names();

/// What a sender says of a place; each may be empty.
struct PlaceQuestion {
  std::string_view insee = {};
  std::string_view postal_code = {};
  std::string_view town = {};
  std::string_view text = {};  ///< free: "13 - MARSEILLE 13", "Provence-Alpes-Côte d'Azur"
  bool is_exact = false;       ///< a name that fits nothing is not read again as another one
};

enum class PlaceKind : std::uint8_t { Commune, Department, Region, Country, Ambiguous, Unknown };

/// The place that was understood, and by which rule; README.md lists the rules.
struct PlaceAnswer {
  PlaceKind kind = PlaceKind::Unknown;
  std::string code;  ///< of the commune, department, region or country (INSEE: France is 99100)
  std::string label;
  std::string_view rule;
  bool postal_disagrees = false;  ///< the postal code is not one of the commune that was found
  std::string repaired_postal;    ///< the postal code with its leading zero given back, or ""
  std::vector<std::string> candidates;  ///< communes that it may be, the largest first
  std::string corrected;  ///< the name that a misspelt or shortened one was read as; "" as it came
};

PlaceAnswer find_place(const PlaceQuestion& question);

/// The command `reference check`.
Module describe(const Context& context);

/// Reads every table that was not read yet, as the first question of each family does: whoever
/// would rather not wait for it then.
void load_tables();

}  // namespace passerelle::reference
