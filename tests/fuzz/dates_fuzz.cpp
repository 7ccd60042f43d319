// Any words as a date or a length of time: what is understood lies in the calendar.
#include <cmath>

#include "expect.hpp"
#include "offers/intake/duration.hpp"
#include "offers/intake/written_dates.hpp"

using namespace passerelle;
namespace intake = offers::intake;

static void expect_sound(const std::optional<offers::Duration>& duration) {
  if (!duration) return;
  fuzz::expect(duration->months > 0 && std::isfinite(duration->months),
               "a length of time has an end");
  fuzz::expect(!duration->text.empty() && base::is_utf8(duration->text), "it can be shown");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto day = intake::parse_written_day(text)) {
    fuzz::expect(day->day >= 0 && day->day <= 31, "the day is one of a month");
    fuzz::expect(day->month >= 1 && day->month <= 12, "the month is one of twelve");
  }
  if (const auto moment = intake::parse_written_moment(text))
    fuzz::expect(moment->start <= moment->end, "a moment does not end before it begins");
  expect_sound(intake::parse_duration(text));
  expect_sound(intake::find_dated_duration(text));
  expect_sound(intake::find_counted_duration(text));
  return 0;
}
