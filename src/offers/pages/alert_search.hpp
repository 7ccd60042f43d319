#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offers/catalogue/catalogue.hpp"
#include "offers/pages/page_models.hpp"
#include "offers/partner.hpp"

/// A search as an alert keeps it.
namespace passerelle::offers::pages {

/// The query of the list's address, without what is of a page alone: the order, the kiosk.
/// "q=ma%C3%A7on&near=Arles&radius_km=30".
std::string kept_search(OffersSearch search);
OffersSearch parse_kept_search(std::string_view kept);

/// What it asks for now; nothing where its place is not understood.
std::optional<Criteria> criteria_of_kept(std::string_view kept, base::Instant now);

/// « maçon », Arles (13) et 30 km autour, CDI ou CDD.
std::string told_search(const OffersSearch& search, const std::vector<PartnerName>& partners);

/// Words that no offer has, replaced by those that the list showed instead: an alert is for the
/// word that was meant.
OffersSearch with_corrections(OffersSearch search, const search::Understood& understood,
                              Catalogue& catalogue);

}  // namespace passerelle::offers::pages
