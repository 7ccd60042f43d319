#pragma once

#include <vector>

#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity::pages {

/// /tokens and below: every token, whoever holds it.
std::vector<http::Route> token_routes(const Context& context);

}  // namespace passerelle::identity::pages
