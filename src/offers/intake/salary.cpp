#include "offers/intake/salary.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "offers/intake/salary_tokens.hpp"
#include "offers/salary_text.hpp"

namespace passerelle::offers::intake {
namespace {

using enum SalarySign;
using Tokens = std::span<const SalaryToken>;

/// Up to 1 € a month below is how people round the minimum.
constexpr double kRoundingOfTheYear = 12;
constexpr double kLeastShareOfMinimum = 0.25;  // an apprentice of 16 has 27 %
constexpr double kMostOfAYear = 250'000, kMostOfAYearlySalary = 1'000'000;
constexpr double kWidestRange = 5;

Period period_of(SalarySign sign) {
  switch (sign) {
    case Hour:
      return Period::Hour;
    case Day:
      return Period::Day;
    case Week:
      return Period::Week;
    case Month:
      return Period::Month;
    case Year:
      return Period::Year;
    default:
      return Period::Unknown;
  }
}

/// One amount, or two that make a range, with what stands before and after it.
struct Group {
  double low = 0, high = 0;
  bool has_cents = false;
  std::size_t first = 0, last = 0;  // tokens
  Tokens before, after;             // up to its neighbours
};

bool holds(Tokens tokens, SalarySign sign) {
  return std::ranges::any_of(tokens, [&](const auto& token) { return token.sign == sign; });
}

Period find_period(Tokens tokens) {
  for (const auto& token : tokens)
    if (is_period(token.sign)) return period_of(token.sign);
  return Period::Unknown;
}

/// Between the two ends of a range stand the range itself and what belongs to its first end; the
/// second end may not contradict it.
bool is_range(Tokens between, Tokens after) {
  if (!holds(between, Range)) return false;
  for (const auto& token : between)
    if (token.sign != Range && token.sign != Euro && token.sign != Gross && token.sign != Net &&
        !is_period(token.sign))
      return false;
  if (holds(between, Net) != holds(between, Gross) &&
      holds(after, holds(between, Net) ? Gross : Net))
    return false;
  const auto first = find_period(between), second = find_period(after);
  return first == Period::Unknown || second == Period::Unknown || first == second;
}

/// "35-40K€", "22 à 25 000 €": the thousands are said once.
void share_thousands(double& low, const SalaryToken& high) {
  if (low < 1000 && (high.is_kilo || high.value >= 10'000) && low * 100 < high.value) low *= 1000;
}

std::vector<Group> groups_of(Tokens tokens) {
  std::vector<std::size_t> amounts;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].sign == Amount) amounts.push_back(i);
  std::vector<Group> groups;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const auto at = amounts[i];
    Group group{.low = tokens[at].value,
                .high = tokens[at].value,
                .has_cents = tokens[at].has_cents,
                .first = at,
                .last = at};
    if (i + 1 < amounts.size()) {
      const auto next = amounts[i + 1];
      const auto end = i + 2 < amounts.size() ? amounts[i + 2] : tokens.size();
      auto low = group.low;
      share_thousands(low, tokens[next]);
      if (low <= tokens[next].value && tokens[next].value <= low * kWidestRange &&
          is_range(tokens.subspan(at + 1, next - at - 1),
                   tokens.subspan(next + 1, end - next - 1))) {
        group.low = low;
        group.high = tokens[next].value;
        group.last = next;
        ++i;
      }
    }
    groups.push_back(group);
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto start = i > 0 ? groups[i - 1].last + 1 : 0;
    const auto end = i + 1 < groups.size() ? groups[i + 1].first : tokens.size();
    groups[i].before = tokens.subspan(start, groups[i].first - start);
    groups[i].after = tokens.subspan(groups[i].last + 1, end - groups[i].last - 1);
  }
  return groups;
}

/// A number that a currency, a period or "brut" stands beside; "grille 2026" has none.
bool has_unit(const Group& group, Tokens tokens) {
  const auto speaks = [](SalarySign sign) {
    return sign == Euro || sign == Gross || sign == Net || is_period(sign);
  };
  const auto inside = tokens.subspan(group.first, group.last - group.first + 1);
  if (std::ranges::any_of(inside, [&](const auto& t) { return t.is_kilo || speaks(t.sign); }))
    return true;
  if (!group.after.empty() && speaks(group.after.front().sign)) return true;
  // A currency before it is the one of the amount before.
  return !group.before.empty() && group.before.back().sign != Euro &&
         speaks(group.before.back().sign);
}

bool is_bonus(const Group& group, bool is_first) {
  return holds(group.before, Bonus) || (!is_first && holds(group.after, Bonus));
}

/// Of several amounts, those that may be the wage.
std::vector<Group> wages_of(Tokens tokens) {
  auto groups = groups_of(tokens);
  std::vector<Group> wages;
  const bool is_bare = groups.size() == 1 && !holds(tokens, Word);
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (!is_bonus(groups[i], i == 0) && (is_bare || has_unit(groups[i], tokens)))
      wages.push_back(groups[i]);
  return wages;
}

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
