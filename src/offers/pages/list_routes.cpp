#include "offers/pages/list_routes.hpp"

#include "offers/pages/alert_search.hpp"
#include "offers/pages/found_cards.hpp"
#include "offers/pages/list_model.hpp"
#include "offers/pages/offers_feed.hpp"
#include "offers/pages/routes.hpp"
#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::int64_t kPage = 20;
constexpr std::int64_t kFeed = 50;
constexpr std::size_t kFacetValues = 40;

base::Result<std::vector<TownCount>> towns_of(Catalogue& catalogue, const Criteria& criteria,
                                              const QueryReading& reading) {
  std::vector<TownCount> towns;
  for (const auto& [code, label, offers] :
       TRY(count_by_town(catalogue, criteria, reading, std::string(kMappedRegion))))
    towns.push_back({code, offers});
  return towns;
}

/// A statement only where there is a choice between partners to name.
std::vector<PartnerName> partners_of(db::Session& session, const OffersSearch& search,
                                     const SearchResult& result) {
  const bool is_shown = result.facet("partner").size() > 1 || search.chosen.contains("partner");
  return is_shown ? list_partners(session) : std::vector<PartnerName>{};
}

}  // namespace

base::Result<http::Response> show_list(const Context& context, Catalogue& catalogue,
                                       const access::Actor& actor, const http::Request& request) {
  OffersList page{.search = asked_of(request), .now = context.clock.now()};
  auto criteria = filters_of(page.search, page.now);
  criteria.limit = kPage;
  criteria.facet_values = kFacetValues;
  page.place = read_asked(page.search, criteria);
  if (criteria.order == Order::Nearest && !criteria.near)
    criteria.order = page.search.order = Order::Best;
  if (page.place.is_understood) page.feed = feed_of(page.search);
  if (page.place.is_understood && context.sends_mail())
    page.alert = "/alerts/new?" + kept_search(page.search);
  criteria.cursor = request.find_query("cursor").value_or("");
  page.is_first_page = criteria.cursor.empty();
  auto session = context.database.session();
  const auto result = TRY(search(catalogue, session, criteria));
  page.total = static_cast<std::int64_t>(result.total);
  page.at_least = result.at_least;
  page.understood = told_of(result.understood);
  page.towns = TRY(towns_of(catalogue, criteria, result.reading));
  page.shown = shown_of(page.search, criteria);
  page.facets =
      groups_of(page.search, result, page.towns, partners_of(session, page.search, result));
  for (const auto& found : result.found) {
    page.offers.push_back(card_of(found));
    // The offer then says how far it is from there.
    if (criteria.near) page.offers.back().href += "?near=" + http::percent_encode(page.place.label);
  }
  page.next_cursor = result.next_cursor;
  if (result.total == 0) page.ways_out = TRY(ways_out_of(page.search, page.now, catalogue));
  return respond(render_offers_list(page), actor, request, session);
}

/// A place that is not understood is an error: a feed has no way to ask.
base::Result<http::Response> show_feed(const Context& context, Catalogue& catalogue,
                                       const http::Request& request) {
  OffersList list{.search = asked_of(request), .now = context.clock.now()};
  auto criteria = filters_of(list.search, list.now);
  criteria.limit = kFeed;
  criteria.order = Order::Newest;
  list.place = read_asked(list.search, criteria);
  if (!list.place.is_understood)
    return base::fail(base::ErrorKind::Invalid, "PLACE_UNKNOWN", list.place.message,
                      list.place.is_in_words ? "q" : "near");
  auto session = context.database.session();
  for (const auto& found : TRY(search(catalogue, session, criteria)).found)
    list.offers.push_back(card_of(found));
  http::Response response;
  response.content_type = "application/atom+xml; charset=utf-8";
  response.body = render_offers_feed(list, request.header("host"), settings::is_trial(session));
  return response;
}

}  // namespace passerelle::offers::pages
