#pragma once

#include "platform/http/http.hpp"

namespace passerelle::site {

/// GET /manifest.webmanifest: the site as an application of a telephone.
http::Response manifest();
/// GET /sw.js: web/bundles/sw.js with the files of this build. A browser that is sent other bytes
/// than before takes the new one.
http::Response service_worker();

}  // namespace passerelle::site
