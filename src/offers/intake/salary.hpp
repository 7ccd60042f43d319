#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passerelle::offers::intake {

/// A year of full time unless said: 35 h × 52 = 1,820 h. The one constant of the house.
constexpr double kFullTimeWeeklyHours = 35;
constexpr double kWeeksInYear = 52;
constexpr double kMonthsInYear = 12;
constexpr double kDaysInWeek = 5;

enum class Period : std::uint8_t { Unknown, Hour, Day, Week, Month, Year };

/// What is known beside the words of the salary.
struct SalaryContext {
  std::optional<double> weekly_hours = {};
  bool is_part_time = false;  ///< said, with or without its hours
  std::optional<std::int64_t> minimum_hourly_cents = {};
};

/// A salary as gross hundredths of a euro a year, where the text lets us know it.
struct Salary {
  std::optional<std::int64_t> year_min_cents, year_max_cents;
  bool is_net = false;       ///< net: it has no gross figure
  bool is_foreign = false;   ///< not in euros: words only
  bool is_absurd = false;    ///< the amount cannot go with its period: words only
  bool is_presumed = false;  ///< the period was taken from the amount
  bool is_under_minimum = false;
  Period period = Period::Unknown;
};

Salary parse_salary(std::string_view text, const SalaryContext& context);

/// "un salaire mensuel, soit 25 800 € brut par an": what a person is told was understood.
std::string explain(const Salary& salary);

}  // namespace passerelle::offers::intake
