#pragma once

#include "offers/listing/search.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

/// {"total", "results", "facets"}: what any search answers to a program.
/// With the places that were read among the words, where they were looked for.
Json search_json(const SearchResult& result, bool reads_places);

}  // namespace passerelle::offers
