#pragma once

#include "platform/module/module.hpp"

/// The fictional region: offers that nobody wrote, with what should become of each.
namespace passerelle::demo {

/// The command `demo generate`.
Module describe(const Context& context);

}  // namespace passerelle::demo
