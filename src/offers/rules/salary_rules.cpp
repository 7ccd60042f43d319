#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"SALARY_UNDER_MINIMUM",
     Severity::Warn,
     Field::Salary,
     "Le salaire « {found} » ({kept}) est sous le salaire minimum de croissance à la date de "
     "publication.",
     "code du travail, article L. 3231-2",
     {"salary: 1 823,03 € brut mensuel", "salary: 1 801,80 € brut mensuel"}},
    {"SALARY_PERIOD_PRESUMED",
     Severity::Warn,
     Field::Salary,
     "Le salaire « {found} » ne dit pas sa période : il est compris comme {kept}.",
     {},
     {"salary: 2 150 € par mois", "salary: 2150"}},
    {"SALARY_NET",
     Severity::Warn,
     Field::Salary,
     "Le salaire « {found} » est net : il est montré tel quel, sans montant brut.",
     {},
     {"salary: 2 100 € brut par mois", "salary: 2 100 € net"}},
    {"SALARY_CURRENCY",
     Severity::Warn,
     Field::Salary,
     "Le salaire « {found} » n’est pas en euros : il est montré tel quel.",
     {},
     {"salary: 30 K€ par an", "salary: 66000 à 84000 $can / an"}},
    {"SALARY_ABSURD",
     Severity::Warn,
     Field::Salary,
     "Le salaire « {found} » ne va pas avec sa période : il est montré tel quel, sans montant "
     "annuel.",
     {},
     {"salary: 25 000 € par an", "salary: Annuel de 2150 Euros"}},
});

}  // namespace

std::span<const Rule> salary_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
