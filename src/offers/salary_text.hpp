#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace passerelle::offers {

/// "21 621,60 €" from hundredths of a euro.
std::string euros_text(std::int64_t cents);
/// "de 22 200 € à 25 200 €", "21 621,60 €", "à partir de 30 000 €"; "" when nothing is known.
std::string year_salary_text(std::optional<std::int64_t> min_cents,
                             std::optional<std::int64_t> max_cents);

}  // namespace passerelle::offers
