#include "base/french.hpp"
#include "offers/pages/offer_cards.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/offers/offer_closed.tpl.hpp"

namespace passerelle::offers::pages {

html::Page render_offer_closed(const ClosedOffer& offer) {
  using Layout = tpl::OfferClosed;
  const auto when = base::french::how_long_ago(offer.closed_at, offer.now);
  Layout body{.title = offer.title,
              .employer = offer.employer.empty() ? "Employeur non précisé" : offer.employer,
              .place = offer.place,
              .notice = components::Alert{.tone = "wait",
                                          .title = "Cette offre n’est plus disponible",
                                          .message = "Elle a été retirée " + when +
                                                     ". Il n’est plus possible d’y postuler."}};
  Layout::Results results;
  for (const OfferCard& other : offer.others)
    results.offers.push_back({.card = card_of(other, offer.now)});
  if (!results.offers.empty()) body.results = std::move(results);
  return {.title = "Offre close\u00a0: " + offer.title,
          .description = "Cette offre n’est plus disponible.",
          .body = body,
          .status = 410,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
