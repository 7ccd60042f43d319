// What spreadsheets and hurried people do to a line; what is missing or contradicts itself is in
// faults.cpp.
#include <array>
#include <string>

#include "demo/faults.hpp"

namespace passerelle::demo {
namespace {

template <Column column>
void guard(Line& line, Means&) {
  line[column] = "=\"" + line[column] + "\"";
}

void guard_place(Line& line, Means& means) {
  if (line[Column::InseeCode].empty())
    guard<Column::PostalCode>(line, means);
  else
    guard<Column::InseeCode>(line, means);
}

void write_contract(Line& line, std::string_view type, std::string_view duration) {
  line[Column::ContractType] = type;
  line[Column::ContractNature] = "E1";
  line[Column::ContractDuration] = duration;
}

void pay(Line& line, std::string_view salary) {
  line[Column::Salary] = salary;
  line[Column::WeeklyHours] = "35";
  line[Column::WorkingTime] = "Temps plein";
}

void misspell_town(Line& line, Means& means) {
  const bool is_aix = means.dice.chance(50);
  line[Column::InseeCode].clear();
  line[Column::PostalCode] = is_aix ? "13100" : "84000";
  line[Column::Town] = is_aix ? "Aix-en-Provense" : "Avignnon";
}

constexpr auto kHabits = std::to_array<Fault>({
    {{"created", "CELL_GUARD"}, guard_place},
    {{"created", "SIRET_GUARD"}, guard<Column::Siret>},
    {{"set_aside", "SIRET_SIREN"}, [](Line& line, Means&) { line[Column::Siret].resize(9); }},
    {{"set_aside", "SIRET_SCIENTIFIC"},
     [](Line& line, Means&) { line[Column::Siret] = "1,80000E+08"; }},
    {{"created", "TEXT_ENCODED_TWICE"},
     [](Line& line, Means&) { line[Column::Employer] = "SociÃ©tÃ© du Pont rÃ©parÃ©"; }},
    {{"created", "TEXT_DAMAGED"},
     [](Line& line, Means&) { line[Column::Description] += " Poste � pourvoir."; }},
    {{"created", "TEXT_QUESTION_MARKS"},
     [](Line& line, Means&) { line[Column::Description] += " Pr?paration des dossiers."; }},
    {{"created", "TEXT_CONTROL"},
     [](Line& line, Means&) { line[Column::Description].insert(0, 1, '\x07'); }},
    {{"created", "TEXT_HTML"},
     [](Line& line, Means&) { line[Column::Employer] = "Vermorel &amp; filles"; }},
    {{"created", "CONTRACT_SEVERAL"},
     [](Line& line, Means&) { write_contract(line, "CDD ou CDI", "6 mois"); }},
    {{"set_aside", "DURATION_NEGATIVE"},
     [](Line& line, Means&) { write_contract(line, "CDD", "-3 mois"); }},
    {{"created", "CONTRACT_FROM_TEXT"},
     [](Line& line, Means&) {
       write_contract(line, "TEMPORARY", "3 mois");
       line[Column::Description] += " Poste en intérim.";
     }},
    {{"created", "NATURE_UNREAD"},
     [](Line& line, Means&) { line[Column::ContractNature] = "Contrat sympa"; }},
    {{"created", "DURATION_UNREAD"},
     [](Line& line, Means&) { write_contract(line, "Saisonnier", "la saison"); }},
    {{"created", "DURATION_FROM_TEXT"},
     [](Line& line, Means&) { write_contract(line, "CDD de 3 mois", ""); }},
    {{"created", "DURATION_OPEN_ENDED"},
     [](Line& line, Means&) { write_contract(line, "CDI", "12 mois"); }},
    {{"created", "HOURS_INVALID"}, [](Line& line, Means&) { line[Column::WeeklyHours] = "350"; }},
    {{"created", "SALARY_UNDER_MINIMUM"},
     [](Line& line, Means&) { pay(line, "900 € brut par mois"); }},
    {{"created", "SALARY_PERIOD_PRESUMED"}, [](Line& line, Means&) { pay(line, "2450"); }},
    {{"created", "SALARY_NET"}, [](Line& line, Means&) { pay(line, "1 950 € net par mois"); }},
    {{"created", "SALARY_CURRENCY"}, [](Line& line, Means&) { pay(line, "4 200 CHF par mois"); }},
    {{"created", "SALARY_ABSURD"}, [](Line& line, Means&) { pay(line, "Annuel de 2150 Euros"); }},
    {{"created", "DATE_SERIAL"},
     [](Line& line, Means&) { line[Column::PublishedOn] = "42156"; }},  // 1 June 2015
    {{"created", "DATE_SHORT_YEAR"},
     [](Line& line, Means&) { line[Column::PublishedOn] = "01/06/15"; }},
    {{"created", "APPLY_REPAIRED"},
     [](Line& line, Means&) { line[Column::ApplyUrl] = "www.maison-du-pont.example/offre"; }},
    {{"created", "PLACE_CEDEX"},
     [](Line& line, Means&) {
       line[Column::InseeCode].clear();
       line[Column::PostalCode] = "06904";
       line[Column::Town] = "SOPHIA ANTIPOLIS CEDEX";
     }},
    {{"created", "PLACE_CORRECTED"}, misspell_town},
});

}  // namespace

std::span<const Fault> habits() {
  return kHabits;
}

}  // namespace passerelle::demo
