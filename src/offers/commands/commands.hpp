#pragma once

#include <vector>

#include "offers/catalogue/catalogue.hpp"
#include "platform/cli/cli.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

cli::Command import_command(const Context& context);
cli::Command deliveries_command(const Context& context);
cli::Command release_command(const Context& context);
cli::Command search_command(const Context& context, Catalogue& catalogue);
cli::Command export_command(const Context& context);
cli::Command rules_command();
cli::Command problems_command(const Context& context);
/// Counts alone: no address leaves the base by a command.
cli::Command alerts_command(const Context& context);

}  // namespace passerelle::offers
