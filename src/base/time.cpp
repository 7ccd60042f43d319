#include "base/time.hpp"

#include <fmt/format.h>

#include <charconv>

namespace passerelle::base {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
  if (text.front() == '-' || text.front() == '+') return {};
  return value;
}

std::optional<Date> make_date(std::string_view y, std::string_view m, std::string_view d) {
  const auto yy = digits(y), mm = digits(m), dd = digits(d);
  if (!yy || !mm || !dd) return {};
  const year_month_day ymd{year{*yy}, month(static_cast<unsigned>(*mm)),
                           day(static_cast<unsigned>(*dd))};
  if (!ymd.ok()) return {};
  return Date{ymd};
}

std::int64_t day_number(Date d) {
  return sys_days(d.ymd).time_since_epoch().count();
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - ((a % b != 0 && (a % b < 0) != (b < 0)) ? 1 : 0);
}

Date date_of_utc_day(std::int64_t number) {
  return Date{year_month_day{sys_days{days{number}}}};
}

Instant change_of_hour(year y, month m) {
  const sys_days last_sunday = sys_days{y / m / std::chrono::Sunday[std::chrono::last]};
  return Instant{last_sunday.time_since_epoch().count() * kDayUs + kHourUs};
}

std::string clock_text(std::int64_t us_of_day) {
  const auto seconds = us_of_day / kSecondUs;
  auto text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (const auto fraction = us_of_day % kSecondUs) {
    text += fraction % 1000 == 0 ? fmt::format(".{:03}", fraction / 1000)
                                 : fmt::format(".{:06}", fraction);
  }
  return text;
}

/// ".123456" to microseconds; further digits are dropped. Moves `text` past the fraction.
std::optional<std::int64_t> take_fraction(std::string_view& text) {
  if (text.empty() || (text.front() != '.' && text.front() != ',')) return 0;
  text.remove_prefix(1);
  std::int64_t value = 0;
  int count = 0;
  while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
    if (count < 6) value = value * 10 + (text.front() - '0');
    ++count;
    text.remove_prefix(1);
  }
  if (count == 0) return {};
  for (; count < 6; ++count) value *= 10;
  return value;
}

std::optional<std::int64_t> offset_us(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() < 5 || (text[0] != '+' && text[0] != '-')) return {};
  const auto hours = digits(text.substr(1, 2));
  const auto minutes = digits(text.substr(text[3] == ':' ? 4 : 3));
  if (!hours || !minutes || *hours > 18 || *minutes > 59) return {};
  const std::int64_t value = (*hours * 60 + *minutes) * 60 * kSecondUs;
  return text[0] == '-' ? -value : value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  return make_date(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Date> parse_any_date(std::string_view text) {
  if (text.size() == 10 && text[2] == '/' && text[5] == '/')
    return make_date(text.substr(6, 4), text.substr(3, 2), text.substr(0, 2));
  return parse_date(text);
}

std::string to_text(Date d) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(d.ymd.year()),
                     static_cast<unsigned>(d.ymd.month()), static_cast<unsigned>(d.ymd.day()));
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't' && text[10] != ' ')) return {};
  const auto date = parse_date(text.substr(0, 10));
  if (!date || text[13] != ':' || text[16] != ':') return {};
  const auto hours = digits(text.substr(11, 2)), minutes = digits(text.substr(14, 2)),
             seconds = digits(text.substr(17, 2));
  if (!hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 60) return {};
  auto rest = text.substr(19);
  const auto fraction = take_fraction(rest);
  if (!fraction) return {};
  const auto offset = offset_us(rest);
  if (!offset) return {};
  const std::int64_t of_day = ((*hours * 60 + *minutes) * 60 + *seconds) * kSecondUs + *fraction;
  return Instant{day_number(*date) * kDayUs + of_day - *offset};
}

std::string to_text(Instant at) {
  const auto number = floor_div(at.us, kDayUs);
  return to_text(date_of_utc_day(number)) + "T" + clock_text(at.us - number * kDayUs) + "Z";
}

std::int64_t paris_offset_seconds(Instant at) {
  const year y = date_of_utc_day(floor_div(at.us, kDayUs)).ymd.year();
  const bool summer =
      at >= change_of_hour(y, std::chrono::March) && at < change_of_hour(y, std::chrono::October);
  return summer ? 7200 : 3600;
}

Date paris_date(Instant at) {
  return date_of_utc_day(floor_div(at.us + paris_offset_seconds(at) * kSecondUs, kDayUs));
}

Instant start_of_day_in_paris(Date d) {
  // The hour changes at 01:00 UTC, so midnight in Paris always stands on the earlier offset.
  const Instant utc_midnight{day_number(d) * kDayUs};
  const Instant guess{utc_midnight.us - 2 * kHourUs};
  return Instant{utc_midnight.us - paris_offset_seconds(guess) * kSecondUs};
}

Instant end_of_day_in_paris(Date d) {
  return Instant{start_of_day_in_paris(date_of_utc_day(day_number(d) + 1)).us - 1};
}

std::string to_paris_text(Instant at) {
  const auto offset = paris_offset_seconds(at);
  const Instant local{at.us + offset * kSecondUs};
  auto text = to_text(local);
  text.pop_back();
  return text + fmt::format("+{:02}:00", offset / 3600);
}

Instant Clock::now() const {
  if (frozen_) return *frozen_;
  using std::chrono::duration_cast;
  using std::chrono::microseconds;
  return Instant{
      duration_cast<microseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace passerelle::base
