#pragma once

#include <vector>

#include "offers/catalogue/catalogue.hpp"
#include "platform/db/db.hpp"
#include "platform/html/page.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// /offers, /offers/{id}: what the public sees.
std::vector<http::Route> public_routes(const Context& context, Catalogue& catalogue);
/// /deliveries and below: what a partner and the Region's agents see.
std::vector<http::Route> delivery_routes(const Context& context);

/// /open-data: what other programs can take, and forms to try the API.
std::vector<http::Route> open_data_page_routes(const Context& context);

/// A page in its frame; costs one statement, to know whether the base is a trial.
http::Response respond(const html::Page& page, const access::Actor& actor,
                       const http::Request& request, db::Session& session);

}  // namespace passerelle::offers::pages
