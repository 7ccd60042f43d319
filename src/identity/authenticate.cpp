#include <algorithm>

#include "base/text.hpp"
#include "identity/identity.hpp"
#include "identity/tokens.hpp"
#include "platform/db/db.hpp"

namespace passerelle::identity {
namespace {

constexpr std::string_view kBearer = "bearer";

/// What follows the scheme, which is written in any case (RFC 9110, 11.1); nothing for another.
std::optional<std::string_view> find_bearer_token(std::string_view authorization) {
  const auto scheme = authorization.substr(0, authorization.find(' '));
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  if (!std::ranges::equal(scheme, kBearer, {}, lower)) return {};
  return base::trim(authorization.substr(scheme.size()));
}

base::Result<access::Actor> bearer(const Context& context, std::string_view token) {
  std::optional<KnownToken> known;
  {
    auto session = context.database.session();
    known = find_token(session, token, context.clock.now());
  }
  if (!known)
    return base::fail(base::ErrorKind::Unauthenticated, "TOKEN_UNKNOWN",
                      "Ce jeton n’est pas connu, ou il a été révoqué.");
  note_use(context, *known);
  known->actor.channel = access::Channel::Api;
  return std::move(known->actor);
}

}  // namespace

base::Result<access::Actor> authenticate(const Context& context, const http::Request& request) {
  // Clients of the incumbent's API send the token of another service: it is not ours to judge.
  if (!request.path.starts_with("/partenaire/"))
    if (const auto token = find_bearer_token(request.header("authorization")))
      return bearer(context, *token);
  if (const auto secret = request.find_cookie("passerelle_session"))
    if (auto actor = find_session(context, *secret)) return std::move(*actor);
  return access::Actor{.who = "public"};
}

}  // namespace passerelle::identity
