#include "site/commands/contact.hpp"

#include <fmt/format.h>

#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::site {
namespace {

constexpr access::Right kSetContact{"site.contact", access::Right::Least::Operator};

/// Written into a page as a link: nothing but what an address is made of.
bool is_address(std::string_view text) {
  const auto at = text.find('@');
  return at != text.npos && at > 0 && text.find('@', at + 1) == text.npos &&
         text.find('.', at + 2) != text.npos && !text.ends_with('.') &&
         text.find_first_of(" \t\r\n,;<>\"?&") == text.npos;
}

}  // namespace

cli::Command contact_command(const Context& context) {
  return {.verb = "contact",
          .summary = "Dit à qui écrire quand une page n’est pas accessible",
          .right = kSetContact,
          .arguments = {{.name = "ADRESSE",
                         .help = "courriel d’un service, jamais celui d’une personne",
                         .required = true}},
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto& address = input.value("ADRESSE");
            if (!is_address(address))
              return base::fail(base::ErrorKind::Invalid, "CONTACT_EMAIL",
                                "Ce n’est pas une adresse de courriel : attendu, par exemple, "
                                "accessibilite@service.fr.",
                                "ADRESSE");
            TRY(context.database.write([&](db::Session& session) -> base::Result<void> {
              settings::record(session, kContactSetting, address);
              return {};
            }));
            fmt::print("La déclaration d’accessibilité donne {}.\n", address);
            return 0;
          }};
}

}  // namespace passerelle::site
