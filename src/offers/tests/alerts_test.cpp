// From the asking to the end of an alert.
#include <gtest/gtest.h>

#include "offers/tests/alert_exchange.hpp"

namespace passerelle::offers::alerts {
namespace {

class AlertsTest : public AlertTest {};

TEST_P(AlertsTest, TellsNothingBeforeItIsConfirmed) {
  ask_for("q=soudeur");
  const auto mails = send();
  ASSERT_EQ(mails.size(), 1u);
  EXPECT_EQ(mails[0].to, "nom@exemple.fr");
  import(line_of("A-1", "Soudeur"));
  EXPECT_EQ(tell(), 0);
  ASSERT_TRUE(confirm(base_.context, mails[0].token("confirm")));
  EXPECT_EQ(tell(), 0) << "what came before is no news";
  import(line_of("A-2", "Soudeur de nuit") + line_of("A-3", "Cariste"));
  EXPECT_EQ(tell(), 1);
  const auto news = send();
  ASSERT_EQ(news.size(), 1u);
  EXPECT_TRUE(news[0].has("https://emploi.exemple.fr/offers/2\r\n"));
  EXPECT_FALSE(news[0].has("/offers/1\r\n"));
  EXPECT_FALSE(news[0].has("/offers/3\r\n"));
  EXPECT_EQ(tell(), 0);
  EXPECT_TRUE(send().empty());
}

TEST_P(AlertsTest, AnAddressIsAskedOnceAnHourWhateverItAsks) {
  ask_for("q=soudeur");
  ask_for("q=soudeur");
  ask_for("q=cariste");
  EXPECT_EQ(send().size(), 1u);
  move_to("2026-11-05T09:59:59Z");
  ask_for("q=soudeur");
  EXPECT_TRUE(send().empty());
  move_to("2026-11-05T10:00:00Z");
  EXPECT_EQ(send().size(), 1u) << "the second alert's turn";
  ask_for("q=soudeur", Frequency::AtOnce, "autre@exemple.fr");
  EXPECT_EQ(send().size(), 1u) << "of another address nothing is held back";
}

TEST_P(AlertsTest, AnAddressHasTenAtMost) {
  for (int i = 0; i < 15; ++i) ask_for("q=" + std::to_string(i));
  auto session = base_.database.session();
  EXPECT_EQ(count(session).asked, kMostOfAnAddress);
}

TEST_P(AlertsTest, WhatIsInForceIsNotAskedAgain) {
  follow("q=soudeur");
  move_to("2026-11-05T12:00:00Z");
  ask_for("q=soudeur");
  EXPECT_TRUE(send().empty());
}

TEST_P(AlertsTest, AnotherFrequencyTakesThePlaceOnceConfirmed) {
  follow("q=soudeur");
  move_to("2026-11-05T12:00:00Z");
  follow("q=soudeur", Frequency::Daily);
  auto session = base_.database.session();
  EXPECT_EQ(count(session).confirmed, 1);
  EXPECT_EQ(count(session).daily, 1);
}

TEST_P(AlertsTest, WhatIsNotConfirmedIsForgottenAfterTwoDays) {
  ask_for("q=soudeur");
  const auto token = send().at(0).token("confirm");
  move_to("2026-11-07T08:59:59Z");
  EXPECT_EQ(forget_ended(base_.context), 0);
  move_to("2026-11-07T09:00:00Z");
  const auto late = confirm(base_.context, token);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, "ALERT_UNKNOWN");
  EXPECT_EQ(forget_ended(base_.context), 1);
  EXPECT_EQ(rows_left(), 0);
}

TEST_P(AlertsTest, ALinkOpensWhatItIsForAlone) {
  ask_for("q=soudeur");
  const auto token = send().at(0).token("confirm");
  stop(base_.context, token);
  EXPECT_FALSE(renew(base_.context, token));
  EXPECT_FALSE(confirm(base_.context, "")) << "nothing";
  EXPECT_FALSE(confirm(base_.context, std::string(48, '0'))) << "guessed";
  EXPECT_TRUE(confirm(base_.context, token)) << "it was not stopped";
  EXPECT_TRUE(confirm(base_.context, token)) << "twice is once";
}

TEST_P(AlertsTest, StoppingForgetsAll) {
  follow("q=soudeur");
  import(line_of("A-1", "Soudeur"));
  EXPECT_EQ(tell(), 1);
  const auto token = send().at(0).token("stop");
  import(line_of("A-2", "Soudeur de nuit"));
  EXPECT_EQ(tell(), 1);
  stop(base_.context, token);
  EXPECT_TRUE(send().empty()) << "the letter that waited is gone too";
  EXPECT_EQ(rows_left(), 0);
  stop(base_.context, token);
  import(line_of("A-3", "Soudeur de jour"));
  EXPECT_EQ(tell(), 0);
}

TEST_P(AlertsTest, EndsUnlessItIsRenewed) {
  follow("q=soudeur");
  move_to("2027-04-20T21:00:00Z");
  EXPECT_EQ(tell_ends(base_.context), 0);
  move_to("2027-04-22T09:00:00Z");
  EXPECT_EQ(tell_ends(base_.context), 1);
  EXPECT_EQ(tell_ends(base_.context), 0) << "once";
  const auto mails = send();
  ASSERT_EQ(mails.size(), 1u);
  const auto renewed = renew(base_.context, mails[0].token("renew"));
  ASSERT_TRUE(renewed);
  EXPECT_EQ(base::to_text(renewed->ends_at), "2027-10-22T21:59:59.999999Z");
  move_to("2027-10-22T21:00:00Z");
  EXPECT_EQ(forget_ended(base_.context), 0);
  EXPECT_EQ(tell_ends(base_.context), 1) << "told again";
  move_to("2027-10-22T22:00:00Z");
  EXPECT_EQ(forget_ended(base_.context), 1);
  EXPECT_EQ(rows_left(), 0);
}

TEST_P(AlertsTest, AnAddressThatTakesNothingIsForgotten) {
  ask_for("q=soudeur");
  EXPECT_EQ(send(mail::Outcome::AddressRefused).size(), 1u);
  EXPECT_EQ(rows_left(), 0) << "it never confirmed";
}

TEST_P(AlertsTest, AnAddressInForceMayRefuseTwice) {
  follow("q=soudeur");
  for (int day = 6; day <= 8; ++day) {
    EXPECT_GT(rows_left(), 0) << day;
    move_to("2026-11-0" + std::to_string(day) + "T10:00:00Z");
    import(line_of("A-" + std::to_string(day), "Soudeur n° " + std::to_string(day)));
    EXPECT_EQ(tell(), 1) << day;
    EXPECT_EQ(send(mail::Outcome::AddressRefused).size(), 1u);
  }
  EXPECT_EQ(rows_left(), 0);
}

RUN_ON_BOTH_DATABASES(AlertsTest);

}  // namespace
}  // namespace passerelle::offers::alerts
