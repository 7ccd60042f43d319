#pragma once

#include <optional>
#include <string>

#include "platform/html/page.hpp"
#include "platform/http/http.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers::pages {

/// GET /open-data: what other programs can take, and a form for each question that the OpenAPI
/// document describes.
html::Page render_open_data(const Json& openapi);

/// Where the form of a question leads: its path with what was filled in. Nothing for a path that
/// the document does not let anybody ask.
std::optional<std::string> address_to_try(const Json& openapi, const http::Fields& filled_in);

}  // namespace passerelle::offers::pages
