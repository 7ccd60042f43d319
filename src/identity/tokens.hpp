#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/access/access.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity {

std::optional<access::Role> parse_role(std::string_view text);

/// Makes a token and gives it: the only time that it is seen in clear.
base::Result<std::string> create_token(const Context& context, access::Role role,
                                       std::string_view partner, std::string_view label);

struct KnownToken {
  std::int64_t id;
  access::Actor actor;
};
/// The token in force with this text; nothing for another.
std::optional<KnownToken> find_token(db::Session& session, std::string_view token);

/// A sign-in: gives the secret of its cookie.
std::string open_session(const Context& context, std::int64_t token_id);
void close_session(const Context& context, std::string_view secret);
std::optional<access::Actor> find_session(const Context& context, std::string_view secret);

}  // namespace passerelle::identity
