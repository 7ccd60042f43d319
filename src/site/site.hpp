#pragma once

#include <memory>

#include "offers/offers.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::site {

/// The home page, the gallery, the bundled files, robots.txt and the two probes.
Module describe(const Context& context, const std::shared_ptr<offers::Catalogue>& catalogue);

/// What an expected failure looks like: a page, or {"error": {"code", "message", "field"}} for
/// whoever wants JSON; the status follows from the kind. Works without a database too.
http::Response error_response(const Context& context, const http::Request& request,
                              const base::Error& error);

}  // namespace passerelle::site
