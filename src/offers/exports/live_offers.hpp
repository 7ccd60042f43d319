#pragma once

#include <functional>
#include <string>

#include "base/time.hpp"
#include "offers/listing/other_places.hpp"
#include "offers/queries.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers::exports {

using LiveOffer = sql::ListLiveOffers::Row;

/// Which offers an export gives: those live at a moment, of one partner or ("") of all.
struct Selection {
  base::Instant now;
  std::string partner;
};

/// Pages of live offers, oldest first, a thousand at most in memory.
void each_live_page(db::Session& session, const Selection& selection,
                    const std::function<void(const std::vector<LiveOffer>&)>& use);
/// Each with the other places where its work is.
void each_live_offer(
    db::Session& session, const Selection& selection,
    const std::function<void(const LiveOffer&, const std::vector<OtherPlace>&)>& use);

}  // namespace passerelle::offers::exports
