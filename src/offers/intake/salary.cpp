#include "offers/intake/salary.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "offers/intake/salary_groups.hpp"
#include "offers/salary_text.hpp"

namespace passerelle::offers::intake {
namespace {

using enum SalarySign;
using Tokens = SalaryTokens;
using Group = SalaryGroup;

/// Up to 1 € a month below is how people round the minimum.
constexpr double kRoundingOfTheYear = 12;
constexpr double kLeastShareOfMinimum = 0.25;  // an apprentice of 16 has 27 %
constexpr double kMostOfAYear = 250'000, kMostOfAYearlySalary = 1'000'000;

/// Net and gross side by side are told before each amount or after each.
const Group* find_gross(const std::vector<Group>& wages) {
  const bool is_before = holds(wages.front().before, Gross) || holds(wages.front().before, Net);
  for (const auto& wage : wages)
    if (holds(is_before ? wage.before : wage.after, Gross)) return &wage;
  return nullptr;
}

Period said_period(const Group& wage, const std::vector<Group>& wages, Tokens tokens) {
  const bool is_before = find_period(wages.front().before) != Period::Unknown &&
                         find_period(wages.back().after) == Period::Unknown;
  const auto inside = tokens.subspan(wage.first, wage.last - wage.first + 1);
  if (const auto period = find_period(inside); period != Period::Unknown) return period;
  if (const auto period = find_period(is_before ? wage.before : wage.after);
      period != Period::Unknown)
    return period;
  return wages.size() == 1 ? find_period(tokens) : Period::Unknown;
}

/// What an amount alone can only be; between the classes nothing is presumed.
Period presumed_period(const Group& wage, Tokens tokens) {
  if (holds(tokens, Piecework)) return Period::Unknown;
  const auto within = [&](double least, double most) {
    return wage.low >= least && wage.high <= most;
  };
  if (within(9, 25) && (wage.has_cents || holds(tokens, Euro))) return Period::Hour;
  if (within(1'000, 9'999.99)) return Period::Month;
  return within(12'000, 300'000) ? Period::Year : Period::Unknown;
}

double times_a_year(Period period, double weekly_hours) {
  switch (period) {
    case Period::Hour:
      return weekly_hours * kWeeksInYear;
    case Period::Day:
      return kDaysInWeek * kWeeksInYear;
    case Period::Week:
      return kWeeksInYear;
    case Period::Month:
      return kMonthsInYear;
    default:
      return 1;
  }
}

std::int64_t cents_of(double euros) {
  return std::llround(euros * 100);
}

struct Time {
  double weekly_hours = kFullTimeWeeklyHours;
  bool is_known = false;
  double months = kMonthsInYear;
};

Time time_of(Tokens tokens, const SalaryContext& context) {
  Time time;
  if (context.weekly_hours) time = {.weekly_hours = *context.weekly_hours, .is_known = true};
  for (const auto& token : tokens) {
    if (token.sign == Months && token.value >= 10) time.months = token.value;
    if (token.sign != Hours) continue;
    const bool is_weekly = token.value >= 5 && token.value <= 48;
    const bool is_monthly = token.value >= 60 && token.value <= 200;
    if (!is_weekly && !is_monthly) continue;
    time.weekly_hours = is_weekly ? token.value : token.value * kMonthsInYear / kWeeksInYear;
    if (std::abs(time.weekly_hours - kFullTimeWeeklyHours) < 0.05)  // 151,67 h is 35 h a week
      time.weekly_hours = kFullTimeWeeklyHours;
    time.is_known = true;
  }
  return time;
}

bool is_absurd(Period period, double low_year, double high_year, const Time& time,
               const SalaryContext& context) {
  if (low_year <= 0) return true;
  if (high_year > (period == Period::Year ? kMostOfAYearlySalary : kMostOfAYear)) return true;
  if (!context.minimum_hourly_cents || (context.is_part_time && !time.is_known)) return false;
  const double floor =
      static_cast<double>(*context.minimum_hourly_cents) / 100 * time.weekly_hours * kWeeksInYear;
  return low_year < floor * kLeastShareOfMinimum;
}

bool is_under_minimum(double base_year, const Time& time, const SalaryContext& context) {
  if (!context.minimum_hourly_cents || (context.is_part_time && !time.is_known)) return false;
  const double floor =
      static_cast<double>(*context.minimum_hourly_cents) / 100 * time.weekly_hours * kWeeksInYear;
  return base_year < floor - kRoundingOfTheYear;
}

/// "SMIC", "SMIC horaire", "SMIC + primes": the minimum of its date.
Salary minimum_salary(Tokens tokens, const Time& time, const SalaryContext& context) {
  Salary salary;
  const bool is_plain = !holds(tokens, Word) && !holds(tokens, Percent) && !holds(tokens, AtMost);
  if (!is_plain || !context.minimum_hourly_cents || holds(tokens, Net)) return salary;
  const double year = static_cast<double>(*context.minimum_hourly_cents) / 100 * time.weekly_hours *
                      kWeeksInYear / kMonthsInYear * time.months;
  salary.period = Period::Year;
  salary.year_min_cents = cents_of(year);
  if (!holds(tokens, Bonus) && !holds(tokens, AtLeast)) salary.year_max_cents = cents_of(year);
  return salary;
}

/// Two wages that say other sums leave nothing to believe.
bool agree(const Group& wage, Period period, const std::vector<Group>& wages, Tokens tokens,
           const Time& time) {
  const double year = wage.low * times_a_year(period, time.weekly_hours);
  return std::ranges::all_of(wages, [&](const Group& other) {
    const auto said = said_period(other, wages, tokens);
    if (other.first == wage.first || said == Period::Unknown) return true;
    if (holds(other.after, Net)) return true;
    const double ratio = other.low * times_a_year(said, time.weekly_hours) / year;
    return ratio > 0.8 && ratio < 1.25;
  });
}

Salary salary_of(const Group& wage, const std::vector<Group>& wages, Tokens tokens,
                 const SalaryContext& context) {
  Salary salary;
  const auto time = time_of(tokens, context);
  salary.period = said_period(wage, wages, tokens);
  if (salary.period == Period::Unknown && holds(tokens, Piecework)) return salary;
  if (salary.period == Period::Unknown) {
    salary.period = presumed_period(wage, tokens);
    salary.is_presumed = salary.period == Period::Hour || salary.period == Period::Month;
  }
  if (salary.period == Period::Unknown || !agree(wage, salary.period, wages, tokens, time)) {
    salary.is_presumed = false;
    return salary;
  }
  const double times = times_a_year(salary.period, time.weekly_hours);
  const double months = salary.period == Period::Year ? 1 : time.months / kMonthsInYear;
  const double low = wage.low * times, high = wage.high * times;
  salary.is_absurd = is_absurd(salary.period, low, high, time, context);
  if (salary.is_absurd) return salary;
  const bool has_low = !holds(wage.before, AtMost), has_high = !holds(tokens, AtLeast);
  if (has_low) salary.year_min_cents = cents_of(low * months);
  if (has_high || wage.high > wage.low) salary.year_max_cents = cents_of(high * months);
  const double base = salary.period == Period::Year ? low * kMonthsInYear / time.months : low;
  salary.is_under_minimum = has_low && is_under_minimum(base, time, context);
  return salary;
}

}  // namespace

Salary parse_salary(std::string_view text, const SalaryContext& context) {
  const auto tokens = salary_tokens(text);
  const auto wages = wages_of(tokens);
  const bool has_amount = holds(tokens, Amount);
  if (has_amount && holds(tokens, Foreign)) return {.is_foreign = true};
  if (holds(tokens, Net) && !holds(tokens, Gross)) return {.is_net = has_amount};
  if (wages.empty())
    return holds(tokens, Minimum) && !has_amount
               ? minimum_salary(tokens, time_of(tokens, context), context)
               : Salary{};
  if (holds(tokens, Percent) && holds(tokens, Minimum)) return {};
  const auto* wage = holds(tokens, Net) ? find_gross(wages) : &wages.front();
  return wage ? salary_of(*wage, wages, tokens, context) : Salary{};
}

std::string explain(const Salary& salary) {
  const auto year = year_salary_text(salary.year_min_cents, salary.year_max_cents);
  if (year.empty()) return {};
  const auto sum = year + " brut par an";
  if (!salary.is_presumed) return sum;
  return (salary.period == Period::Hour ? "un salaire horaire, soit "
                                        : "un salaire mensuel, soit ") +
         sum;
}

}  // namespace passerelle::offers::intake
