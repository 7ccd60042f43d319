#pragma once

#include <string_view>

#include "offers/exports/live_offers.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers::exports {

/// An offer as "Offres d'emploi v2" gives it (docs/formats/france-travail.md): from its row, and
/// over it what its own format told beside (`details`, "" for none).
Json france_travail_offer(const LiveOffer& offer, std::string_view details);

}  // namespace passerelle::offers::exports
