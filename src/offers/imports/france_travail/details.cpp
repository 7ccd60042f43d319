#include "offers/imports/france_travail/details.hpp"

#include <array>
#include <string_view>

namespace passerelle::offers::imports::france_travail {
namespace {

namespace dom = simdjson::dom;

constexpr auto kWhole = std::to_array<std::string_view>({
    "romeCode",
    "romeLibelle",
    "typeContratLibelle",
    "natureContrat",
    "experienceExige",
    "experienceCommentaire",
    "formations",
    "langues",
    "permis",
    "outilsBureautiques",
    "competences",
    "qualitesProfessionnelles",
    "dureeTravailLibelleConverti",
    "complementExercice",
    "conditionExercice",
    "contexteTravail",
    "alternance",
    "accessibleTH",
    "entrepriseAdaptee",
    "employeurHandiEngage",
    "deplacementCode",
    "deplacementLibelle",
    "qualificationCode",
    "qualificationLibelle",
    "codeNAF",
    "secteurActivite",
    "trancheEffectifEtab",
    "offresManqueCandidats",
});

struct Part {
  std::string_view key;
  std::array<std::string_view, 4> inner;
};

constexpr auto kParts = std::to_array<Part>({
    {"lieuTravail", {"libelle"}},
    {"entreprise", {"logo", "url", "entrepriseAdaptee"}},
    {"salaire", {"commentaire", "complement1", "complement2", "listeComplements"}},
    {"origineOffre", {"origine", "partenaires"}},
});

bool is_empty(dom::element value) {
  switch (value.type()) {
    case dom::element_type::NULL_VALUE:
      return true;
    case dom::element_type::STRING:
      return value.get_string().value_unsafe().empty();
    case dom::element_type::ARRAY:
      return value.get_array().value_unsafe().size() == 0;
    case dom::element_type::OBJECT:
      return value.get_object().value_unsafe().size() == 0;
    default:
      return false;
  }
}

void add(std::string& out, std::string_view key, std::string_view json) {
  out += out.empty() ? "\"" : ",\"";
  out += key;
  out += "\":";
  out += json;
}

void copy(dom::object from, std::string_view key, std::string& out) {
  dom::element value;
  if (key.empty() || from.at_key(key).get(value) != simdjson::SUCCESS || is_empty(value)) return;
  add(out, key, simdjson::minify(value));
}

std::string in_braces(const std::string& members) {
  return members.empty() ? std::string() : "{" + members + "}";
}

}  // namespace

std::string details_of(dom::object offer) {
  std::string members;
  for (const auto key : kWhole) copy(offer, key, members);
  for (const auto& [key, inner] : kParts) {
    dom::object part;
    if (offer.at_key(key).get(part) != simdjson::SUCCESS) continue;
    std::string inside;
    for (const auto name : inner) copy(part, name, inside);
    if (!inside.empty()) add(members, key, in_braces(inside));
  }
  return in_braces(members);
}

}  // namespace passerelle::offers::imports::france_travail
