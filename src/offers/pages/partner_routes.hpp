#pragma once

#include <vector>

#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// /partners and below: profiles and tokens, for agents and operators.
std::vector<http::Route> partner_routes(const Context& context);

}  // namespace passerelle::offers::pages
