#pragma once

#include "offers/catalogue/catalogue.hpp"
#include "offers/listing/place_reading.hpp"
#include "offers/pages/page_models.hpp"
#include "offers/partner.hpp"

/// What a search found, as the page of results says it.
namespace passerelle::offers::pages {

/// Binds the search to its words and to the place that was asked for, where it is understood.
PlaceAsked read_asked(const OffersSearch& search, Criteria& criteria);

/// Values in the order of the page, the chosen ones first, all of them whether counted or not.
std::vector<FacetGroup> groups_of(const OffersSearch& search, const SearchResult& result,
                                  const std::vector<TownCount>& towns,
                                  const std::vector<PartnerName>& partners);
/// Sentences; empty when every word was found as it was typed.
std::vector<std::string> told_of(const search::Understood& understood);
/// Searches near to one that found nothing, those that find something.
base::Result<std::vector<WayOut>> ways_out_of(const OffersSearch& search, base::Instant now,
                                              Catalogue& catalogue);
MapAsked shown_of(const OffersSearch& search, const Criteria& criteria);

}  // namespace passerelle::offers::pages
