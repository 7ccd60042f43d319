#pragma once

#include "platform/cli/cli.hpp"

namespace passerelle::reference {

/// `reference place TEXT`: what the intake would make of a place, and by which rule.
cli::Command place_command();

}  // namespace passerelle::reference
