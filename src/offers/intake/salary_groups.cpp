#include "offers/intake/salary_groups.hpp"

#include <algorithm>
#include <optional>

namespace passerelle::offers::intake {
namespace {

using enum SalarySign;
using Tokens = SalaryTokens;

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

/// The second end of a range that begins at the amount `first`, or nothing.
std::optional<std::size_t> find_end(Tokens tokens, const std::vector<std::size_t>& amounts,
                                    std::size_t first, double& low) {
  if (first + 1 >= amounts.size()) return {};
  const auto at = amounts[first], next = amounts[first + 1];
  const auto end = first + 2 < amounts.size() ? amounts[first + 2] : tokens.size();
  double shared = low;
  share_thousands(shared, tokens[next]);
  const bool rises = shared <= tokens[next].value && tokens[next].value <= shared * kWidestRange;
  if (!rises ||
      !is_range(tokens.subspan(at + 1, next - at - 1), tokens.subspan(next + 1, end - next - 1)))
    return {};
  low = shared;
  return next;
}

/// Each group reaches from its neighbour before to its neighbour after.
void look_around(Tokens tokens, std::vector<SalaryGroup>& groups) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto start = i > 0 ? groups[i - 1].last + 1 : 0;
    const auto end = i + 1 < groups.size() ? groups[i + 1].first : tokens.size();
    groups[i].before = tokens.subspan(start, groups[i].first - start);
    groups[i].after = tokens.subspan(groups[i].last + 1, end - groups[i].last - 1);
  }
}

std::vector<SalaryGroup> groups_of(Tokens tokens) {
  std::vector<std::size_t> amounts;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (tokens[i].sign == Amount) amounts.push_back(i);
  std::vector<SalaryGroup> groups;
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    const auto at = amounts[i];
    SalaryGroup group{.low = tokens[at].value,
                      .high = tokens[at].value,
                      .has_cents = tokens[at].has_cents,
                      .first = at,
                      .last = at};
    if (const auto end = find_end(tokens, amounts, i, group.low)) {
      group.high = tokens[*end].value;
      group.last = *end;
      ++i;
    }
    groups.push_back(group);
  }
  look_around(tokens, groups);
  return groups;
}

/// A number that a currency, a period or "brut" stands beside; "grille 2026" has none.
bool has_unit(const SalaryGroup& group, Tokens tokens) {
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

bool is_bonus(const SalaryGroup& group, bool is_first) {
  return holds(group.before, Bonus) || (!is_first && holds(group.after, Bonus));
}

}  // namespace

bool holds(Tokens tokens, SalarySign sign) {
  return std::ranges::any_of(tokens, [&](const auto& token) { return token.sign == sign; });
}

Period find_period(Tokens tokens) {
  for (const auto& token : tokens)
    if (is_period(token.sign)) return period_of(token.sign);
  return Period::Unknown;
}

std::vector<SalaryGroup> wages_of(Tokens tokens) {
  auto groups = groups_of(tokens);
  std::vector<SalaryGroup> wages;
  const bool is_bare = groups.size() == 1 && !holds(tokens, Word);
  for (std::size_t i = 0; i < groups.size(); ++i)
    if (!is_bonus(groups[i], i == 0) && (is_bare || has_unit(groups[i], tokens)))
      wages.push_back(groups[i]);
  return wages;
}

}  // namespace passerelle::offers::intake
