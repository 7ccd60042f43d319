#include "offers/messages.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/french.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kArticle17 = "convention, article 17";

constexpr auto kRules = std::to_array<Rule>({
    {"LINE_UNREADABLE", Severity::Refuse, Field::Reference,
     "Cette ligne n’a pas pu être lue : {found}. Elle est conservée telle quelle."},
    {"LINE_COLUMNS", Severity::Refuse, Field::Reference,
     "Le nombre de colonnes ne correspond pas à l’en-tête : {found}."},
    {"REFERENCE_MISSING", Severity::Refuse, Field::Reference,
     "La référence manque : sans elle, l’offre ne pourrait être ni suivie ni retirée."},
    {"REFERENCE_TOO_LONG", Severity::Refuse, Field::Reference,
     "La référence dépasse 200 caractères."},
    {"ENCODING_REPAIRED", Severity::Repair, Field::Description,
     "Des caractères étaient dans un autre codage que le fichier ; ils ont été relus."},
    {"TITLE_MISSING", Severity::SetAside, Field::Title, "Le libellé du métier manque.", kArticle17},
    {"DESCRIPTION_MISSING", Severity::SetAside, Field::Description,
     "La description de l’offre manque.", kArticle17},
    {"DESCRIPTION_HTML", Severity::Repair, Field::Description,
     "La description contenait des balises ; seul le texte est gardé."},
    {"EXPERIENCE_MISSING", Severity::SetAside, Field::Experience,
     "La durée minimale d’expérience manque (« Débutant accepté » convient).", kArticle17},
    {"CONTRACT_MISSING", Severity::SetAside, Field::ContractType, "Le type de contrat manque.",
     kArticle17},
    {"CONTRACT_UNKNOWN", Severity::SetAside, Field::ContractType,
     "Le type de contrat « {found} » n’est pas connu. Attendu : CDI, CDD, MIS, SAI ou le nom "
     "du contrat.",
     kArticle17},
    {"CONTRACT_ABSENT", Severity::Warn, Field::ContractType,
     "Le type de contrat n’est pas donné ; l’offre est publiée sans."},
    {"CONTRACT_UNREAD", Severity::Warn, Field::ContractType,
     "Le type de contrat « {found} » n’est pas connu ; l’offre est publiée sans."},
    {"CONTRACT_INTERNSHIP", Severity::Refuse, Field::ContractType,
     "« {found} » : un stage n’est pas un contrat de travail et ne peut pas être publié ici.",
     "code de l’éducation, article L. 124-1"},
    {"DURATION_MISSING", Severity::SetAside, Field::ContractDuration,
     "La durée du contrat manque : elle est demandée pour un CDD.", kArticle17},
    {"DURATION_UNREADABLE", Severity::SetAside, Field::ContractDuration,
     "La durée « {found} » n’est pas comprise. Attendu : « 6 mois », « 15 jours »…", kArticle17},
    {"DURATION_ABSURD", Severity::SetAside, Field::ContractDuration,
     "La durée « {found} » dépasse 10 ans : vérifiez l’unité."},
    {"DURATION_PRESUMED", Severity::Warn, Field::ContractDuration,
     "La durée « {found} » est sans unité : elle est lue en mois ({kept})."},
    {"SIRET_MISSING", Severity::SetAside, Field::Siret, "Le SIRET manque.", kArticle17},
    {"SIRET_INVALID", Severity::SetAside, Field::Siret,
     "Le SIRET « {found} » n’est pas valable : 14 chiffres dont la clé est juste sont attendus."},
    {"SIRET_FICTIONAL",
     Severity::SetAside,
     Field::Siret,
     "Le SIRET « {found} » appartient à la région fictive : il n’existe pas.",
     {}},
    {"SIRET_SPACES", Severity::Repair, Field::Siret,
     "Le SIRET « {found} » contenait des espaces ou des signes ; il est lu {kept}."},
    {"SIRET_ZERO_LOST", Severity::Repair, Field::Siret,
     "Le SIRET « {found} » avait perdu ses zéros de tête ; il est lu {kept}."},
    {"SIRET_IGNORED", Severity::Warn, Field::Siret,
     "Le SIRET « {found} » n’est pas valable ; il n’était pas demandé, l’offre est publiée sans."},
    {"PLACE_MISSING", Severity::SetAside, Field::Town, "Le lieu de travail manque.", kArticle17},
    {"PLACE_UNKNOWN", Severity::SetAside, Field::Town,
     "Le lieu de travail « {found} » n’est pas reconnu. Attendu : un code INSEE, ou un code "
     "postal avec la commune.",
     kArticle17},
    {"PLACE_ABSENT", Severity::Warn, Field::Town,
     "Le lieu de travail n’est pas donné ; l’offre est publiée sans lieu."},
    {"PLACE_UNREAD", Severity::Warn, Field::Town,
     "Le lieu « {found} » n’est pas reconnu ; il est montré tel quel, sans point sur la carte."},
    {"PLACE_AMBIGUOUS", Severity::SetAside, Field::Town,
     "« {found} » désigne plusieurs communes ({kept}) : précisez laquelle."},
    {"PLACE_DISAGREE", Severity::Warn, Field::PostalCode,
     "Le code postal « {found} » n’est pas celui de la commune ; la commune est gardée ({kept})."},
    {"PLACE_POSTAL_ZERO", Severity::Repair, Field::PostalCode,
     "Le code postal « {found} » avait perdu son zéro ; il est lu {kept}."},
    {"PLACE_WIDE", Severity::Warn, Field::PlaceText,
     "Le lieu « {found} » n’est pas une commune : l’offre est publiée pour {kept}, sans point "
     "sur la carte."},
    {"POINT_INVALID", Severity::Warn, Field::Latitude,
     "Les coordonnées « {found} » ne sont pas un point de la Terre ; celles de la commune "
     "servent."},
    {"PUBLISHED_INVALID", Severity::Warn, Field::PublishedOn,
     "La date de publication « {found} » n’existe pas ; la date de réception est gardée."},
    {"PUBLISHED_FUTURE", Severity::Repair, Field::PublishedOn,
     "La date de publication « {found} » est à venir ; l’offre est datée de sa réception."},
    {"ENDS_INVALID", Severity::Warn, Field::EndsOn,
     "La date de fin « {found} » n’existe pas ; l’offre est publiée sans date de fin."},
    {"ENDS_BEFORE_PUBLISHED", Severity::Warn, Field::EndsOn,
     "La date de fin « {found} » précède la publication ; l’offre est publiée sans date de fin."},
    {"ENDS_PAST", Severity::SetAside, Field::EndsOn,
     "La date de fin « {found} » est passée : l’offre n’est pas publiée."},
    {"POSITIONS_INVALID", Severity::Warn, Field::Positions,
     "Le nombre de postes « {found} » n’est pas compris ; un poste est compté."},
    {"APPLY_MISSING", Severity::Warn, Field::ApplyEmail,
     "Aucun moyen de postuler n’est donné (courriel, adresse web ou consigne)."},
    {"APPLY_INVALID", Severity::Warn, Field::ApplyEmail,
     "« {found} » n’est ni une adresse de courriel ni une adresse web ; il n’est pas publié."},
    {"ROME_UNKNOWN", Severity::Warn, Field::Rome,
     "Le code ROME « {found} » n’existe pas ; le métier est pris dans le libellé si possible."},
    {"OCCUPATION_TO_CODE", Severity::Warn, Field::Title,
     "« {found} » n’est pas une appellation du ROME : l’offre est publiée, son métier reste à "
     "coder."},
    {"DUPLICATE_REFERENCE", Severity::Duplicate, Field::Reference,
     "Cette référence est déjà dans le fichier ; la première ligne compte."},
    {"DUPLICATE_REFERENCE_DIFFERS", Severity::Duplicate, Field::Reference,
     "Cette référence est déjà dans le fichier avec un autre contenu ; la première ligne compte."},
    {"DUPLICATE_TEXT", Severity::Duplicate, Field::Description,
     "Le même texte est déjà publié pour la même commune ; cette référence lui est rattachée."},
    {"WITHDRAWAL_UNKNOWN", Severity::SetAside, Field::Reference,
     "Le retrait de « {found} » est demandé, mais cette référence n’a jamais été reçue."},
    {"REPAIR_DECLINED", Severity::SetAside, Field::Reference,
     "Cette ligne demande une réparation, et ce partenaire n’en accepte pas : elle attend d’être "
     "corrigée."},
    {"MOVEMENT_UNKNOWN", Severity::SetAside, Field::Movement,
     "Le mouvement « {found} » n’est pas connu. Attendu : C, M ou S."},
});

/// "… manque (convention, article 17)."
std::string with_law(std::string text, const Rule& rule) {
  if (rule.law.empty()) return text;
  if (text.ends_with('.')) text.pop_back();
  return text + " (" + std::string(rule.law) + ").";
}

std::string_view value_for(std::string_view name, std::string_view found, std::string_view kept) {
  return name == "found" ? found : kept;
}

}  // namespace

std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::Refuse:
      return "refuse";
    case Severity::SetAside:
      return "set_aside";
    case Severity::Duplicate:
      return "duplicate";
    case Severity::Warn:
      return "warn";
    case Severity::Repair:
      return "repair";
  }
  return "";
}

std::string_view french_name_of(Severity severity) {
  switch (severity) {
    case Severity::Refuse:
      return "refusée";
    case Severity::SetAside:
      return "mise de côté";
    case Severity::Duplicate:
      return "doublon";
    case Severity::Warn:
      return "signalée";
    case Severity::Repair:
      return "réparée";
  }
  return "";
}

std::span<const Rule> rules() {
  return kRules;
}

const Rule& get_rule(std::string_view code) {
  const auto found = std::ranges::find(kRules, code, &Rule::code);
  if (found == kRules.end()) throw std::logic_error("no rule " + std::string(code));
  return *found;
}

std::string message_of(const Rule& rule, std::string_view found, std::string_view kept) {
  std::string text;
  const auto sentence = base::french::typeset(rule.message);
  std::string_view rest = sentence;
  for (;;) {
    const auto open = rest.find('{');
    text += rest.substr(0, open);
    if (open == std::string_view::npos) return with_law(std::move(text), rule);
    const auto close = rest.find('}', open);
    text += value_for(rest.substr(open + 1, close - open - 1), found, kept);
    rest.remove_prefix(close + 1);
  }
}

}  // namespace passerelle::offers
