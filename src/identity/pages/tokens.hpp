#pragma once

#include <string>
#include <vector>

#include "identity/identity.hpp"
#include "platform/html/page.hpp"

/// The pages of tokens, for the Region's agents and whoever operates.
namespace passerelle::identity::pages {

/// GET /tokens: every token, those in force first.
html::Page render_tokens(const std::vector<TokenState>& tokens, base::Instant now);

/// GET /tokens/{id}, and what its /rotate and /revoke answer.
struct TokenView {
  TokenState token;
  base::Instant now;
  bool is_manageable = false;  ///< whoever looks may replace and revoke it
  std::string novel;           ///< the token that takes its place: shown this once
  std::int64_t old_days = -1;  ///< how long this one lives then
  bool is_revoked_now = false;
};
html::Page render_token(const TokenView& view);

}  // namespace passerelle::identity::pages
