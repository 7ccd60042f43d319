#include "identity/commands.hpp"
#include "identity/identity.hpp"
#include "identity/pages/routes.hpp"
#include "identity/pages/token_routes.hpp"
#include "identity/tokens.hpp"

namespace passerelle::identity {
namespace {

constexpr unsigned kSessionsPauseMs = 600'000;

}  // namespace

Module describe(const Context& context) {
  auto routes = pages::routes(context);
  for (auto& route : pages::token_routes(context)) routes.push_back(std::move(route));
  return {.name = "identity",
          .routes = std::move(routes),
          .commands = commands(context),
          .jobs = {{"identity.sessions", kSessionsPauseMs,
                    [&context] { delete_old_sessions(context); }}},
          .tables = {"identity_token", "identity_session"}};
}

}  // namespace passerelle::identity
