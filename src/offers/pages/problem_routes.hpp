#pragma once

#include <vector>

#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// /offers/{id}/problem: a reader reports an offer; /problems and below: an agent decides.
std::vector<http::Route> problem_routes(const Context& context);

}  // namespace passerelle::offers::pages
