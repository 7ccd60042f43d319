#pragma once

#include <vector>

#include "platform/cli/cli.hpp"
#include "platform/module/module.hpp"

namespace passerelle {

/// The commands of the whole: migrate, schema, serve.
std::vector<cli::Command> house_commands(const Context& context,
                                         const std::vector<Module>& modules);

}  // namespace passerelle
