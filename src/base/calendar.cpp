#include "base/calendar.hpp"

#include <algorithm>

namespace passerelle::base {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

Date date_of(int year, unsigned month, unsigned day) {
  return Date{
      year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}};
}

Date days_after(Date day, int count) {
  return Date{year_month_day{sys_days{day.ymd} + days{count}}};
}

int year_of(Date day) {
  return static_cast<int>(day.ymd.year());
}

}  // namespace

// The moon of the church, as Butcher's rule of 1876 counts it: no exception to remember.
Date easter_of(int year) {
  const int golden = year % 19, century = year / 100, in_century = year % 100;
  const int moon_correction = (century - (century + 8) / 25 + 1) / 3;
  const int epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
  const int weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
  const int late = (golden + 11 * epact + 22 * weekday) / 451;
  const int count = epact + weekday - 7 * late + 114;
  return date_of(year, static_cast<unsigned>(count / 31), static_cast<unsigned>(count % 31 + 1));
}

std::vector<Date> list_holidays(int year, HolidayPlace place) {
  const auto easter = easter_of(year);
  std::vector<Date> list = {date_of(year, 1, 1),   days_after(easter, 1),  date_of(year, 5, 1),
                            date_of(year, 5, 8),   days_after(easter, 39), days_after(easter, 50),
                            date_of(year, 7, 14),  date_of(year, 8, 15),   date_of(year, 11, 1),
                            date_of(year, 11, 11), date_of(year, 12, 25)};
  if (place == HolidayPlace::AlsaceMoselle) {
    list.push_back(days_after(easter, -2));
    list.push_back(date_of(year, 12, 26));
  }
  std::ranges::sort(list);
  const auto twice = std::ranges::unique(list);
  list.erase(twice.begin(), twice.end());
  return list;
}

bool is_holiday(Date day, HolidayPlace place) {
  return std::ranges::binary_search(list_holidays(year_of(day), place), day);
}

bool is_working_day(Date day, HolidayPlace place) {
  const std::chrono::weekday weekday{sys_days{day.ymd}};
  const bool is_week_end = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  return !is_week_end && !is_holiday(day, place);
}

Date first_working_day(int year, unsigned month, HolidayPlace place) {
  auto day = date_of(year, month, 1);
  while (!is_working_day(day, place)) day = days_after(day, 1);
  return day;
}

}  // namespace passerelle::base
