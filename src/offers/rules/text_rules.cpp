#include <array>

#include "offers/rules/tables.hpp"

namespace passerelle::offers::tables {
namespace {

constexpr auto kRules = std::to_array<Rule>({
    {"TEXT_ENCODED_TWICE",
     Severity::Repair,
     Field::Description,
     "Un texte avait été codé deux fois (« Ã© » pour « é ») ; il est relu.",
     {},
     {"title: Maçon", "title: MaÃ§on"}},
    {"TEXT_DAMAGED",
     Severity::Warn,
     Field::Description,
     "Un texte contient des caractères perdus (�) : renvoyez-le, rien n’est deviné.",
     {},
     {"description: Vous préparez les commandes.", "description: Vous pr�parez les commandes."}},
    {"TEXT_QUESTION_MARKS",
     Severity::Warn,
     Field::Description,
     "Un texte semble avoir perdu ses accents (« pr?paration ») : renvoyez-le, rien n’est deviné.",
     {},
     {"description: Prêt ? Vous rangez.", "description: Vous pr?parez les commandes."}},
    {"TEXT_CONTROL",
     Severity::Repair,
     Field::Description,
     "Un texte contenait des caractères de commande invisibles ; ils sont retirés.",
     {},
     {R"(description: Vous rangez.\x0AVous triez.)", R"(description: Vous\x07 rangez.)"}},
    {"TITLE_MISSING",
     Severity::SetAside,
     Field::Title,
     "Le libellé du métier manque.",
     kArticle17,
     {"title: CARISTE (H/F)", "title:"}},
    {"DESCRIPTION_MISSING",
     Severity::SetAside,
     Field::Description,
     "La description de l’offre manque.",
     kArticle17,
     {"description: Vous rangez.", "description: <br>"}},
    {"DESCRIPTION_HTML",
     Severity::Repair,
     Field::Description,
     "La description contenait des balises ; seul le texte est gardé.",
     {},
     {"description: Salaire < 2000 & primes", "description: <p>Vous &eacute;crivez</p>"}},
    {"TEXT_HTML",
     Severity::Repair,
     Field::Title,
     "Un champ contenait des balises ou des entités HTML ; seul le texte est gardé.",
     {},
     {"employer: Durand & fils", "employer: Durand &amp; fils"}},
});

}  // namespace

std::span<const Rule> text_rules() {
  return kRules;
}

}  // namespace passerelle::offers::tables
