#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"

namespace passerelle::offers::intake {

/// How a date was written, where that is worth telling.
enum class DateForm : std::uint8_t { Plain, Serial, ShortYear };

/// A moment, or the whole day in Paris when no hour was given.
struct WrittenMoment {
  base::Instant start, end;
  DateForm form = DateForm::Plain;
};

/// A day and a month, with its year when it is written; day 0: the month alone.
struct WrittenDay {
  int day = 0;
  int month = 0;
  int year = 0;  ///< 0: not written
  DateForm form = DateForm::Plain;
};

/// "3/11/2026", "03-11-26", "2026-11-03", "20261103", "mardi 3 novembre 2026", "1er mars". The
/// day comes before the month. A day that no calendar has (31/11) is no date.
std::optional<WrittenDay> parse_written_day(std::string_view text);
/// The same with or without an hour ("14:30", "à 14 h 30", an offset), and the day numbers of
/// spreadsheets ("46331", "46331,5"), from 2000 to 2099.
std::optional<WrittenMoment> parse_written_moment(std::string_view text);

}  // namespace passerelle::offers::intake
