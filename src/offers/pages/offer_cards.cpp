#include "offers/pages/offer_cards.hpp"

#include "base/french.hpp"
#include "platform/http/http.hpp"
#include "templates/components/offer_card.tpl.hpp"
#include "templates/components/region_mark.tpl.hpp"

namespace passerelle::offers::pages {

html::Fragment card_of(const OfferCard& offer, base::Instant now) {
  components::OfferCard card{
      .href = offer.href,
      .title = offer.title,
      .employer = offer.employer.empty() ? "Employeur non précisé" : offer.employer,
      .place = offer.place,
      .contract = offer.contract,
      .published = base::french::how_long_ago(offer.published_at, now)};
  if (offer.bears_region_mark) card.mark = components::RegionMark{};
  if (offer.distance_km)
    card.distance =
        components::OfferCard::Distance{.km = base::french::decimal(*offer.distance_km)};
  if (!offer.salary.empty())
    card.salary = components::OfferCard::Salary{.salary_text = offer.salary};
  return card;
}

std::string address_of(const OffersSearch& search, std::string_view cursor) {
  std::string query;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    query += query.empty() ? '?' : '&';
    query += name;
    query += '=' + http::percent_encode(value);
  };
  add("q", search.what);
  add("near", search.where);
  if (!search.where.empty()) add("radius_km", std::to_string(search.radius_km));
  add("contract", search.contract);
  add("cursor", cursor);
  return "/offers" + query;
}

}  // namespace passerelle::offers::pages
