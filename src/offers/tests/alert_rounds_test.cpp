// What an alert tells, and when.
#include <gtest/gtest.h>

#include <set>

#include "offers/alerts/fresh_offers.hpp"
#include "offers/tests/alert_exchange.hpp"

namespace passerelle::offers::alerts {
namespace {

class AlertRoundsTest : public AlertTest {
 protected:
  std::string soudeurs(int first, int last) {
    std::string lines;
    for (int i = first; i <= last; ++i)
      lines += line_of("S-" + std::to_string(i), "Soudeur n° " + std::to_string(i));
    return lines;
  }
};

TEST_P(AlertRoundsTest, DailyOnesAreToldAtSevenInOneMail) {
  follow("q=soudeur", Frequency::Daily);
  import(soudeurs(1, 1));
  EXPECT_EQ(tell(Frequency::AtOnce), 0);
  EXPECT_EQ(tell(Frequency::Daily), 0);
  import(soudeurs(2, 2) + line_of("C-1", "Cariste"));
  move_to("2026-11-06T05:59:59Z");
  EXPECT_EQ(tell(Frequency::Daily), 0);
  move_to("2026-11-06T06:00:00Z");
  EXPECT_EQ(tell(Frequency::Daily), 1);
  EXPECT_EQ(tell(Frequency::Daily), 0);
  const auto mails = send();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_TRUE(mails[0].has("\r\n2 nouvelles offres\r\n"));
  EXPECT_TRUE(mails[0].has("/offers/1\r\n"));
  EXPECT_TRUE(mails[0].has("/offers/2\r\n"));
  EXPECT_FALSE(mails[0].has("Cariste"));
  move_to("2026-11-07T06:00:00Z");
  EXPECT_EQ(tell(Frequency::Daily), 0) << "nothing new, no mail";
}

TEST_P(AlertRoundsTest, AnOfferIsToldOnce) {
  follow("q=soudeur");
  import(soudeurs(1, 1));
  EXPECT_EQ(tell(), 1);
  EXPECT_EQ(send().size(), 1u);
  import(line_of("S-1", "Soudeur à l’arc"));
  EXPECT_EQ(tell(), 0) << "changed";
  import(line_of("S-1", "", "", "S"));
  import(line_of("S-1", "Soudeur à l’arc"));
  EXPECT_EQ(tell(), 0) << "withdrawn, and back";
}

TEST_P(AlertRoundsTest, AnOfferThatEndedBeforeTheMailIsNotTold) {
  follow("q=soudeur");
  import(soudeurs(1, 2));
  EXPECT_EQ(tell(), 1);
  import(line_of("S-1", "", "", "S"));
  const auto mails = send();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_TRUE(mails[0].has("\r\n1 nouvelle offre\r\n"));
  EXPECT_FALSE(mails[0].has("/offers/1\r\n"));
  import(soudeurs(3, 3));
  EXPECT_EQ(tell(), 1);
  import(line_of("S-3", "", "", "S"));
  EXPECT_TRUE(send().empty()) << "none is left to tell";
}

TEST_P(AlertRoundsTest, TwentyStandInAMailAndTheOthersAreCounted) {
  follow("q=soudeur");
  import(soudeurs(1, 45));
  EXPECT_EQ(tell(), 1);
  const auto mails = send();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_TRUE(mails[0].has("\r\n45 nouvelles offres\r\n"));
  EXPECT_TRUE(mails[0].has("25 autres nouvelles offres"));
  int shown = 0;
  for (int id = 1; id <= 45; ++id) shown += mails[0].has("/offers/" + std::to_string(id) + "\r\n");
  EXPECT_EQ(shown, 20);
}

TEST_P(AlertRoundsTest, AServerThatWasAwayGetsWhatWaited) {
  follow("q=soudeur");
  import(soudeurs(1, 1));
  EXPECT_EQ(tell(), 1);
  EXPECT_EQ(send(mail::Outcome::LetterLater).size(), 1u);
  EXPECT_EQ(tell(), 0);
  move_to("2026-11-05T09:05:00Z");
  EXPECT_EQ(send().size(), 1u);
  EXPECT_TRUE(send().empty());
}

TEST_P(AlertRoundsTest, EachAlertIsToldWhatFitsIt) {
  follow("q=soudeur");
  move_to("2026-11-05T11:00:00Z");
  follow("near=Arles");
  import(line_of("A-1", "Soudeur", "Arles") + line_of("A-2", "Soudeur", "Nice") +
         line_of("A-3", "Cariste", "Arles") + line_of("A-4", "Cariste", "Nice"));
  EXPECT_EQ(tell(), 2);
  const auto mails = send();
  ASSERT_EQ(mails.size(), 2u);
  const std::vector<std::set<int>> awaited{{1, 2}, {1, 3}};
  for (std::size_t i = 0; i < 2; ++i)
    for (int id = 1; id <= 4; ++id)
      EXPECT_EQ(mails[i].has("/offers/" + std::to_string(id) + "\r\n"), awaited[i].contains(id))
          << "mail " << i << ", offer " << id;
}

TEST_P(AlertRoundsTest, TheNewOnesAreFoundAsTheListFindsThem) {
  import(line_of("A-1", "Soudeur", "Arles") + line_of("A-2", "Soudeuse à l’arc", "Nice") +
         line_of("A-3", "Cariste", "Arles") + line_of("A-4", "Maçon", "Avignon") + soudeurs(5, 20));
  Catalogue catalogue(base_.context);
  catalogue.refresh();
  std::vector<OfferId> all;
  for (std::int64_t id = 1; id <= 20; ++id) all.push_back({id});
  FreshOffers fresh(base_.database, all, base_.clock.now());
  for (const auto* kept : {"", "q=soudeur", "q=soudeuse", "q=%22Soudeur%20n%C2%B0%207%22",
                           "q=soudeur&near=Arles&radius_km=30", "near=Nice", "q=macon",
                           "contract=CDD", "contract=CDI", "q=soudeur+arles"}) {
    auto query = query_of(*pages::criteria_of_kept(kept, base_.clock.now())).value();
    std::set<std::int64_t> found, listed;
    for (const auto id : fresh.find(query)) found.insert(id.value);
    query.relaxes = false;
    query.limit = 100;
    for (const auto& hit : catalogue.search(query).hits)
      listed.insert(static_cast<std::int64_t>(hit.id));
    EXPECT_EQ(found, listed) << kept;
    EXPECT_EQ(found.empty(), std::string_view(kept) == "contract=CDD") << kept;
  }
}

RUN_ON_BOTH_DATABASES(AlertRoundsTest);

}  // namespace
}  // namespace passerelle::offers::alerts
