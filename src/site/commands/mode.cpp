#include "site/commands/mode.hpp"

#include <fmt/format.h>

#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"
#include "site/queries.hpp"

namespace passerelle::site {
namespace {

constexpr access::Right kSetMode{"site.mode", access::Right::Least::Operator};

/// Invented offers must never pose as real ones.
base::Result<void> check_nothing_is_invented(db::Session& session) {
  const auto count = session.find(sql::CountFictionalOffers{})->offers;
  if (count == 0) return {};
  return base::fail(base::ErrorKind::Conflict, "MODE_FICTIONAL_OFFERS",
                    fmt::format("La base publie {} offres de la région fictive : retirez-les, ou "
                                "partez d’une base neuve.",
                                count));
}

}  // namespace

cli::Command mode_command(const Context& context) {
  return {.verb = "mode",
          .summary = "Dit si la base est d’essai (données inventées) ou réelle",
          .right = kSetMode,
          .arguments = {{.name = "MODE",
                         .help = "trial ou real",
                         .required = true,
                         .choices = {"trial", "real"}}},
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto& mode = input.value("MODE");
            TRY(context.database.write([&](db::Session& session) -> base::Result<void> {
              if (mode == "real") TRY(check_nothing_is_invented(session));
              settings::record(session, "base.mode", mode);
              return {};
            }));
            fmt::print("La base est {}.\n", mode == "real" ? "réelle" : "d’essai");
            return 0;
          }};
}

}  // namespace passerelle::site
