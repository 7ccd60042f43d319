#include "platform/access/access.hpp"

namespace passerelle::access {

std::string_view to_text(Role role) {
  switch (role) {
    case Role::Anonymous:
      return "anonymous";
    case Role::Partner:
      return "partner";
    case Role::Agent:
      return "agent";
    case Role::Operator:
      return "operator";
  }
  return "anonymous";
}

std::string_view to_text(Channel channel) {
  switch (channel) {
    case Channel::CommandLine:
      return "cli";
    case Channel::Web:
      return "web";
    case Channel::Api:
      return "api";
    case Channel::Job:
      return "job";
  }
  return "web";
}

base::Result<void> require(const Actor& actor, Right right) {
  const auto held = static_cast<int>(actor.role);
  const bool is_allowed = right.scope() == Right::Scope::Any ||
                          (right.scope() == Right::Scope::Send ? actor.may_send : actor.may_read);
  if (held >= static_cast<int>(right.least()) && is_allowed) return {};
  if (actor.role == Role::Anonymous)
    return base::fail(base::ErrorKind::Unauthenticated, "ACCESS_UNKNOWN",
                      "Cette page demande de se présenter : entrez avec votre jeton d’accès.");
  return base::fail(base::ErrorKind::Forbidden, "ACCESS_DENIED",
                    "Votre jeton ne donne pas ce droit. Demandez-le à l’exploitant du service.");
}

}  // namespace passerelle::access
