#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"APPLY_MISSING",
     Severity::Warn,
     Field::ApplyEmail,
     "Aucun moyen de postuler n’est donné (courriel, adresse web ou consigne).",
     {},
     {"apply_email:\napply_text: Tél. 04 00 00 00 00", "apply_email:"}},
    {"APPLY_INVALID",
     Severity::Warn,
     Field::ApplyEmail,
     "« {found} » n’est ni une adresse de courriel ni une adresse web ; il n’est pas publié.",
     {},
     {"apply_email: rh@fictive.example", "apply_email: rh@fictive\napply_text: Présentez-vous"}},
    {"APPLY_REPAIRED",
     Severity::Repair,
     Field::ApplyEmail,
     "Un moyen de postuler était mal écrit ou dans une autre colonne ; il est relu.",
     {},
     {"apply_url: https://fictive.example/offre", "apply_url: www.fictive.example/offre"}},
});

}  // namespace

std::span<const Rule> application_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
