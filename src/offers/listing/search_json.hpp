#pragma once

#include <functional>

#include "offers/listing/search.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

/// {"total", "results", "facets"}: what any search answers to a program.
Json search_json(const SearchResult& result);

/// Every live offer by id, a thousand at a time; `use` gives false to stop.
void each_live_offer(db::Session& session, base::Instant now,
                     const std::function<bool(const sql::ListLiveOffers::Row&)>& use);

}  // namespace passerelle::offers
