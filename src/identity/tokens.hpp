#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "identity/identity.hpp"
#include "platform/access/access.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity {

std::optional<access::Role> parse_role(std::string_view text);

/// A new secret: "psr_" and 48 hexadecimal digits.
std::string new_token();

struct KnownToken {
  std::int64_t id;
  access::Actor actor;
  std::optional<base::Instant> used_at;
};
/// The token in force with this text; nothing for another.
std::optional<KnownToken> find_token(db::Session& session, std::string_view token,
                                     base::Instant now);

/// Writes down that the token was used, unless that was done in the last five minutes.
void note_use(const Context& context, const KnownToken& token);

/// A sign-in: gives the secret of its cookie.
std::string open_session(const Context& context, std::int64_t token_id);
void close_session(const Context& context, std::string_view secret);
/// Deletes the sessions that ended by themselves: nothing is left of a visit. How many.
std::int64_t delete_old_sessions(const Context& context);
std::optional<access::Actor> find_session(const Context& context, std::string_view secret);

}  // namespace passerelle::identity
