#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"DATE_SERIAL",
     Severity::Repair,
     Field::PublishedOn,
     "Une date était le nombre de jours d’un tableur ; elle est relue.",
     {},
     {"published_on: 04/11/2026", "published_on: 46330"}},
    {"DATE_SHORT_YEAR",
     Severity::Repair,
     Field::PublishedOn,
     "Une date avait une année à deux chiffres ; elle est lue dans ce siècle.",
     {},
     {"published_on: 04/11/2026", "published_on: 04/11/26"}},
    {"PUBLISHED_INVALID",
     Severity::Warn,
     Field::PublishedOn,
     "La date de publication « {found} » n’existe pas ; la date de réception est gardée.",
     {},
     {"published_on: 4 novembre 2026", "published_on: 31/11/2026"}},
    {"PUBLISHED_FUTURE",
     Severity::Repair,
     Field::PublishedOn,
     "La date de publication « {found} » est à venir ; l’offre est datée de sa réception.",
     {},
     {"published_on: 06/11/2026", "published_on: 07/11/2026"}},
    {"ENDS_INVALID",
     Severity::Warn,
     Field::EndsOn,
     "La date de fin « {found} » n’existe pas ; l’offre est publiée sans date de fin.",
     {},
     {"ends_on: 30/11/2026", "ends_on: 31 novembre 2026"}},
    {"ENDS_BEFORE_PUBLISHED",
     Severity::Warn,
     Field::EndsOn,
     "La date de fin « {found} » précède la publication ; l’offre est publiée sans date de fin.",
     {},
     {"published_on: 04/11/2026\nends_on: 05/11/2026",
      "published_on: 04/11/2026\nends_on: 03/11/2026"}},
    {"ENDS_PAST",
     Severity::SetAside,
     Field::EndsOn,
     "La date de fin « {found} » est passée : l’offre n’est pas publiée.",
     {},
     {"published_on: 01/10/2026\nends_on: 05/11/2026",
      "published_on: 01/10/2026\nends_on: 04/11/2026"}},
    {"POSITIONS_INVALID",
     Severity::Warn,
     Field::Positions,
     "Le nombre de postes « {found} » n’est pas compris ; un poste est compté.",
     {},
     {"positions: 3 postes", "positions: 0"}},
});

}  // namespace

std::span<const Rule> date_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
