#include <algorithm>
#include <array>

#include "base/french.hpp"
#include "offers/pages/offer_cards.hpp"
#include "templates/components/empty_state.tpl.hpp"
#include "templates/components/filter_chip.tpl.hpp"
#include "templates/components/pagination.tpl.hpp"
#include "templates/components/search_form.tpl.hpp"
#include "templates/offers/offers_list.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using base::french::number;
using Layout = tpl::OffersList;

constexpr std::array<std::int64_t, 6> kRadiusChoices{0, 5, 10, 30, 50, 100};

std::string radius_label(std::int64_t km) {
  return km == 0 ? "Sur place" : number(km) + "\u00a0km";
}

components::SearchForm form_of(const OffersList& list) {
  const OffersSearch& search = list.search;
  components::SearchForm form{
      .label = "Chercher une offre d’emploi",
      .id = "offers",
      .what = search.what,
      .where = search.where,
      .place_unknown = !list.place.is_understood,
      .detailed = true,
      .place_message = list.place.message + " La liste montre tous les lieux."};
  // A radius that someone wrote into the address is offered too, else the form would change it.
  std::vector<std::int64_t> radii(kRadiusChoices.begin(), kRadiusChoices.end());
  if (std::ranges::find(radii, search.radius_km) == radii.end()) radii.push_back(search.radius_km);
  std::ranges::sort(radii);
  for (const auto km : radii)
    form.radius_choices.push_back({.value = std::to_string(km),
                                   .selected = km == search.radius_km,
                                   .label = radius_label(km)});
  form.contract_choices.push_back(
      {.value = "", .selected = search.contract.empty(), .label = "Tous"});
  for (const auto& [value, label] : list.contract_choices)
    form.contract_choices.push_back(
        {.value = value, .selected = value == search.contract, .label = label});
  return form;
}

std::string contract_label(const OffersList& list) {
  const auto found = std::ranges::find(list.contract_choices, list.search.contract, &Choice::value);
  return found == list.contract_choices.end() ? list.search.contract : found->label;
}

std::optional<Layout::Filters> filters_of(const OffersList& list) {
  Layout::Filters filters;
  const auto add = [&](std::string label, std::string OffersSearch::* asked) {
    if ((list.search.*asked).empty()) return;
    OffersSearch without = list.search;
    (without.*asked).clear();
    filters.filters.push_back({.chip = components::FilterChip{.remove_href = address_of(without),
                                                              .label = std::move(label)}});
  };
  add("«\u00a0" + list.search.what + "\u00a0»", &OffersSearch::what);
  if (list.place.is_understood)
    add(list.place.label +
            (list.place.has_radius ? ", " + radius_label(list.search.radius_km) : ""),
        &OffersSearch::where);
  add(contract_label(list), &OffersSearch::contract);
  if (filters.filters.empty()) return {};
  return filters;
}

/// The places that may be meant, each a search of its own.
std::optional<Layout::Choices> place_choices_of(const OffersList& list) {
  if (list.place.choices.empty()) return {};
  Layout::Choices choices;
  if (list.place.is_understood) choices.read = Layout::Choices::Read{.message = list.place.message};
  for (const auto& [text, label] : list.place.choices) {
    OffersSearch search = list.search;
    search.where = text;
    choices.places.push_back({.href = address_of(search), .label = label});
  }
  if (list.place.more_choices > 0)
    choices.more = Layout::Choices::More{
        .count = count(list.place.more_choices, "autre lieu", "autres lieux")};
  return choices;
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

Layout::Results results_of(const OffersList& list) {
  Layout::Results results{.count = count(list.total, "offre", "offres"),
                          .pages = pagination_of(list)};
  for (const OfferCard& offer : list.offers)
    results.offers.push_back({.card = card_of(offer, list.now)});
  return results;
}

html::Fragment nothing_found() {
  return components::EmptyState{
      .title = "Aucune offre ne correspond",
      .message = "Essayez un mot plus court, un rayon plus large, ou tous les contrats.",
      .actions = {{.href = "/offers", .label = "Voir toutes les offres"}}};
}

std::string title_of(const OffersList& list) {
  const auto& what = list.search.what;
  std::string title = what.empty() ? "Offres d’emploi" : "Offres «\u00a0" + what + "\u00a0»";
  if (list.place.is_understood && !list.search.where.empty())
    title += (list.place.has_radius ? " près de " : ", ") + list.place.label;
  return title;
}

}  // namespace

html::Page render_offers_list(const OffersList& list) {
  Layout body{
      .search = form_of(list), .choices = place_choices_of(list), .filters = filters_of(list)};
  if (!list.offers.empty())
    body.results = results_of(list);
  else
    body.empty = nothing_found();
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
