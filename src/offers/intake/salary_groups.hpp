#pragma once

#include <span>
#include <vector>

#include "offers/intake/salary.hpp"
#include "offers/intake/salary_tokens.hpp"

namespace passerelle::offers::intake {

using SalaryTokens = std::span<const SalaryToken>;

/// One amount, or two that make a range, with what stands before and after it.
struct SalaryGroup {
  double low = 0, high = 0;
  bool has_cents = false;
  std::size_t first = 0, last = 0;  ///< tokens
  SalaryTokens before, after;       ///< up to its neighbours
};

bool holds(SalaryTokens tokens, SalarySign sign);
/// The first that is told; Unknown when none is.
Period find_period(SalaryTokens tokens);

/// Of the amounts of a text, those that may be the wage: no bonus, no number without a unit. They
/// view `tokens`.
std::vector<SalaryGroup> wages_of(SalaryTokens tokens);

}  // namespace passerelle::offers::intake
