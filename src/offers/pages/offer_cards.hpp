#pragma once

#include "offers/pages/page_models.hpp"

namespace passerelle::offers::pages {

html::Fragment card_of(const OfferCard& offer, base::Instant now);

}  // namespace passerelle::offers::pages
