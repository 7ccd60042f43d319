#include "offers/salary_text.hpp"

#include <fmt/format.h>

#include "base/french.hpp"

namespace passerelle::offers {

std::string euros_text(std::int64_t cents) {
  auto text = base::french::number(cents / 100);
  if (cents % 100 != 0) text += fmt::format(",{:02}", cents % 100);
  return text + "\u00A0€";
}

std::string year_salary_text(std::optional<std::int64_t> min_cents,
                             std::optional<std::int64_t> max_cents) {
  if (min_cents && max_cents)
    return *min_cents == *max_cents
               ? euros_text(*min_cents)
               : "de " + euros_text(*min_cents) + " à " + euros_text(*max_cents);
  if (min_cents) return "à partir de " + euros_text(*min_cents);
  return max_cents ? "jusqu’à " + euros_text(*max_cents) : "";
}

}  // namespace passerelle::offers
