#pragma once

#include <vector>

#include "platform/cli/cli.hpp"
#include "platform/module/module.hpp"

namespace passerelle {

/// The commands of the whole: migrate, schema, serve. `serve` fills `mail`, which the context shows
/// to the modules.
std::vector<cli::Command> house_commands(const Context& context, const std::vector<Module>& modules,
                                         mail::Settings& mail);

}  // namespace passerelle
