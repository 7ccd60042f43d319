#pragma once

#include <vector>

#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::api {

/// What other programs take as a whole: /api/v1/offers/snapshot.jsonl with the place in the stream
/// of changes to go on from, /sitemap.xml with its pages, /api/v1/catalog (DCAT-AP) and
/// /api/v1/openapi.json.
std::vector<http::Route> open_data_routes(const Context& context);

/// /sitemap.xml: the pages that hold live offers.
http::Response sitemap_index(const Context& context, const http::Request& request);
/// /sitemap/{page}: "3.xml", the live offers among 50,000 identifiers.
base::Result<http::Response> sitemap_page(const Context& context, const http::Request& request);
/// The description of the data set and of the ways to it, as JSON-LD.
http::Response data_catalog(const Context& context, const http::Request& request);

/// OpenAPI 3.1, as it was compiled in.
std::string_view openapi_document();

}  // namespace passerelle::offers::api
