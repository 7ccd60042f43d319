#include "base/french.hpp"
#include "offers/pages/partner_models.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/badge.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/check_field.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/components/field.tpl.hpp"
#include "templates/offers/partner_tokens.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::day_and_time;
using identity::TokenState;
using Layout = tpl::PartnerTokens;

html::Fragment badge_of(const TokenState& token, base::Instant now) {
  if (token.revoked_at) return components::Badge{.tone = "late", .label = "Révoqué"};
  if (!token.is_live(now)) return components::Badge{.tone = "quiet", .label = "Terminé"};
  if (token.expires_at) return components::Badge{.tone = "wait", .label = "Remplacé"};
  return components::Badge{.tone = "done", .label = "En cours"};
}

std::string scope_of(const identity::TokenScope& scope) {
  if (scope.may_send && scope.may_read) return "Remettre et lire";
  return scope.may_send ? "Remettre seulement" : "Lire seulement";
}

Layout::Token token_of(const TokensView& view, const TokenState& token) {
  const auto by = token.created_by.empty() ? std::string() : ", par " + token.created_by;
  Layout::Token shown{.id = std::to_string(token.id),
                      .label = token.label,
                      .state = badge_of(token, view.now),
                      .scope = scope_of(token.scope),
                      .created = "Créé le " + day_and_time(token.created_at) + by + "."};
  if (token.revoked_at)
    shown.end =
        Layout::Token::End{.message = "Révoqué le " + day_and_time(*token.revoked_at) + "."};
  else if (token.expires_at)
    shown.end = Layout::Token::End{
        .message = (token.is_live(view.now) ? "Il vit encore jusqu’au " : "Il a pris fin le ") +
                   day_and_time(*token.expires_at) + "."};
  if (token.is_live(view.now))
    shown.actions = Layout::Token::Actions{
        .action = "/partners/" + view.code + "/tokens/" + std::to_string(token.id),
        .id = std::to_string(token.id)};
  return shown;
}

components::Field label_field(const TokensView& view) {
  constexpr auto kId = "label";
  components::Field field{
      .wrong = !view.error.empty(),
      .id = kId,
      .label = "À qui il est donné",
      .hint =
          components::Field::Hint{
              .id = kId, .message = "Un service ou un logiciel, jamais le nom d’une personne."},
      .name = kId,
      .type = "text",
      .value = "",
      .autocomplete = "off",
      .required = true};
  if (!view.error.empty()) field.error = components::Field::Error{.id = kId, .message = view.error};
  return field;
}

components::CheckField scopes_field() {
  using Option = components::CheckField::Option;
  return {.legend = "Ce qu’il permet",
          .options = {Option{.id = "send",
                             .name = "send",
                             .value = "yes",
                             .checked = true,
                             .described = true,
                             .label = "Remettre des fichiers",
                             .hint = Option::Hint{.id = "send",
                                                  .message = "Et corriger les lignes en attente."}},
                      Option{.id = "read",
                             .name = "read",
                             .value = "yes",
                             .checked = true,
                             .described = true,
                             .label = "Lire les remises",
                             .hint = Option::Hint{
                                 .id = "read", .message = "Leurs lignes et leur compte rendu."}}}};
}

Layout::Novel new_of(const TokensView& view) {
  Layout::Novel made{.token = view.token};
  if (view.old_days == 0)
    made.overlap = Layout::Novel::Overlap{.message = "L’ancien ne vaut plus."};
  else if (view.old_days > 0)
    made.overlap = Layout::Novel::Overlap{
        .message = "L’ancien vaut encore " + base::french::count(view.old_days, "jour", "jours") +
                   ", le temps de mettre celui-ci en place."};
  return made;
}

}  // namespace

html::Page render_partner_tokens(const TokensView& view) {
  const auto href = "/partners/" + view.code;
  Layout body{
      .breadcrumb = components::Breadcrumb{.steps = {{.href = "/partners", .label = "Partenaires"},
                                                     {.href = href, .label = view.name}},
                                           .here = "Jetons"},
      .name = view.name,
      .action = href + "/tokens",
      .label_field = label_field(view),
      .scopes = scopes_field()};
  if (!view.token.empty()) body.novel = new_of(view);
  if (!view.done.empty())
    body.done = components::Alert{.tone = "done", .title = "C’est fait", .message = view.done};
  if (!view.error.empty())
    body.errors = components::ErrorSummary{.title = "Aucun jeton n’a été créé",
                                           .errors = {{.href = "#label", .message = view.error}}};
  for (const auto& token : view.tokens) body.tokens.push_back(token_of(view, token));
  return {.title = (view.error.empty() ? "Jetons\u00a0: " : "Erreur\u00a0: jetons, ") + view.name,
          .description = "Les jetons d’accès d’un partenaire.",
          .body = body,
          .status = view.error.empty() ? 200 : 422,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
