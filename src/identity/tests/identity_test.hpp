#pragma once

#include <string>

#include "identity/identity.hpp"
#include "identity/tokens.hpp"
#include "platform/storage/file_store.hpp"
#include "platform/testing/fresh_database.hpp"

namespace passerelle::identity {

/// Tokens and sessions of a fresh database, at a time that the test sets.
class IdentityTest : public db::DatabaseTest {
 protected:
  Context context() { return {*database_, files_, clock_}; }
  /// The clock shows this long after kNow.
  void wait_until(std::int64_t us) { clock_ = base::Clock({kNow.us + us}); }

  std::string create(access::Role role, std::string_view partner = "",
                     std::string_view label = "essai") {
    return create_token(context(), role, partner, label).value();
  }
  std::optional<KnownToken> known(std::string_view token) {
    auto session = database_->session();
    return find_token(session, token, clock_.now());
  }
  /// As an operator does it.
  base::Result<int> revoke(std::int64_t id) {
    return run("token-revoke", {{"ID", {std::to_string(id)}}});
  }
  base::Result<int> run(const std::string& verb,
                        const std::map<std::string, std::vector<std::string>>& values,
                        bool json = false) {
    const auto context = this->context();
    for (const auto& command : describe(context).commands)
      if (command.verb == verb) {
        cli::Input input;
        input.values = values;
        input.json = json;
        return command.run({.who = "essai", .role = access::Role::Operator}, input);
      }
    return base::fail(base::ErrorKind::NotFound, "COMMAND_ABSENT", verb);
  }

  storage::FileStore files_{""};
  base::Clock clock_{kNow};
};

}  // namespace passerelle::identity
