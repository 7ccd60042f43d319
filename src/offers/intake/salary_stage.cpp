#include <algorithm>

#include "base/text.hpp"
#include "offers/intake/salary.hpp"
#include "offers/intake/stages.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::intake {
namespace {

/// Paid in parts of the minimum by age: nothing to compare.
bool is_work_study(const Draft& draft) {
  return draft.contract_nature == "E2" || draft.contract_nature == "FS" ||
         draft.contract_nature == kWorkStudy || draft.is_apprenticeship;
}

/// A line without a date of publication is held against the minimum of the day when it is judged.
void bound_by_minimum_wage(Draft& draft) {
  const auto wages = reference::minimum_wages();
  const auto today = base::paris_date(draft.published_at);
  const auto next = std::ranges::upper_bound(wages, today, {}, &reference::MinimumWage::from);
  if (next != wages.begin()) draft.holds_from = base::start_of_day_in_paris(std::prev(next)->from);
  if (next == wages.end()) return;
  const auto changes_at = base::start_of_day_in_paris(next->from);
  if (!draft.holds_until || changes_at < *draft.holds_until) draft.holds_until = changes_at;
}

}  // namespace

void read_salary(const SourceRecord&, const Setting&, Draft& draft) {
  const auto& text = draft.salary_text;
  if (text.empty()) return;
  if (!draft.published_given) bound_by_minimum_wage(draft);
  const auto salary = parse_salary(
      text, {.weekly_hours = draft.weekly_hours,
             .is_part_time = draft.is_part_time,
             .minimum_hourly_cents =
                 reference::find_minimum_hourly_wage_cents(base::paris_date(draft.published_at))});
  draft.salary_year_min_cents = salary.year_min_cents;
  draft.salary_year_max_cents = salary.year_max_cents;
  if (base::fold(text).empty()) draft.salary_text.clear();  // "," says nothing
  const auto understood = explain(salary);
  if (salary.is_net) draft.add("SALARY_NET", Field::Salary, text);
  if (salary.is_foreign) draft.add("SALARY_CURRENCY", Field::Salary, text);
  if (salary.is_absurd) draft.add("SALARY_ABSURD", Field::Salary, text);
  if (salary.is_presumed && !understood.empty())
    draft.add("SALARY_PERIOD_PRESUMED", Field::Salary, text, understood);
  if (salary.is_under_minimum && !is_work_study(draft))
    draft.add("SALARY_UNDER_MINIMUM", Field::Salary, text, understood);
}

}  // namespace passerelle::offers::intake
