#pragma once

#include <span>
#include <vector>

#include "base/time.hpp"
#include "offers/catalogue/searchable.hpp"
#include "offers/ids.hpp"
#include "platform/db/db.hpp"
#include "platform/search/search.hpp"

/// Offers of the database as an index of them is made.
namespace passerelle::offers {

/// What an index of offers is read and ranked with.
search::Settings settings_for(db::Database& database);

using Places = std::vector<searchable::Place>;
/// Those of one offer, of a list in order of offers.
std::span<const searchable::Place> places_of(const Places& places, OfferId offer);

/// Those of `ids`, in order and not empty, that are live.
std::vector<search::Document> list_documents(db::Session& session, const std::vector<OfferId>& ids,
                                             base::Instant now);

}  // namespace passerelle::offers
