#pragma once

#include <string_view>

#include "offers/pages/page_models.hpp"

namespace passerelle::offers::pages {

html::Fragment card_of(const OfferCard& offer, base::Instant now);

/// "/offers?q=…": the list that answers `search`, from `cursor` on ("" = its beginning).
std::string address_of(const OffersSearch& search, std::string_view cursor = {});

}  // namespace passerelle::offers::pages
