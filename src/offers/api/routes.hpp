#pragma once

#include <vector>

#include "offers/catalogue/catalogue.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::api {

/// /api/v1/offers, …/changes and …/{id}: open data.
std::vector<http::Route> offer_routes(const Context& context, Catalogue& catalogue);
/// /api/v1/deliveries: where a partner's program sends its files and reads what became of them.
std::vector<http::Route> delivery_routes(const Context& context);

/// A whole number of the query between two bounds, or an error that names it.
base::Result<std::int64_t> whole_query(const http::Request& request, std::string_view name,
                                       std::int64_t otherwise, std::int64_t least,
                                       std::int64_t most);

}  // namespace passerelle::offers::api
