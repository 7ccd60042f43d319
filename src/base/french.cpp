#include "base/french.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cmath>

namespace passerelle::base::french {
namespace {

constexpr std::string_view kNarrowSpace = "\u202f";
constexpr std::string_view kNoBreakSpace = "\u00a0";

constexpr std::array<std::string_view, 12> kMonths = {
    "janvier", "février", "mars",      "avril",   "mai",      "juin",
    "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 7> kWeekdays = {"dimanche", "lundi",    "mardi", "mercredi",
                                                       "jeudi",    "vendredi", "samedi"};

std::int64_t days_of(Date date) {
  return std::chrono::sys_days(date.ymd).time_since_epoch().count();
}

}  // namespace

std::string number(std::int64_t value) {
  const std::string digits = fmt::format("{}", value);
  const std::size_t sign = value < 0 ? 1 : 0;
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > sign && (digits.size() - i) % 3 == 0) text += kNarrowSpace;
    text += digits[i];
  }
  return text;
}

std::string decimal(double value) {
  const auto tenths = std::llround(value * 10);
  std::string text = number(tenths / 10);
  if (tenths % 10 != 0) text += fmt::format(",{}", std::abs(tenths % 10));
  return text;
}

std::string count(std::int64_t value, std::string_view one, std::string_view many) {
  const auto noun = value > 1 || value < -1 ? many : one;
  return fmt::format("{}{}{}", number(value), kNoBreakSpace, noun);
}

std::string file_size(std::int64_t bytes) {
  if (bytes < 1000) return count(bytes, "octet", "octets");
  double value = static_cast<double>(bytes) / 1000;
  std::string_view unit = "ko";
  for (const std::string_view larger : {"Mo", "Go"}) {
    if (value < 999.95) break;
    value /= 1000;
    unit = larger;
  }
  return fmt::format("{}{}{}", decimal(value), kNoBreakSpace, unit);
}

std::string day(Date date) {
  const auto number_of_day = static_cast<unsigned>(date.ymd.day());
  const auto month = static_cast<unsigned>(date.ymd.month());
  return fmt::format("{}{}{}{} {}", number_of_day, number_of_day == 1 ? "er" : "", kNoBreakSpace,
                     kMonths.at(month - 1), static_cast<int>(date.ymd.year()));
}

std::string weekday_and_day(Date date) {
  const std::chrono::weekday weekday{std::chrono::sys_days(date.ymd)};
  return fmt::format("{} {}", kWeekdays.at(weekday.c_encoding()), day(date));
}

std::string day_and_time(Instant at) {
  constexpr std::int64_t kMinutesPerDay = 24 * 60;
  const auto seconds = at.us / kSecondUs + paris_offset_seconds(at);
  const auto minutes = ((seconds / 60) % kMinutesPerDay + kMinutesPerDay) % kMinutesPerDay;
  return fmt::format("{}, {}{}h{}{:02}", day(paris_date(at)), minutes / 60, kNoBreakSpace,
                     kNoBreakSpace, minutes % 60);
}

std::string how_long_ago(Instant at, Instant now) {
  constexpr std::int64_t kDaysAsDays = 30;
  const auto days = days_of(paris_date(now)) - days_of(paris_date(at));
  if (days == 0) return "aujourd’hui";
  if (days == 1) return "hier";
  if (days > 1 && days <= kDaysAsDays) return "il y a " + count(days, "jour", "jours");
  return "le " + day(paris_date(at));
}

std::string typeset(std::string_view sentence) {
  std::string text;
  text.reserve(sentence.size() + 8);
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const auto rest = sentence.substr(i + 1);
    if (sentence[i] != ' ')
      text += sentence[i];
    else if (rest.starts_with(';') || rest.starts_with('!') || rest.starts_with('?'))
      text += kNarrowSpace;
    else if (rest.starts_with(':') || rest.starts_with("»") || text.ends_with("«"))
      text += kNoBreakSpace;
    else
      text += ' ';
  }
  return text;
}

}  // namespace passerelle::base::french
