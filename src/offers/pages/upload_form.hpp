#pragma once

#include "platform/access/access.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// GET /deliveries/new: a person sends a file.
base::Result<http::Response> show_upload_form(const Context& context, const access::Actor& actor,
                                              const http::Request& request);
/// POST /deliveries: the file is received, then the delivery's page shows it being applied.
base::Result<http::Response> take_upload(const Context& context, const access::Actor& actor,
                                         const http::Request& request);

}  // namespace passerelle::offers::pages
