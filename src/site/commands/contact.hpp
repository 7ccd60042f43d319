#pragma once

#include "platform/cli/cli.hpp"
#include "platform/module/module.hpp"

namespace passerelle::site {

/// The setting that holds the address which the declaration of accessibility gives.
constexpr std::string_view kContactSetting = "site.accessibility-contact";

/// `site contact ADDRESS`: whom someone writes to whom a page keeps out.
cli::Command contact_command(const Context& context);

}  // namespace passerelle::site
