#pragma once

#include <string>
#include <string_view>

#include "offers/pages/page_models.hpp"

namespace passerelle::offers::pages {

/// The address of the feed of a search: the list's, without what is of the page alone.
std::string feed_of(const OffersSearch& search);

/// The Atom feed (RFC 4287) of a list. `host` is the name that the site was asked under: the
/// offers' identifiers are made of it, and stay as long as it does.
std::string render_offers_feed(const OffersList& list, std::string_view host, bool is_fictional);

}  // namespace passerelle::offers::pages
