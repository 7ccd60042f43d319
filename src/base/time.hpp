#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passerelle::base {

/// A point in time: microseconds since 1970-01-01T00:00:00Z. Stored as that integer everywhere.
struct Instant {
  std::int64_t us = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

constexpr std::int64_t kSecondUs = 1'000'000;
constexpr std::int64_t kHourUs = 3600 * kSecondUs;
constexpr std::int64_t kDayUs = 24 * kHourUs;

/// A day of the civil calendar, without an hour. Stored as ISO text (2026-11-25).
struct Date {
  std::chrono::year_month_day ymd{};
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// "2026-11-25"; nothing else. 2026-11-31 is no date: nullopt.
std::optional<Date> parse_date(std::string_view text);
/// "25/11/2026" or "2026-11-25", as partners write days.
std::optional<Date> parse_any_date(std::string_view text);
std::string to_text(Date day);

/// RFC 3339: "2026-11-05T09:00:00Z", with a fraction or an offset ("+01:00"); nullopt otherwise.
std::optional<Instant> parse_instant(std::string_view text);
/// "2026-11-05T09:00:00Z"; the fraction only when there is one.
std::string to_text(Instant at);

/// Europe/Paris: UTC+1, UTC+2 from the last Sunday of March to the last of October, 01:00 UTC.
std::int64_t paris_offset_seconds(Instant at);
Date paris_date(Instant at);
/// Midnight at the start of that day in Paris.
Instant start_of_day_in_paris(Date day);
/// The last microsecond of that day in Paris: an end given without an hour holds the whole day.
Instant end_of_day_in_paris(Date day);
/// "2026-11-05T10:00:00+01:00": an instant with the offset of Paris, for JSON-LD and people.
std::string to_paris_text(Instant at);

/// Every piece of code that needs the time takes a Clock; `--now` freezes it.
class Clock {
 public:
  Clock() = default;
  explicit Clock(Instant frozen) : frozen_(frozen) {}
  Instant now() const;

 private:
  std::optional<Instant> frozen_;
};

}  // namespace passerelle::base
