#pragma once

#include <string>
#include <vector>

#include "platform/cli/command_line.hpp"

namespace passerelle::cli {

/// The modules and the global options.
std::string help_of(const std::vector<Group>& groups);
/// The verbs of a module.
std::string help_of(const Group& group);
/// The arguments of a command.
std::string help_of(const Group& group, const Command& command);
/// "offers import": how the command is typed, without its arguments.
std::string typed_name(const Group& group, const Command& command);

}  // namespace passerelle::cli
