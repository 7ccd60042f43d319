#pragma once

#include "platform/cli/cli.hpp"

namespace passerelle::reference {

/// `reference calendar YEAR`: the public holidays of a year and the first working day of each
/// of its months; with `--alsace-moselle`, as they are there.
cli::Command calendar_command();

}  // namespace passerelle::reference
