#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/access/access.hpp"
#include "platform/db/db.hpp"
#include "platform/html/template.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity {

/// Who is asking: the bearer of a token (Authorization: Bearer …), someone who signed in, or
/// nobody. A token that is wrong or revoked is an error, never "nobody".
base::Result<access::Actor> authenticate(const Context& context, const http::Request& request);

/// What a token allows beside its role.
struct TokenScope {
  bool may_send = true, may_read = true;
};

/// Makes a token and gives it: the only time that it is seen in clear. `by`: who gave it.
base::Result<std::string> create_token(const Context& context, access::Role role,
                                       std::string_view partner, std::string_view label,
                                       TokenScope scope = {}, std::string_view by = {});

/// A token as it may be shown.
struct TokenState {
  std::int64_t id = 0;
  access::Role role = access::Role::Partner;
  std::string partner;  ///< "" for the others
  std::string label, created_by;
  TokenScope scope;
  base::Instant created_at;
  std::optional<base::Instant> used_at;  ///< to five minutes; nothing: never
  std::optional<base::Instant> expires_at, revoked_at;
  bool is_replaced = false;
  bool is_live(base::Instant now) const {
    return !revoked_at && (!expires_at || *expires_at > now);
  }
};
/// The newest first; those of one partner, or ("") of everybody.
std::vector<TokenState> list_tokens(db::Session& session, std::string_view partner = {});

/// Nobody gives or ends what opens more than he may himself.
bool may_manage(const access::Actor& actor, const TokenState& token);

/// Gives a new token in the place of one, which lives `days` more (0: it ends at once; at most
/// kMostOverlapDays). NotFound (TOKEN_UNKNOWN) when it is not in force, or not of the partner that
/// is named; Forbidden (TOKEN_ABOVE) when it opens more than the actor may.
base::Result<std::string> rotate_token(const Context& context, const access::Actor& actor,
                                       std::int64_t id, std::int64_t days,
                                       std::string_view partner = {});
constexpr std::int64_t kMostOverlapDays = 90;
/// Ends a token and its sessions at once; errors as above.
base::Result<void> revoke_token(const Context& context, const access::Actor& actor, std::int64_t id,
                                std::string_view partner = {});

/// A token on a page: what it opens, since when, until when. With an address, two forms send to
/// its /rotate (field days) and /revoke.
html::Fragment token_card(const TokenState& token, base::Instant now, const std::string& action);
/// A token just made, shown this once; `old_days` of the one that it replaces, -1 when it replaces
/// none.
html::Fragment new_token_notice(const std::string& token, std::int64_t old_days);

Module describe(const Context& context);

}  // namespace passerelle::identity
