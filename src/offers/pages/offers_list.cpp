#include <algorithm>
#include <array>

#include "base/french.hpp"
#include "offers/pages/list_parts.hpp"
#include "offers/pages/offer_cards.hpp"
#include "templates/components/empty_state.tpl.hpp"
#include "templates/components/pagination.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using base::french::number;
using Layout = tpl::OffersList;

/// What is wrong with the field of the place is said there.
bool is_told(const PlaceAsked& place) {
  return (place.is_understood || place.is_in_words) && !place.message.empty();
}

/// The places that may be meant, each a search of its own; or what was read otherwise.
std::optional<Layout::Choices> place_choices_of(const OffersList& list) {
  const auto& place = list.place;
  if (place.choices.empty()) return {};
  Layout::Choices choices;
  if (is_told(place)) choices.read = Layout::Choices::Read{.message = place.message};
  for (const auto& [text, label] : place.choices) {
    OffersSearch search = list.search;
    search.where = text;
    if (place.is_in_words) search.what = place.words;
    choices.places.push_back({.href = address_of(search), .label = label});
  }
  if (place.more_choices > 0)
    choices.more =
        Layout::Choices::More{.count = count(place.more_choices, "autre lieu", "autres lieux")};
  return choices;
}

std::optional<Layout::Reading> reading_of(const OffersList& list) {
  Layout::Reading reading;
  if (is_told(list.place) && list.place.choices.empty())
    reading.sentences.push_back({.text = list.place.message});
  for (const auto& sentence : list.understood) reading.sentences.push_back({.text = sentence});
  if (reading.sentences.empty()) return {};
  return reading;
}

html::Fragment pagination_of(const OffersList& list) {
  const auto shown = static_cast<std::int64_t>(list.offers.size());
  components::Pagination pages{
      .label = "Pages d’offres",
      .position = count(shown, "offre", "offres") + " sur " + number(list.total)};
  if (!list.is_first_page) pages.first = components::Pagination::First{address_of(list.search)};
  if (!list.next_cursor.empty())
    pages.next = components::Pagination::Next{address_of(list.search, list.next_cursor)};
  return pages;
}

/// Only what makes a difference: without words the best are the newest, without a point nothing
/// is near.
std::optional<Layout::Results::Sorts> sorts_of(const OffersList& list) {
  const bool has_words = !(list.place.is_in_words ? list.place.words : list.search.what).empty();
  const bool has_point = list.place.has_radius && list.search.radius_km > 0;
  if (!has_words && !has_point) return {};
  const auto order =
      list.search.order == Order::Best && !has_words ? Order::Newest : list.search.order;
  Layout::Results::Sorts sorts;
  const auto add = [&](Order by, const char* label) {
    OffersSearch search = list.search;
    search.order = by == Order::Newest && !has_words ? Order::Best : by;
    sorts.sorts.push_back({.href = address_of(search), .current = by == order, .label = label});
  };
  if (has_words) add(Order::Best, "Les plus utiles");
  add(Order::Newest, "Les plus récentes");
  if (has_point) add(Order::Nearest, "Les plus proches");
  return sorts;
}

Layout::Results results_of(const OffersList& list) {
  const auto found = count(list.total, "offre", "offres");
  Layout::Results results{.count = list.at_least ? "Au moins " + found : found,
                          .sorts = sorts_of(list),
                          .pages = pagination_of(list)};
  for (const OfferCard& offer : list.offers)
    results.offers.push_back({.card = card_of(offer, list.now)});
  return results;
}

html::Fragment nothing_found(const OffersList& list) {
  components::EmptyState state{
      .title = "Aucune offre ne correspond",
      .message = list.ways_out.empty()
                     ? "Essayez un mot plus court, un rayon plus large, ou moins de filtres."
                     : "Des offres existent tout près de ce que vous cherchez."};
  for (const auto& [label, href] : list.ways_out)
    state.actions.push_back({.href = href, .label = label});
  state.actions.push_back({.href = address_of({}), .label = "Voir toutes les offres"});
  return state;
}

std::string title_of(const OffersList& list) {
  const auto& what = list.place.is_in_words ? list.place.words : list.search.what;
  std::string title = what.empty() ? "Offres d’emploi" : "Offres «\u00a0" + what + "\u00a0»";
  if (list.place.is_understood && !list.place.label.empty())
    title += (list.place.has_radius ? " près de " : ", ") + list.place.label;
  return title;
}

std::optional<Layout::Chosen> chosen_of(const OffersSearch& search) {
  std::int64_t chosen = (search.salary_from > 0) + (search.published_days > 0);
  for (const auto& [name, values] : search.chosen) chosen += std::ssize(values);
  if (chosen == 0) return {};
  return Layout::Chosen{.count = std::to_string(chosen)};
}

}  // namespace

html::Page render_offers_list(const OffersList& list) {
  Layout body{.search = form_of(list),
              .choices = place_choices_of(list),
              .reading = reading_of(list),
              .filters = chips_of(list),
              .chosen = chosen_of(list.search),
              .facets = facets_of(list),
              .published = published_field(list.search),
              .salary = salary_field(list.search),
              .places = map_of(list)};
  if (!list.offers.empty())
    body.results = results_of(list);
  else
    body.empty = nothing_found(list);
  if (!list.alert.empty()) body.alert = Layout::Alert{.href = list.alert};
  if (!list.feed.empty()) body.feed = Layout::Feed{.href = list.feed};
  const bool is_searched = address_of(list.search) != "/offers";
  return {.title = title_of(list),
          .description = "Les offres d’emploi de la région, par métier, lieu et contrat.",
          .body = body,
          .canonical = is_searched ? "" : "/offers",
          .feed = list.feed,
          .robots = is_searched || !list.is_first_page ? "noindex, follow" : ""};
}

}  // namespace passerelle::offers::pages
