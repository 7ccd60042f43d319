#pragma once

#include "base/result.hpp"
#include "platform/cli/cli.hpp"

namespace passerelle::cli {

/// What was typed against what the command asks, default values added. Errors name the argument
/// in `field`: ARGUMENT_MISSING, ARGUMENT_TWICE, ARGUMENT_CHOICE, ARGUMENT_NUMBER.
base::Result<Input> complete(const Command& command, Input typed);

}  // namespace passerelle::cli
