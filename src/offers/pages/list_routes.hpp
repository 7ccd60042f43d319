#pragma once

#include "offers/catalogue/catalogue.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// GET /offers
base::Result<http::Response> show_list(const Context& context, Catalogue& catalogue,
                                       const access::Actor& actor, const http::Request& request);
/// GET /offers.atom: the newest offers of the same search.
base::Result<http::Response> show_feed(const Context& context, Catalogue& catalogue,
                                       const http::Request& request);

}  // namespace passerelle::offers::pages
