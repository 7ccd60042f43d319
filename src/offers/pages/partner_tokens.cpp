#include "offers/pages/partner_models.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/check_field.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/components/field.tpl.hpp"
#include "templates/offers/partner_tokens.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using Layout = tpl::PartnerTokens;

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
  if (!view.token.empty()) body.novel = identity::new_token_notice(view.token, view.old_days);
  if (!view.done.empty())
    body.done = components::Alert{.tone = "done", .title = "C’est fait", .message = view.done};
  if (!view.error.empty())
    body.errors = components::ErrorSummary{.title = "Aucun jeton n’a été créé",
                                           .errors = {{.href = "#label", .message = view.error}}};
  for (const auto& token : view.tokens)
    body.tokens.push_back(
        identity::token_card(token, view.now, href + "/tokens/" + std::to_string(token.id)));
  return {.title = (view.error.empty() ? "Jetons\u00a0: " : "Erreur\u00a0: jetons, ") + view.name,
          .description = "Les jetons d’accès d’un partenaire.",
          .body = body,
          .status = view.error.empty() ? 200 : 422,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
