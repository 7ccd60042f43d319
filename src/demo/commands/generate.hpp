#pragma once

#include "platform/module/module.hpp"

namespace passerelle::demo {

/// `demo generate`: writes the fictional offers and what should become of them.
cli::Command generate_command(const Context& context);

}  // namespace passerelle::demo
