#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"ROME_UNKNOWN",
     Severity::Warn,
     Field::Rome,
     "Le code ROME « {found} » n’existe pas ; le métier est pris dans le libellé si possible.",
     {},
     {"rome: n1101", "rome: Z9999"}},
    {"OCCUPATION_TO_CODE",
     Severity::Warn,
     Field::Title,
     "« {found} » n’est pas une appellation du ROME : l’offre est publiée, son métier reste à "
     "coder.",
     {},
     {"title: Cariste", "title: Cariste du tonnerre"}},
});

}  // namespace

std::span<const Rule> occupation_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
