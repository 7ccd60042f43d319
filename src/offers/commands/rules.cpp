#include <iostream>

#include "offers/commands/commands.hpp"
#include "offers/rights.hpp"
#include "offers/rules/document.hpp"

namespace passerelle::offers {

cli::Command rules_command() {
  return {.verb = "rules",
          .summary = "Montre les règles de l’intégration des offres",
          .right = kReadOffers,
          .arguments = {{.name = "--format",
                         .help = "md : la page docs/formats/rules.md",
                         .value_name = "FORMAT",
                         .default_value = "md",
                         .choices = {"md", "json"}}},
          .run = [](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const bool as_json = input.json || input.value("--format") == "json";
            std::cout << (as_json ? json_text(rules_json()) + '\n' : rules_markdown());
            return 0;
          }};
}

}  // namespace passerelle::offers
