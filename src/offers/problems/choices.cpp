#include "offers/problems/choices.hpp"

#include <algorithm>
#include <array>

namespace passerelle::offers {
namespace {

constexpr auto kReasons = std::to_array<ProblemChoice>({
    {"filled", "L’offre est déjà pourvue",
     "L’employeur vous l’a dit, ou l’annonce d’origine n’existe plus."},
    {"content", "Le contenu est trompeur ou discriminatoire",
     "Le poste n’est pas celui qui est annoncé, ou l’annonce écarte des personnes sans droit."},
    {"contact", "Les coordonnées ne répondent pas",
     "L’adresse, le lien ou le téléphone pour postuler ne mènent à personne."},
    {"scam", "C’est une arnaque, ou on demande de l’argent",
     "Ne payez rien, et ne donnez ni coordonnées bancaires ni pièce d’identité."},
    {"other", "Autre chose", "Dites-le ci-dessous, en quelques mots."},
});

constexpr auto kDecisions = std::to_array<ProblemChoice>({
    {"none", "Rien à corriger", "L’offre est juste telle qu’elle est."},
    {"corrected", "Corrigé", "Le partenaire a corrigé son offre, ou va le faire."},
    {"withdrawal", "Offre à faire retirer par le partenaire",
     "Passerelle ne retire rien d’elle-même\u00a0: demandez-le au partenaire."},
});

}  // namespace

std::span<const ProblemChoice> problem_reasons() {
  return kReasons;
}
std::span<const ProblemChoice> problem_decisions() {
  return kDecisions;
}

const ProblemChoice* find_choice(std::span<const ProblemChoice> choices, std::string_view code) {
  const auto found = std::ranges::find(choices, code, &ProblemChoice::code);
  return found == choices.end() ? nullptr : &*found;
}

}  // namespace passerelle::offers
