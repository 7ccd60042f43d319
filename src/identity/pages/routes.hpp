#pragma once

#include <vector>

#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity::pages {

/// /sign-in and /sign-out: a token opens a session.
std::vector<http::Route> routes(const Context& context);

}  // namespace passerelle::identity::pages
