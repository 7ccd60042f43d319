#include <gtest/gtest.h>

#include "offers/pages/offer_cards.hpp"
#include "offers/pages/page_models.hpp"

namespace passerelle::offers::pages {
namespace {

const base::Instant kNow = *base::parse_instant("2026-11-25T09:00:00Z");

std::string html_of(const html::Page& page) {
  const auto html = html::render(page.body);
  EXPECT_EQ(html.find("{{"), html.npos);
  return html;
}

OfferCard mason() {
  return {.href = "/offers/1",
          .title = "Maçon / Maçonne",
          .employer = "Bâtisseurs (fictif)",
          .place = "Arles (13)",
          .contract = "CDI",
          .salary = "1 900 € brut par mois",
          .distance_km = 12.4,
          .published_at = kNow,
          .bears_region_mark = true};
}

OffersList list_of(std::vector<OfferCard> offers) {
  const auto total = static_cast<std::int64_t>(offers.size());
  return {.facets = {{.name = "contract",
                      .title = "Contrat",
                      .choices = {{"CDI", "CDI", 12, true}, {"CDD", "CDD", 3}}}},
          .total = total,
          .offers = std::move(offers),
          .now = kNow};
}

TEST(OffersListPage, ShowsWhatAnOfferIs) {
  const auto html = html_of(render_offers_list(list_of({mason()})));
  for (const auto* part : {"href=\"/offers/1\"", "Maçon / Maçonne", "Bâtisseurs (fictif)",
                           "Arles (13)", "12,4", "1 900 €", "aujourd’hui", "BREA"})
    EXPECT_NE(html.find(part), html.npos) << part;
}

TEST(OffersListPage, ShowsTheMarkOnTheRegionsOffersAlone) {
  auto other = mason();
  other.bears_region_mark = false;
  const auto html = html_of(render_offers_list(list_of({other})));
  EXPECT_EQ(html.find("BREA"), html.npos);
}

TEST(OffersListPage, KeepsWhatWasAskedInTheNextPagesAddress) {
  auto list = list_of({mason()});
  list.search = {
      .what = "maçon & co", .where = "Arles", .radius_km = 30, .chosen = {{"contract", {"CDI"}}}};
  list.next_cursor = "12-3";
  EXPECT_EQ(address_of(list.search, "12-3"),
            "/offers?q=ma%C3%A7on%20%26%20co&near=Arles&radius_km=30&contract=CDI&cursor=12-3");
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("cursor=12-3"), html.npos);
  EXPECT_NE(html.find("Retirer le filtre"), html.npos);
}

TEST(OffersListPage, OffersEachFilterAsACheckboxOfTheSearch) {
  auto list = list_of({mason()});
  list.search.chosen = {{"contract", {"CDI"}}};
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("name=\"contract\" value=\"CDI\" checked"), html.npos) << html;
  EXPECT_NE(html.find("name=\"contract\" value=\"CDD\">"), html.npos);
  EXPECT_NE(html.find("form=\"offers-search\""), html.npos);
  EXPECT_NE(html.find("id=\"offers-search\""), html.npos);
}

TEST(OffersListPage, TakesOneValueAwayAndKeepsTheOthers) {
  auto list = list_of({mason()});
  list.search = {.what = "maçon", .chosen = {{"contract", {"CDI", "CDD"}}}, .salary_from = 25'000};
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("/offers?q=ma%C3%A7on&amp;contract=CDD&amp;salary_from=25000\""), html.npos)
      << html;
  EXPECT_NE(html.find("/offers?q=ma%C3%A7on&amp;contract=CDI&amp;contract=CDD\""), html.npos);
}

TEST(OffersListPage, SaysThatThereMayBeMore) {
  auto list = list_of({mason()});
  list.at_least = true;
  EXPECT_NE(html_of(render_offers_list(list)).find("Au moins 1\u00a0offre"), std::string::npos);
}

TEST(OffersListPage, ShowsWaysOnFromNothing) {
  auto list = list_of({});
  list.ways_out = {{"Sans les filtres\u00a0: 12 offres", "/offers?q=zinc"}};
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("href=\"/offers?q=zinc\""), html.npos);
  EXPECT_NE(html.find("12 offres"), html.npos);
}

TEST(OffersListPage, MapsTownsWithTheirFigures) {
  auto list = list_of({mason()});
  list.towns = {{"13055", 40}, {"05061", 2}};
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("aria-label=\"Marseille\u00a0: 40\u00a0offres\""), html.npos) << html;
  EXPECT_NE(html.find("href=\"/offers?commune=05061\""), html.npos);
  EXPECT_NE(html.find("Offres par commune"), html.npos) << "always with its table";
}

TEST(RegionMap, JoinsTownsThatCannotBeToldApartAndLosesNone) {
  const std::vector<TownCount> towns{{"13055", 40}, {"13002", 1}, {"05061", 2}, {"06088", 30}};
  const auto map = map_of(towns, {});
  std::uint64_t offers = 0;
  for (const auto& circle : map.circles) {
    offers += circle.offers;
    EXPECT_TRUE(circle.at.x >= 0 && circle.at.x <= kMapWidth && circle.at.y >= 0 &&
                circle.at.y <= map.height);
  }
  EXPECT_EQ(map.circles.size(), 3) << "Allauch is hidden by Marseille";
  EXPECT_EQ(offers, 73);
  EXPECT_TRUE(map.land.starts_with("M")) << map.land.substr(0, 20);
  EXPECT_EQ(map.communes, "");
}

TEST(RegionMap, ComesNearerToWhatWasChosen) {
  const auto map = map_of({{"13055", 40}, {"13002", 1}}, {.towns = {"13055"}});
  EXPECT_NE(map.communes, "");
  EXPECT_EQ(map.circles.size(), 2) << "Allauch is told apart";
  EXPECT_TRUE(map.circles.front().is_chosen && !map.circles.back().is_chosen);
}

TEST(OffersListPage, SaysWhenNothingFitsAndWhenAPlaceIsUnknown) {
  EXPECT_NE(html_of(render_offers_list(list_of({}))).find("Aucune offre ne correspond"),
            std::string::npos);
  auto list = list_of({});
  list.search.where = "Brigadoon";
  list.place = {.is_understood = false, .message = "Le lieu « Brigadoon » n’est pas reconnu."};
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("n’est pas reconnu. La liste montre tous les lieux."), html.npos);
  EXPECT_NE(html.find("Aucune offre ne correspond"), html.npos) << "never nothing in silence";
}

TEST(OffersListPage, ProposesEveryPlaceThatMayBeMeant) {
  auto list = list_of({mason()});
  list.search.what = "maçon";
  list.search.where = "Saint-Denis";
  list.place = {
      .is_understood = false,
      .message = "« Saint-Denis » désigne plusieurs lieux.",
      .choices = {{"Saint-Denis (93)", "Saint-Denis (93)"}, {"97411", "Saint-Denis (974)"}},
      .more_choices = 3};
  const auto html = html_of(render_offers_list(list));
  EXPECT_NE(html.find("near=Saint-Denis%20%2893%29"), html.npos) << html;
  EXPECT_NE(html.find("near=97411"), html.npos);
  EXPECT_NE(html.find("Saint-Denis (974)"), html.npos);
  EXPECT_NE(html.find("3\u00a0autres lieux"), html.npos);
  EXPECT_NE(html.find("q=ma%C3%A7on"), html.npos);
}

OfferView view() {
  return {.href = "/offers/1",
          .title = "Maçon / Maçonne",
          .description = "Des murs.\n\nDes dalles.",
          .place = "Arles (13)",
          .contract = "CDI",
          .published_at = kNow,
          .origins = {{"Bourse régionale", "BREA-1", "https://exemple.invalid/1"}},
          .now = kNow};
}

TEST(OfferPage, ShowsEachWayToApply) {
  auto offer = view();
  offer.apply_email = "rh@exemple.invalid";
  offer.apply_url = "https://exemple.invalid/postuler";
  offer.apply_text = "Appelez le matin.";
  const auto html = html_of(render_offer(offer));
  for (const auto* part : {"mailto:rh", "https://exemple.invalid/postuler", "Appelez le matin.",
                           "<p>Des murs.</p>", "BREA-1"})
    EXPECT_NE(html.find(part), html.npos) << part;
  EXPECT_EQ(html.find("ne dit pas comment postuler"), html.npos);
}

TEST(OfferPage, SaysThatNoWayToApplyIsKnown) {
  const auto html = html_of(render_offer(view()));
  EXPECT_NE(html.find("ne dit pas comment postuler"), html.npos);
}

TEST(OfferPage, SaysWhoRecruitsOnTheRegionsBehalf) {
  auto offer = view();
  EXPECT_EQ(html_of(render_offer(offer)).find("pour le compte de la Région"), std::string::npos);
  offer.bears_region_mark = true;
  EXPECT_NE(html_of(render_offer(offer)).find("pour le compte de la Région"), std::string::npos);
}

TEST(OfferPage, ShowsWhereItIsAndWhatElseThereIs) {
  auto offer = view();
  offer.town = "13004";
  offer.near = "Avignon";
  offer.distance_km = 32.46;
  offer.similar = {mason()};
  const auto html = html_of(render_offer(offer));
  for (const auto* part : {"Carte\u00a0: Arles", "32,5\u00a0km (Avignon)", "Des offres proches"})
    EXPECT_NE(html.find(part), html.npos) << part;
  EXPECT_EQ(html.find("Du même employeur"), html.npos);
}

TEST(OfferPage, FollowsNoScriptAsALink) {
  auto offer = view();
  offer.apply_url = "javascript:alert(1)";
  EXPECT_EQ(html_of(render_offer(offer)).find("javascript:"), std::string::npos);
}

TEST(ClosedOfferPage, IsGoneAndShowsOthers) {
  const auto page = render_offer_closed({.title = "Maçon / Maçonne",
                                         .place = "Arles (13)",
                                         .closed_at = kNow,
                                         .now = kNow,
                                         .others = {mason()}});
  EXPECT_EQ(page.status, 410);
  EXPECT_NE(html_of(page).find("href=\"/offers/1\""), std::string::npos);
}

}  // namespace
}  // namespace passerelle::offers::pages
