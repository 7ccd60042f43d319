#pragma once

#include <span>

#include "offers/delivery/judge.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// Where else the offers of a chunk are. Few are in two places: most have no row.
void write_other_places(db::Session& session, std::span<const Prepared> lines,
                        std::span<const Judgement> judgements, OfferId first_new);

}  // namespace passerelle::offers
