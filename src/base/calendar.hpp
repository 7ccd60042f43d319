#pragma once

#include <cstdint>
#include <vector>

#include "base/time.hpp"

namespace passerelle::base {

/// Where a holiday counts: Good Friday and 26 December only in Bas-Rhin, Haut-Rhin and Moselle.
enum class HolidayPlace : std::uint8_t { France, AlsaceMoselle };

/// Easter Sunday of the Gregorian calendar; for years from 1583.
Date easter_of(int year);

/// The public holidays of a year in order (code du travail, art. L. 3133-1, Whit Monday among
/// them; L. 3134-13 for Alsace-Moselle). A day that two holidays share stands once.
std::vector<Date> list_holidays(int year, HolidayPlace place = HolidayPlace::France);
bool is_holiday(Date day, HolidayPlace place = HolidayPlace::France);

/// Monday to Friday and no holiday.
bool is_working_day(Date day, HolidayPlace place = HolidayPlace::France);
/// The first working day of a month (1 to 12).
Date first_working_day(int year, unsigned month, HolidayPlace place = HolidayPlace::France);

}  // namespace passerelle::base
