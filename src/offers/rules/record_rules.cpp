#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"LINE_UNREADABLE",
     Severity::Refuse,
     Field::Reference,
     "Cette ligne n’a pas pu être lue : {found}. Elle est conservée telle quelle.",
     {},
     {R"(X-1;"Vous rangez les palettes.")", R"(X-1;"Vous rangez les palettes.)", "other",
      ExampleKind::Record}},
    {"LINE_COLUMNS",
     Severity::Refuse,
     Field::Reference,
     "Le nombre de colonnes ne correspond pas à l’en-tête : {found}.",
     {},
     {"X-1;Vous rangez les palettes.", "X-1;Vous rangez ; les palettes.", "other",
      ExampleKind::Record}},
    {"REFERENCE_MISSING",
     Severity::Refuse,
     Field::Reference,
     "La référence manque : sans elle, l’offre ne pourrait être ni suivie ni retirée.",
     {},
     {"reference: B/2 bis", "reference:"}},
    {"REFERENCE_TOO_LONG",
     Severity::Refuse,
     Field::Reference,
     "La référence dépasse 200 caractères.",
     {},
     {"reference: A-1",
      "reference: "
      "0123456789012345678901234567890123456789012345678901234567890123456789"
      "0123456789012345678901234567890123456789012345678901234567890123456789"
      "0123456789012345678901234567890123456789012345678901234567890123456789"}},
    {"ENCODING_REPAIRED",
     Severity::Repair,
     Field::Description,
     "Des caractères étaient dans un codage inattendu (autre que celui du fichier, DOS ou "
     "Macintosh) ; ils ont été relus.",
     {},
     {"X-1;Vous écrivez.", R"(X-1;Vous \xE9crivez.)", "other", ExampleKind::Record}},
    {"MOVEMENT_UNKNOWN",
     Severity::SetAside,
     Field::Movement,
     "Le mouvement « {found} » n’est pas connu. Attendu : C, M ou S.",
     {},
     {"movement: M", "movement: X"}},
    {"CELL_GUARD",
     Severity::Repair,
     Field::Reference,
     "Une case portait les signes qui la protègent du tableur (=\"…\", apostrophe, « .0 ») ; ils "
     "sont retirés.",
     {},
     {"reference: A-1", R"(reference: ="A-1")"}},
    {"REPAIR_DECLINED",
     Severity::SetAside,
     Field::Reference,
     "Cette ligne demande une réparation, et ce partenaire n’en accepte pas : elle attend d’être "
     "corrigée.",
     {},
     {"siret: 00000001800002", "siret: 000 000 018 00002", "strict"}},
});

}  // namespace

std::span<const Rule> record_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
