#pragma once

#include "platform/http/http.hpp"

namespace passerelle::site {

/// GET /assets/{hash}/{name}: may be kept for ever, compressed for whoever takes gzip.
base::Result<http::Response> bundled_file(const http::Request& request);

}  // namespace passerelle::site
