#include <gtest/gtest.h>

#include "offers/alerts/rounds.hpp"
#include "offers/alerts/rules/times.hpp"

namespace passerelle::offers::alerts {
namespace {

base::Instant at(std::string_view text) {
  return *base::parse_instant(text);
}

struct Moment {
  const char *now, *awaited;
};

TEST(AlertTimesTest, TheMorningIsSevenByTheClockOnTheWall) {
  for (const auto& [now, awaited] : std::vector<Moment>{
           {"2026-11-05T05:59:59Z", "2026-11-05T06:00:00Z"},  // winter: UTC+1
           {"2026-11-05T06:00:00Z", "2026-11-06T06:00:00Z"},  // 7:00 itself is told: the next one
           {"2026-07-14T04:00:00Z", "2026-07-14T05:00:00Z"},  // summer: UTC+2
           {"2026-07-14T22:30:00Z", "2026-07-15T05:00:00Z"},  // past midnight in Paris
           {"2026-03-28T12:00:00Z", "2026-03-29T05:00:00Z"},  // the night that lacks an hour
           {"2026-10-24T12:00:00Z", "2026-10-25T06:00:00Z"},  // the night that has one more
           {"2026-12-31T12:00:00Z", "2027-01-01T06:00:00Z"}}) {
    EXPECT_EQ(base::to_text(next_morning(at(now))), awaited) << now;
    EXPECT_EQ(base::to_text(next_due(Frequency::Daily, at(now))), awaited) << now;
    EXPECT_EQ(base::to_text(next_due(Frequency::AtOnce, at(now))), now);
  }
}

TEST(AlertTimesTest, LivesSixMonthsToTheEndOfTheDay) {
  for (const auto& [now, awaited] :
       std::vector<Moment>{{"2026-11-05T09:00:00Z", "2027-05-05T21:59:59.999999Z"},
                           {"2026-08-31T09:00:00Z", "2027-02-28T22:59:59.999999Z"},
                           {"2026-11-05T23:30:00Z", "2027-05-06T21:59:59.999999Z"}})
    EXPECT_EQ(base::to_text(end_of_alert(at(now))), awaited) << now;
  EXPECT_EQ(base::to_text(end_is_near(at("2027-05-05T22:00:00Z"))), "2027-04-21T22:00:00Z");
  EXPECT_EQ(base::to_text(end_of_asking(at("2026-11-05T09:00:00Z"))), "2026-11-07T09:00:00Z");
}

TEST(AlertTimesTest, AnAddressIsAskedOnceAnHour) {
  const auto now = at("2026-11-05T09:00:00Z");
  EXPECT_EQ(next_asking({}, now), now);
  EXPECT_EQ(next_asking(at("2026-11-05T08:00:00Z"), now), now);
  EXPECT_EQ(base::to_text(next_asking(at("2026-11-05T08:30:00Z"), now)), "2026-11-05T09:30:00Z");
  EXPECT_EQ(base::to_text(next_asking(at("2026-11-05T09:30:00Z"), now)), "2026-11-05T10:30:00Z")
      << "one waits already";
}

TEST(AlertTimesTest, FrequenciesAreReadAsTheyAreWritten) {
  for (const auto frequency : {Frequency::Daily, Frequency::AtOnce})
    EXPECT_EQ(parse_frequency(to_text(frequency)), frequency);
  for (const auto* text : {"", "hourly", "DAILY"}) EXPECT_FALSE(parse_frequency(text)) << text;
}

TEST(AlertPausesTest, LooksOnceWhatComesInPauses) {
  Pauses pauses;
  const Pauses::Time start{};
  const auto after = [&](int seconds) { return start + std::chrono::seconds(seconds); };
  EXPECT_FALSE(pauses.is_time(10, after(0))) << "more may come";
  EXPECT_FALSE(pauses.is_time(20, after(3)));
  EXPECT_TRUE(pauses.is_time(20, after(6)));
  EXPECT_TRUE(pauses.is_time(20, after(9))) << "until it is done";
  pauses.done();
  EXPECT_FALSE(pauses.is_time(20, after(12))) << "nothing new";
  EXPECT_FALSE(pauses.is_time(30, after(15)));
}

TEST(AlertPausesTest, DoesNotWaitForTheEndOfALongFile) {
  Pauses pauses;
  const Pauses::Time start{};
  for (int seconds = 0; seconds < 30; seconds += 3)
    EXPECT_FALSE(pauses.is_time(seconds + 1, start + std::chrono::seconds(seconds))) << seconds;
  EXPECT_TRUE(pauses.is_time(100, start + std::chrono::seconds(30)));
}

}  // namespace
}  // namespace passerelle::offers::alerts
