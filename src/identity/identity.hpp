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

/// A partner's token as it may be shown.
struct TokenState {
  std::int64_t id = 0;
  std::string label, created_by;
  TokenScope scope;
  base::Instant created_at;
  std::optional<base::Instant> expires_at, revoked_at;
  bool is_replaced = false;
  bool is_live(base::Instant now) const {
    return !revoked_at && (!expires_at || *expires_at > now);
  }
};
/// The newest first.
std::vector<TokenState> list_tokens_of(db::Session& session, std::string_view partner);

/// Gives a new token in the place of one of the partner's, which lives `days` more (0: it ends at
/// once). NotFound (TOKEN_UNKNOWN) when it is not the partner's, or no longer in force.
base::Result<std::string> rotate_token(const Context& context, std::string_view partner,
                                       std::int64_t id, std::int64_t days, std::string_view by);
/// Ends a partner's token and its sessions at once.
base::Result<void> revoke_token(const Context& context, std::string_view partner, std::int64_t id);

Module describe(const Context& context);

}  // namespace passerelle::identity
