#pragma once

#include "platform/cli/cli.hpp"
#include "platform/module/module.hpp"

namespace passerelle::site {

/// `site mode trial|real`: declares what the base is for (docs/decisions/0010).
cli::Command mode_command(const Context& context);

}  // namespace passerelle::site
