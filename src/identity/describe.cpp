#include "identity/commands.hpp"
#include "identity/identity.hpp"
#include "identity/pages/routes.hpp"

namespace passerelle::identity {

Module describe(const Context& context) {
  return {.name = "identity",
          .routes = pages::routes(context),
          .commands = commands(context),
          .tables = {"identity_token", "identity_session"}};
}

}  // namespace passerelle::identity
