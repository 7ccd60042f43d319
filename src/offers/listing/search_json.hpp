#pragma once

#include "offers/listing/search.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

/// {"total", "results", "facets"}: what any search answers to a program.
Json search_json(const SearchResult& result);

}  // namespace passerelle::offers
