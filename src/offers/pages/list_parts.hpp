#pragma once

#include <optional>
#include <string>

#include "offers/pages/page_models.hpp"
#include "templates/offers/offers_list.tpl.hpp"

/// The parts that the page of results is put together from.
namespace passerelle::offers::pages {

/// The form of that id: fields beside it say that they belong to it.
inline constexpr const char* kSearchForm = "offers-search";

html::Fragment form_of(const OffersList& list);
/// Each filter in force, with the address of the same list without it; nothing without filters.
std::optional<tpl::OffersList::Filters> chips_of(const OffersList& list);
std::vector<html::Fragment> facets_of(const OffersList& list);
html::Fragment published_field(const OffersSearch& search);
html::Fragment salary_field(const OffersSearch& search);
/// Nothing where no offer stands in the region that we have contours of.
std::optional<tpl::OffersList::Places> map_of(const OffersList& list);

/// "Sur place", "30 km".
std::string radius_label(std::int64_t km);
/// "Depuis 7 jours".
std::string days_label(std::int64_t days);
/// "25 000 € par an ou plus".
std::string salary_label(std::int64_t euros);

}  // namespace passerelle::offers::pages
