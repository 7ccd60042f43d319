#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "reference/reference.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

MinimumWage read_row(const std::array<std::string_view, 3>& cell) {
  const auto from = base::parse_date(cell[0]);
  std::int64_t cents = 0;
  const auto* end = cell[1].data() + cell[1].size();
  const auto [stop, error] = std::from_chars(cell[1].data(), end, cents);
  if (!from || error != std::errc{} || stop != end)
    throw std::runtime_error("minimum_wage: unreadable row of " + std::string(cell[0]));
  return {.from = *from, .cents_an_hour = cents, .source = cell[2]};
}

}  // namespace

std::span<const MinimumWage> minimum_wages() {
  static const auto wages = [] {
    std::vector<MinimumWage> list;
    for_each_row<3>(kMinimumWage, [&](const auto& cell) { list.push_back(read_row(cell)); });
    return list;
  }();
  return wages;
}

const MinimumWage* find_minimum_wage(base::Date on) {
  const auto wages = minimum_wages();
  const auto next = std::ranges::upper_bound(wages, on, {}, &MinimumWage::from);
  return next == wages.begin() ? nullptr : &*std::prev(next);
}

std::optional<std::int64_t> find_minimum_hourly_wage_cents(base::Date on) {
  const auto* wage = find_minimum_wage(on);
  if (!wage) return {};
  return wage->cents_an_hour;
}

}  // namespace passerelle::reference
