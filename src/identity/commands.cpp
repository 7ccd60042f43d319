#include "identity/commands.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iostream>

#include "identity/queries.hpp"
#include "identity/tokens.hpp"
#include "platform/json/json.hpp"

namespace passerelle::identity {
namespace {

constexpr access::Right kOperate{"identity.tokens", access::Right::Least::Operator};

cli::Command create_command(const Context& context) {
  return {.verb = "token-create",
          .summary = "Donne un jeton d’accès, montré une seule fois",
          .right = kOperate,
          .arguments = {{.name = "--role",
                         .help = "ce que le jeton permet",
                         .required = true,
                         .value_name = "ROLE",
                         .choices = {"partner", "agent", "operator"}},
                        {.name = "--partner",
                         .help = "pour un partenaire : son code",
                         .value_name = "CODE"},
                        {.name = "--label",
                         .help = "à qui il est donné",
                         .required = true,
                         .value_name = "TEXTE"}},
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto role = *parse_role(input.value("--role"));
            const auto& partner = input.value("--partner");
            if ((role == access::Role::Partner) == partner.empty())
              return base::fail(base::ErrorKind::Invalid, "TOKEN_PARTNER",
                                "Un jeton de partenaire nomme son partenaire, les autres non.",
                                "--partner");
            const auto token = TRY(create_token(context, role, partner, input.value("--label")));
            if (input.json)
              std::cout << json_text(Json{{"token", token}}) << '\n';
            else
              fmt::print("Jeton (il ne sera plus montré) : {}\n", token);
            return 0;
          }};
}

Json instant_or_null(const std::optional<base::Instant>& at) {
  return at ? Json(base::to_text(*at)) : Json(nullptr);
}

Json json_of(const TokenState& token) {
  return {{"id", token.id},
          {"role", access::to_text(token.role)},
          {"partner", token.partner},
          {"label", token.label},
          {"created_at", base::to_text(token.created_at)},
          {"used_at", instant_or_null(token.used_at)},
          {"expires_at", instant_or_null(token.expires_at)},
          {"revoked", token.revoked_at.has_value()}};
}

cli::Command list_command(const Context& context) {
  return {.verb = "tokens",
          .summary = "Liste les jetons donnés, sans leur texte",
          .right = kOperate,
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            auto session = context.database.session();
            Json list = Json::array();
            for (const auto& token : list_tokens(session)) list.push_back(json_of(token));
            if (input.json)
              std::cout << json_text(list) << '\n';
            else
              for (const auto& token : list)
                fmt::print("{:>5}  {:<9} {:<16} {}{}\n", token["id"].get<std::int64_t>(),
                           token["role"].get<std::string>(), token["partner"].get<std::string>(),
                           token["label"].get<std::string>(),
                           token["revoked"].get<bool>() ? " (révoqué)" : "");
            return 0;
          }};
}

cli::Command revoke_command(const Context& context) {
  return {
      .verb = "token-revoke",
      .summary = "Retire un jeton et ferme ses sessions",
      .right = kOperate,
      .arguments =
          {{.name = "ID", .help = "son numéro dans « tokens »", .required = true, .number = true}},
      .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
        std::int64_t id = 0;
        const auto& text = input.value("ID");
        std::from_chars(text.data(), text.data() + text.size(), id);
        const auto count =
            TRY(context.database.write([&](db::Session& session) -> base::Result<std::int64_t> {
              return session.execute(sql::RevokeToken{.id = id, .revoked_at = context.clock.now()});
            }));
        if (count == 0)
          return base::fail(base::ErrorKind::NotFound, "TOKEN_UNKNOWN",
                            "Aucun jeton en cours n’a ce numéro.", "ID");
        fmt::print("Jeton {} révoqué.\n", id);
        return 0;
      }};
}

}  // namespace

std::vector<cli::Command> commands(const Context& context) {
  return {create_command(context), list_command(context), revoke_command(context)};
}

}  // namespace passerelle::identity
