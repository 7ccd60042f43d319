#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"SIRET_MISSING",
     Severity::SetAside,
     Field::Siret,
     "Le SIRET manque.",
     kArticle17,
     {"siret: 00000001800002", "siret:"}},
    {"SIRET_INVALID",
     Severity::SetAside,
     Field::Siret,
     "Le SIRET « {found} » n’est pas valable : 14 chiffres dont la clé est juste sont attendus.",
     kArticle17,
     {"siret: 35600000009075", "siret: 00000001800009"}},
    {"SIRET_SIREN",
     Severity::SetAside,
     Field::Siret,
     "« {found} » est un SIREN (9 chiffres) : les 5 chiffres de l’établissement manquent et ne se "
     "devinent pas.",
     kArticle17,
     {"siret: 00000001800002", "siret: 000000018"}},
    {"SIRET_SCIENTIFIC",
     Severity::SetAside,
     Field::Siret,
     "Le SIRET « {found} » a été arrondi par un tableur : ses derniers chiffres sont perdus. "
     "Donnez les 14 chiffres dans une colonne de texte.",
     kArticle17,
     {"siret: 00000001800002", "siret: 9,72021E+13"}},
    {"SIRET_FICTIONAL",
     Severity::SetAside,
     Field::Siret,
     "Le SIRET « {found} » appartient à la région fictive : il n’existe pas.",
     {},
     {"siret: 35600000000048", "siret: 00000001800002", "real"}},
    {"SIRET_SPACES",
     Severity::Repair,
     Field::Siret,
     "Le SIRET « {found} » contenait des espaces ou des signes ; il est lu {kept}.",
     {},
     {"siret: 00000001800002", "siret: 000 000 018 00002"}},
    {"SIRET_GUARD",
     Severity::Repair,
     Field::Siret,
     "Le SIRET « {found} » portait les signes d’un tableur ; il est lu {kept}.",
     {},
     {"siret: 00000001800002", R"(siret: ="00000001800002")"}},
    {"SIRET_ZERO_LOST",
     Severity::Repair,
     Field::Siret,
     "Le SIRET « {found} » avait perdu ses zéros de tête ; il est lu {kept}.",
     {},
     {"siret: 00000001800002", "siret: 0000001800002"}},
    {"SIRET_IGNORED",
     Severity::Warn,
     Field::Siret,
     "Le SIRET « {found} » n’est pas valable ; il n’était pas demandé, l’offre est publiée sans.",
     {},
     {"siret: 00000001800002", "siret: 123", "other"}},
});

}  // namespace

std::span<const Rule> siret_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
