#include "identity/identity.hpp"
#include "identity/tokens.hpp"
#include "platform/db/db.hpp"

namespace passerelle::identity {
namespace {

constexpr std::string_view kBearer = "Bearer ";

base::Result<access::Actor> bearer(const Context& context, std::string_view token) {
  auto session = context.database.session();
  auto known = find_token(session, token, context.clock.now());
  if (!known)
    return base::fail(base::ErrorKind::Unauthenticated, "TOKEN_UNKNOWN",
                      "Ce jeton n’est pas connu, ou il a été révoqué.");
  known->actor.channel = access::Channel::Api;
  return std::move(known->actor);
}

}  // namespace

base::Result<access::Actor> authenticate(const Context& context, const http::Request& request) {
  // Clients of the incumbent's API send the token of another service: it is not ours to judge.
  const auto authorization = request.header("authorization");
  if (authorization.starts_with(kBearer) && !request.path.starts_with("/partenaire/"))
    return bearer(context, authorization.substr(kBearer.size()));
  if (const auto secret = request.find_cookie("passerelle_session"))
    if (auto actor = find_session(context, *secret)) return std::move(*actor);
  return access::Actor{.who = "public"};
}

}  // namespace passerelle::identity
