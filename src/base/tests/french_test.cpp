#include "base/french.hpp"

#include <gtest/gtest.h>

namespace passerelle::base::french {
namespace {

Instant at(std::string_view text) {
  return *parse_instant(text);
}

TEST(French, GroupsThousands) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(999), "999");
  EXPECT_EQ(number(5000), "5\u202f000");
  EXPECT_EQ(number(-1234567), "-1\u202f234\u202f567");
}

TEST(French, IsPluralFromTwo) {
  EXPECT_EQ(count(0, "offre", "offres"), "0\u00a0offre");
  EXPECT_EQ(count(1, "offre", "offres"), "1\u00a0offre");
  EXPECT_EQ(count(2, "offre", "offres"), "2\u00a0offres");
}

TEST(French, WritesDecimalsWithAComma) {
  EXPECT_EQ(decimal(12.5), "12,5");
  EXPECT_EQ(decimal(30.04), "30");
}

TEST(French, WritesSizesInTheUnitThatFits) {
  EXPECT_EQ(file_size(1), "1\u00a0octet");
  EXPECT_EQ(file_size(1500), "1,5\u00a0ko");
  EXPECT_EQ(file_size(999'960), "1\u00a0Mo");
  EXPECT_EQ(file_size(2'000'000'000), "2\u00a0Go");
}

TEST(French, WritesDays) {
  EXPECT_EQ(day(*parse_date("2026-03-01")), "1er\u00a0mars 2026");
  EXPECT_EQ(weekday_and_day(*parse_date("2026-03-03")), "mardi 3\u00a0mars 2026");
}

TEST(French, ShowsTheHourOfParis) {
  EXPECT_EQ(day_and_time(at("2026-03-03T13:05:00Z")), "3\u00a0mars 2026, 14\u00a0h\u00a005");
  EXPECT_EQ(day_and_time(at("2026-07-14T22:30:00Z")), "15\u00a0juillet 2026, 0\u00a0h\u00a030");
}

TEST(French, CountsTheDaysOfParis) {
  const Instant now = at("2026-03-03T00:30:00+01:00");
  EXPECT_EQ(how_long_ago(at("2026-03-03T00:10:00+01:00"), now), "aujourd’hui");
  EXPECT_EQ(how_long_ago(at("2026-03-02T23:59:00+01:00"), now), "hier");
  EXPECT_EQ(how_long_ago(at("2026-02-26T12:00:00+01:00"), now), "il y a 5\u00a0jours");
  EXPECT_EQ(how_long_ago(at("2025-12-25T12:00:00+01:00"), now), "le 25\u00a0décembre 2025");
}

TEST(French, SpacesThatNeverBreak) {
  EXPECT_EQ(typeset("« a » : b ; c ! d ? e"),
            "«\u00a0a\u00a0»\u00a0: b\u202f; c\u202f! d\u202f? e");
  EXPECT_EQ(typeset("à 14 h, sans signe"), "à 14 h, sans signe");
  EXPECT_EQ(typeset(""), "");
}

}  // namespace
}  // namespace passerelle::base::french
