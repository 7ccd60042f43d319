#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

/// When things happen to an alert: pure rules.
namespace passerelle::offers::alerts {

enum class Frequency : std::uint8_t { Daily, AtOnce };
std::string_view to_text(Frequency frequency);
std::optional<Frequency> parse_frequency(std::string_view text);

constexpr std::int64_t kMostOfAnAddress = 10;
/// Between two mails that ask the same address to confirm.
constexpr std::int64_t kBetweenAskingsUs = base::kHourUs;

/// What is not confirmed by then is forgotten.
base::Instant end_of_asking(base::Instant asked_at);
/// Six months later, at the end of that day in Paris.
base::Instant end_of_alert(base::Instant confirmed_or_renewed_at);
/// The end is told, and a mail brings the link to renew, from then on.
base::Instant end_is_near(base::Instant ends_at);
/// The next 7:00 in Paris, after `now`.
base::Instant next_morning(base::Instant now);
/// When an alert is looked at next; AtOnce: at any time.
base::Instant next_due(Frequency frequency, base::Instant now);
/// When the mail that asks to confirm may leave: an hour after the last one to that address.
base::Instant next_asking(std::optional<base::Instant> last_mail_at, base::Instant now);
/// After a mail that the address refused: a day of rest.
base::Instant rest_after_refusal(base::Instant now);
constexpr std::int64_t kMostRefusals = 3;  ///< in a row; then the alert ends

}  // namespace passerelle::offers::alerts
