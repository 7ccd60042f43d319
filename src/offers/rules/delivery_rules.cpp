#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"DUPLICATE_REFERENCE",
     Severity::Duplicate,
     Field::Reference,
     "Cette référence est déjà dans le fichier ; la première ligne compte.",
     {},
     {"reference: A-1\n\nreference: A-2\ndescription: Vous triez.",
      "reference: A-1\n\nreference: A-1", "brea", ExampleKind::Lines}},
    {"DUPLICATE_REFERENCE_DIFFERS",
     Severity::Duplicate,
     Field::Reference,
     "Cette référence est déjà dans le fichier avec un autre contenu ; la première ligne compte.",
     {},
     {"reference: A-1\n\nreference: A-2\ndescription: Vous triez.",
      "reference: A-1\n\nreference: A-1\ndescription: Vous triez.", "brea", ExampleKind::Lines}},
    {"DUPLICATE_TEXT",
     Severity::Duplicate,
     Field::Description,
     "Le même texte est déjà publié pour la même commune ; cette référence lui est rattachée.",
     {},
     {"reference: A-1\n\nreference: A-2\npostal_code: 84000\ntown: Avignon",
      "reference: A-1\n\nreference: A-2", "brea", ExampleKind::Lines}},
    {"WITHDRAWAL_UNKNOWN",
     Severity::SetAside,
     Field::Reference,
     "Le retrait de « {found} » est demandé, mais cette référence n’a jamais été reçue.",
     {},
     {"reference: A-1\nmovement: C", "reference: A-9\nmovement: S", "brea", ExampleKind::Lines}},
});

}  // namespace

std::span<const Rule> delivery_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
