#include "offers/pages/offer_cards.hpp"

#include "base/french.hpp"
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
    card.distance = components::OfferCard::Distance{
        .km = *offer.distance_km < 1 ? "moins de 1" : base::french::decimal(*offer.distance_km)};
  if (!offer.excerpt.empty())
    card.excerpt = components::OfferCard::Excerpt{.excerpt_text = offer.excerpt};
  if (!offer.salary.empty())
    card.salary = components::OfferCard::Salary{.salary_text = offer.salary};
  return card;
}

}  // namespace passerelle::offers::pages
