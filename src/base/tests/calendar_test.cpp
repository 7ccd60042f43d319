#include "base/calendar.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

namespace passerelle::base {
namespace {

std::string texts_of(const std::vector<Date>& days) {
  std::string text;
  for (const auto day : days) text += (text.empty() ? "" : " ") + to_text(day);
  return text;
}

TEST(Calendar, KnowsEaster) {
  // Early, late, and the two years for which simpler rules need an exception.
  for (const std::string_view day :
       {"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
        "2016-03-27", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25", "2100-03-28"})
    EXPECT_EQ(to_text(easter_of(std::stoi(std::string(day.substr(0, 4))))), day);
}

TEST(Calendar, ListsTheElevenHolidays) {
  EXPECT_EQ(texts_of(list_holidays(2019)),
            "2019-01-01 2019-04-22 2019-05-01 2019-05-08 2019-05-30 2019-06-10 2019-07-14 "
            "2019-08-15 2019-11-01 2019-11-11 2019-12-25");
  EXPECT_EQ(texts_of(list_holidays(2027)),
            "2027-01-01 2027-03-29 2027-05-01 2027-05-06 2027-05-08 2027-05-17 2027-07-14 "
            "2027-08-15 2027-11-01 2027-11-11 2027-12-25");
}

TEST(Calendar, CountsADayOfTwoHolidaysOnce) {
  const auto year = list_holidays(2008);  // Ascension fell on 1 May
  EXPECT_EQ(year.size(), 10u);
  EXPECT_EQ(std::ranges::count(year, *parse_date("2008-05-01")), 1);
}

TEST(Calendar, KeepsAlsaceMoselleApart) {
  for (const std::string_view text : {"2026-04-03", "2026-12-26", "2030-04-19"}) {
    const auto day = *parse_date(text);
    EXPECT_FALSE(is_holiday(day)) << text;
    EXPECT_TRUE(is_holiday(day, HolidayPlace::AlsaceMoselle)) << text;
  }
  EXPECT_EQ(list_holidays(2026, HolidayPlace::AlsaceMoselle).size(), 13u);
}

TEST(Calendar, FindsTheFirstWorkingDay) {
  for (const std::string_view text :
       {"2016-11-02", "2017-01-02", "2024-04-02", "2026-05-04", "2027-01-04", "2027-11-02",
        "2028-05-02", "2026-08-03", "2025-11-03"}) {
    const auto month = parse_date(text)->ymd.month();
    EXPECT_EQ(to_text(first_working_day(std::stoi(std::string(text.substr(0, 4))),
                                        static_cast<unsigned>(month))),
              text);
  }
  EXPECT_FALSE(is_working_day(*parse_date("2026-05-25")));  // Whit Monday
  EXPECT_FALSE(is_working_day(*parse_date("2026-11-07")));
  EXPECT_TRUE(is_working_day(*parse_date("2026-11-05")));
}

}  // namespace
}  // namespace passerelle::base
