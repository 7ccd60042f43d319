#pragma once

#include "platform/cli/cli.hpp"

namespace passerelle::reference {

/// `reference check`: how many rows the tables hold, and whether they agree with each other.
cli::Command check_command();

}  // namespace passerelle::reference
