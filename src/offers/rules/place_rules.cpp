#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"PLACE_MISSING",
     Severity::SetAside,
     Field::Town,
     "Le lieu de travail manque.",
     kArticle17,
     {"postal_code:\ntown:\ninsee_code: 13201", "postal_code:\ntown:"}},
    {"PLACE_UNKNOWN",
     Severity::SetAside,
     Field::Town,
     "Le lieu de travail « {found} » n’est pas reconnu. Attendu : un code INSEE, ou un code "
     "postal avec la commune.",
     kArticle17,
     {"postal_code: 13100\ntown: Aix-en-Provence",
      "postal_code:\ntown: Trifouillis-lès-Nulle-Part"}},
    {"PLACE_ABSENT",
     Severity::Warn,
     Field::Town,
     "Le lieu de travail n’est pas donné ; l’offre est publiée sans lieu.",
     {},
     {"postal_code: 13100\ntown: Aix-en-Provence", "postal_code:\ntown:", "other"}},
    {"PLACE_UNREAD",
     Severity::Warn,
     Field::Town,
     "Le lieu « {found} » n’est pas reconnu ; il est montré tel quel, sans point sur la carte.",
     {},
     {"postal_code: 13100\ntown: Aix-en-Provence", "postal_code:\ntown: Trifouillis-lès-Nulle-Part",
      "other"}},
    {"PLACE_AMBIGUOUS",
     Severity::SetAside,
     Field::Town,
     "« {found} » désigne plusieurs communes ({kept}) : précisez laquelle.",
     {},
     {"postal_code: 04000\ntown: Digne-les-Bains", "postal_code: 04170\ntown:"}},
    {"PLACE_SEVERAL",
     Severity::Warn,
     Field::Town,
     "« {found} » nomme plusieurs communes : l’offre est publiée pour chacune ({kept}).",
     {},
     {"postal_code:\ntown: Gap\nother_places: Martigues", "postal_code:\ntown: Gap / Martigues"}},
    {"OTHER_PLACE_UNREAD",
     Severity::Warn,
     Field::OtherPlaces,
     "L’autre lieu de travail « {found} » n’est pas reconnu ; l’offre est publiée sans lui.",
     {},
     {"other_places: 13127 Vitrolles ; Gap", "other_places: Trifouillis-lès-Nulle-Part"}},
    {"OTHER_PLACE_AMBIGUOUS",
     Severity::SetAside,
     Field::OtherPlaces,
     "L’autre lieu de travail « {found} » désigne plusieurs communes ({kept}) : précisez "
     "laquelle.",
     {},
     {"other_places: Vitrolles (13)", "other_places: Vitrolles"}},
    {"PLACE_CORRECTED",
     Severity::Repair,
     Field::Town,
     "Le lieu « {found} » n’est pas un nom connu ; il est lu {kept}.",
     {},
     {"postal_code: 13100\ntown: Aix-en-Provence", "postal_code: 13100\ntown: Aix-en-Provense"}},
    {"PLACE_DISAGREE",
     Severity::Warn,
     Field::PostalCode,
     "Le code postal « {found} » n’est pas celui de la commune ; la commune est gardée ({kept}).",
     {},
     {"insee_code: 84007\npostal_code: 84000\ntown: Avignon",
      "insee_code: 84007\npostal_code: 13100\ntown:"}},
    {"PLACE_POSTAL_ZERO",
     Severity::Repair,
     Field::PostalCode,
     "Le code postal « {found} » avait perdu son zéro ; il est lu {kept}.",
     {},
     {"postal_code: 04000\ntown: Digne-les-Bains", "postal_code: 4000\ntown: Digne-les-Bains"}},
    {"PLACE_WIDE",
     Severity::Warn,
     Field::PlaceText,
     "Le lieu « {found} » n’est pas une commune : l’offre est publiée pour {kept}, sans point "
     "sur la carte.",
     {},
     {"postal_code: 84000\ntown: Avignon",
      "postal_code:\ntown:\nplace: Provence-Alpes-Côte d’Azur"}},
    {"PLACE_CEDEX",
     Severity::Warn,
     Field::Town,
     "« {found} » n’est pas le code postal d’une commune, mais sans doute un CEDEX : l’offre est "
     "publiée pour {kept}. Précisez la commune.",
     {},
     {"postal_code: 13347\ntown: MARSEILLE CEDEX 20",
      "postal_code: 06904\ntown: SOPHIA ANTIPOLIS CEDEX"}},
    {"POINT_INVALID",
     Severity::Warn,
     Field::Latitude,
     "Les coordonnées « {found} » ne sont pas un point de la Terre ; celles de la commune "
     "servent.",
     {},
     {"latitude: 43,3\nlongitude: 5,4", "latitude: 0\nlongitude: 0"}},
});

}  // namespace

std::span<const Rule> place_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
