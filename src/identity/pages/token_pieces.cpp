#include "base/french.hpp"
#include "identity/identity.hpp"
#include "identity/pages/token_words.hpp"
#include "templates/components/token_card.tpl.hpp"
#include "templates/components/token_new.tpl.hpp"

namespace passerelle::identity {
namespace {

using base::french::day_and_time;
using Card = components::TokenCard;

std::string end_of(const TokenState& token, base::Instant now) {
  if (token.revoked_at) return "Révoqué le " + day_and_time(*token.revoked_at) + ".";
  if (!token.expires_at) return {};
  return (token.is_live(now) ? "Il vit encore jusqu’au " : "Il a pris fin le ") +
         day_and_time(*token.expires_at) + ".";
}

}  // namespace

html::Fragment token_card(const TokenState& token, base::Instant now, const std::string& action) {
  const auto id = std::to_string(token.id);
  const auto by = token.created_by.empty() ? std::string() : ", par " + token.created_by;
  Card card{.id = id,
            .label = token.label,
            .state = pages::state_badge(token, now),
            .scope = pages::scope_text(token),
            .created = "Créé le " + day_and_time(token.created_at) + by + ".",
            .used = token.used_at ? "Dernier usage le " + day_and_time(*token.used_at) + "."
                                  : "Jamais utilisé."};
  if (auto end = end_of(token, now); !end.empty()) card.end = Card::End{.message = std::move(end)};
  if (token.is_live(now) && !action.empty())
    card.actions = Card::Actions{.action = action, .id = id};
  return card;
}

html::Fragment new_token_notice(const std::string& token, std::int64_t old_days) {
  components::TokenNew made{.token = token};
  using Overlap = components::TokenNew::Overlap;
  if (old_days == 0)
    made.overlap = Overlap{.message = "L’ancien ne vaut plus."};
  else if (old_days > 0)
    made.overlap = Overlap{.message = "L’ancien vaut encore " +
                                      base::french::count(old_days, "jour", "jours") +
                                      ", le temps de mettre celui-ci en place."};
  return made;
}

}  // namespace passerelle::identity
