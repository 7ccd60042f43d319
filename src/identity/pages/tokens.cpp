#include "identity/pages/tokens.hpp"

#include "base/french.hpp"
#include "identity/pages/token_words.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/identity/token.tpl.hpp"
#include "templates/identity/tokens.tpl.hpp"

namespace passerelle::identity::pages {
namespace {

using base::french::count;
using base::french::day_and_time;

template <class Row>
Row row_of(const TokenState& token, base::Instant now) {
  const auto end = token.revoked_at ? token.revoked_at : token.expires_at;
  return {.href = "/tokens/" + std::to_string(token.id),
          .id = std::to_string(token.id),
          .label = token.label,
          .role = role_text(token),
          .scope = scope_text(token),
          .used = token.used_at ? day_and_time(*token.used_at) : "Jamais",
          .end = end ? day_and_time(*end) : "Aucune",
          .state = state_badge(token, now)};
}

}  // namespace

html::Page render_tokens(const std::vector<TokenState>& tokens, base::Instant now) {
  using Layout = tpl::Tokens;
  std::vector<Layout::Live> live;
  std::vector<Layout::Past::Ended> ended;
  for (const auto& token : tokens)
    if (token.is_live(now))
      live.push_back(row_of<Layout::Live>(token, now));
    else
      ended.push_back(row_of<Layout::Past::Ended>(token, now));
  const auto in_force =
      count(static_cast<std::int64_t>(live.size()), "jeton en cours", "jetons en cours");
  const auto over = count(static_cast<std::int64_t>(ended.size()), "jeton révoqué ou terminé",
                          "jetons révoqués ou terminés");
  Layout body{.live_label = in_force, .lives = std::move(live)};
  if (!ended.empty()) body.past = Layout::Past{.label = over, .endeds = std::move(ended)};
  return {.title = "Jetons d’accès",
          .description = "Ce qui ouvre l’espace des partenaires et des agents.",
          .body = body,
          .robots = "noindex"};
}

html::Page render_token(const TokenView& view) {
  const auto id = std::to_string(view.token.id);
  auto summary = role_text(view.token) + ".";
  if (!view.is_manageable && view.token.is_live(view.now))
    summary += " Seule la personne qui exploite Passerelle peut le remplacer ou le révoquer.";
  tpl::Token body{
      .breadcrumb = components::Breadcrumb{.steps = {{.href = "/tokens", .label = "Jetons"}},
                                           .here = "Jeton\u00a0" + id},
      .summary = summary,
      .card = token_card(view.token, view.now, view.is_manageable ? "/tokens/" + id : "")};
  if (!view.novel.empty()) body.novel = new_token_notice(view.novel, view.old_days);
  if (view.is_revoked_now)
    body.done = components::Alert{.tone = "done",
                                  .title = "C’est fait",
                                  .message = "Ce jeton ne vaut plus, et ses sessions sont closes."};
  return {.title = "Jeton " + id + ", " + view.token.label,
          .description = "Un jeton d’accès.",
          .body = body,
          .robots = "noindex"};
}

}  // namespace passerelle::identity::pages
