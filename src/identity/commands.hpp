#pragma once

#include <vector>

#include "platform/cli/cli.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity {

/// token-create, tokens, token-revoke: how an operator gives and takes access.
std::vector<cli::Command> commands(const Context& context);

}  // namespace passerelle::identity
