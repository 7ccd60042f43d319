#include "offers/alerts/rules/times.hpp"

#include <algorithm>

namespace passerelle::offers::alerts {
namespace {

constexpr std::int64_t kAskedForUs = 48 * base::kHourUs;
constexpr std::int64_t kEndToldBeforeUs = 14 * base::kDayUs;
constexpr std::chrono::months kLife{6};
constexpr std::int64_t kMorningUs = 7 * base::kHourUs;

/// By the clock on the wall: on two Sundays a year, seven hours after midnight are not 7:00.
base::Instant morning_of(base::Date day) {
  const auto midnight = base::start_of_day_in_paris(day);
  const base::Instant later{midnight.us + kMorningUs};
  const auto shift = base::paris_offset_seconds(later) - base::paris_offset_seconds(midnight);
  return {later.us - shift * base::kSecondUs};
}

}  // namespace

std::string_view to_text(Frequency frequency) {
  return frequency == Frequency::Daily ? "daily" : "at_once";
}

std::optional<Frequency> parse_frequency(std::string_view text) {
  for (const auto frequency : {Frequency::Daily, Frequency::AtOnce})
    if (to_text(frequency) == text) return frequency;
  return {};
}

base::Instant end_of_asking(base::Instant asked_at) {
  return {asked_at.us + kAskedForUs};
}

base::Instant end_of_alert(base::Instant confirmed_or_renewed_at) {
  auto day = base::paris_date(confirmed_or_renewed_at).ymd + kLife;
  if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
  return base::end_of_day_in_paris({day});
}

base::Instant end_is_near(base::Instant ends_at) {
  return {ends_at.us - kEndToldBeforeUs};
}

base::Instant next_morning(base::Instant now) {
  const auto today = base::paris_date(now);
  const auto morning = morning_of(today);
  if (morning > now) return morning;
  return morning_of({std::chrono::sys_days(today.ymd) + std::chrono::days(1)});
}

base::Instant next_due(Frequency frequency, base::Instant now) {
  return frequency == Frequency::Daily ? next_morning(now) : now;
}

base::Instant next_asking(std::optional<base::Instant> last_mail_at, base::Instant now) {
  if (!last_mail_at) return now;
  return std::max(now, base::Instant{last_mail_at->us + kBetweenAskingsUs});
}

base::Instant rest_after_refusal(base::Instant now) {
  return {now.us + base::kDayUs};
}

}  // namespace passerelle::offers::alerts
