#include <gtest/gtest.h>

#include "offers/pages/page_models.hpp"

namespace passerelle::offers::pages {
namespace {

const base::Instant kNow = *base::parse_instant("2026-11-25T09:00:00Z");

std::string html_of(const html::Page& page) {
  const auto html = html::render(page.body);
  EXPECT_EQ(html.find("{{"), html.npos);
  return html;
}

void expect_parts(const std::string& html, const std::vector<std::string>& parts) {
  for (const auto& part : parts) EXPECT_NE(html.find(part), html.npos) << part;
}

DeliveryView closed() {
  return {.id = 12,
          .partner = "Bourse régionale",
          .file_name = "offres.csv",
          .file_bytes = 1234,
          .state = "closed",
          .received_at = kNow,
          .closed_at = kNow,
          .records = 36,
          .applied_lines = 36,
          .counts = {.received = 36,
                     .created = 1,
                     .updated = 4,
                     .unchanged = 5,
                     .withdrawn = 6,
                     .duplicate = 7,
                     .set_aside = 10,
                     .refused = 3}};
}

TEST(DeliveryPage, WritesTheSumOut) {
  const auto html = html_of(render_delivery(closed()));
  const std::vector<std::string> parts{
      ">36<", "lignes reçues", ">3<", "refusées",     ">10<", "mises de côté", ">7<", "doublons",
      ">5<",  "inchangées",    ">4<", "mises à jour", ">1<",  "créée<",        ">6<", "retirées"};
  std::size_t at = 0;
  for (const auto& part : parts) {
    at = html.find(part, at);
    ASSERT_NE(at, html.npos) << part;
  }
  expect_parts(html, {"/deliveries/12/report.csv", "/deliveries/12/report.json", "Close"});
  EXPECT_EQ(html.find("data-live"), html.npos);
}

TEST(DeliveryPage, ShowsWhatWasFoundAndKept) {
  auto delivery = closed();
  delivery.by_rule = {{"SIRET_ZERO_LOST", "repair", "Le SIRET a perdu ses zéros.", 2}};
  delivery.unknown_fields = {"commentaire"};
  delivery.lines = {{.line = 42,
                     .reference = "B-42",
                     .verdict = "set_aside",
                     .verdict_name = "mise de côté",
                     .messages = {"Une raison."},
                     .changes = {{"SIRET", "52", "0052"}, {"Lieu", "", "Arles"}},
                     .raw = "B-42;<b>"}};
  delivery.shown.total = 2;
  delivery.next_after = 42;
  expect_parts(html_of(render_delivery(delivery)),
               {"SIRET_ZERO_LOST", "<code>commentaire</code>", "B-42", "Une raison.",
                "<code>52</code>", "<code>0052</code>", "rien", "B-42;&lt;b&gt;",
                "/deliveries/12?after=42#lignes", "2\u00a0lignes attendent",
                "/deliveries/12/lines/42", "/deliveries/12?rule=SIRET_ZERO_LOST#lignes"});
}

TEST(DeliveryPage, AsksForReleaseOfWhoeverMay) {
  auto delivery = closed();
  delivery.state = "held";
  delivery.hold_reason = "Plus d’une offre sur cinq.";
  delivery.absent = 1240;
  EXPECT_EQ(html_of(render_delivery(delivery)).find("<form"), std::string::npos);
  delivery.may_release = true;
  expect_parts(html_of(render_delivery(delivery)),
               {"Plus d’une offre sur cinq.", "action=\"/deliveries/12/release\"",
                "name=\"with_withdrawal\" value=\"no\"", "1\u202f240\u00a0offres absentes"});
}

TEST(DeliveryPage, FollowsADeliveryUnderWay) {
  auto delivery = closed();
  delivery.state = "applying";
  delivery.applied_lines = 20;
  expect_parts(html_of(render_delivery(delivery)), {"data-live", "20 sur 36"});
}

TEST(DeliveryPage, OfARefusedFileTellsWhyAndNoSum) {
  auto delivery = closed();
  delivery.state = "refused";
  delivery.counts = {};
  delivery.refusal_message = "La colonne « siret » manque.";
  const auto html = html_of(render_delivery(delivery));
  expect_parts(html, {"La colonne « siret » manque."});
  EXPECT_EQ(html.find("conservation"), html.npos);
}

TEST(DeliveriesPage, TellsTheStateOfEach) {
  DeliveriesList list;
  for (const auto* state : {"applying", "held", "closed", "refused"})
    list.deliveries.push_back({.id = 3, .partner = "Bourse", .state = state, .received_at = kNow});
  list.next_before = 3;
  expect_parts(html_of(render_deliveries(list)),
               {"En cours", "Retenue", "Close", "Refusée", "/deliveries?before=3"});
  expect_parts(html_of(render_deliveries({})), {"Aucune remise"});
}

TEST(NewDeliveryPage, OffersTheChoiceOfPartnerOnlyWhereThereIsOne) {
  const auto one = html_of(render_delivery_new({.partners = {{"brea", "Bourse"}}}));
  EXPECT_EQ(one.find("<select"), one.npos);
  expect_parts(one, {"name=\"partner\" value=\"brea\"", "multipart/form-data"});
  const auto two = html_of(render_delivery_new(
      {.partners = {{"brea", "Bourse"}, {"aggregator", "Agrégateur"}}, .partner = "aggregator"}));
  expect_parts(two, {"value=\"aggregator\" selected"});
}

TEST(NewDeliveryPage, TellsWhatIsWrongAndWhere) {
  const auto page = render_delivery_new({.partners = {{"brea", "Bourse"}},
                                         .error_message = "Ce fichier est vide.",
                                         .error_field = "file"});
  EXPECT_EQ(page.status, 400);
  expect_parts(html_of(page), {"href=\"#file\"", "id=\"file-error\"", "aria-invalid"});
}

}  // namespace
}  // namespace passerelle::offers::pages
