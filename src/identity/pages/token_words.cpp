#include "identity/pages/token_words.hpp"

#include "templates/components/badge.tpl.hpp"

namespace passerelle::identity::pages {

html::Fragment state_badge(const TokenState& token, base::Instant now) {
  if (token.revoked_at) return components::Badge{.tone = "late", .label = "Révoqué"};
  if (!token.is_live(now)) return components::Badge{.tone = "quiet", .label = "Terminé"};
  if (token.is_replaced) return components::Badge{.tone = "wait", .label = "Remplacé"};
  return components::Badge{.tone = "done", .label = "En cours"};
}

std::string scope_text(const TokenState& token) {
  if (token.role == access::Role::Operator) return "Tout, les réglages compris";
  if (token.role == access::Role::Agent) return "Toutes les remises et les partenaires";
  if (token.scope.may_send && token.scope.may_read) return "Remettre et lire";
  return token.scope.may_send ? "Remettre seulement" : "Lire seulement";
}

std::string role_text(const TokenState& token) {
  if (token.role == access::Role::Operator) return "Exploitation";
  if (token.role == access::Role::Agent) return "Agent de la Région";
  return "Partenaire " + token.partner;
}

}  // namespace passerelle::identity::pages
