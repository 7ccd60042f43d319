#pragma once

#include <vector>

#include "offers/catalogue/catalogue.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// /alerts and below: a search followed by mail, without an account. What a mail's link opens does
/// nothing before a button is pressed: programs open links too.
std::vector<http::Route> alert_routes(const Context& context, Catalogue& catalogue);

}  // namespace passerelle::offers::pages
