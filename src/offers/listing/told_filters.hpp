#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "offers/listing/search.hpp"

namespace passerelle::offers {

/// Filters as programs tell them: "contract=CDI,CDD", "epci=200054807", "salary_from=25000".
using ToldFilters = std::vector<std::pair<std::string, std::string>>;

/// "contract=CDI&epci=200054807" as it stands in an address, without percent signs.
ToldFilters parse_told_filters(std::string_view text);

/// Adds them to the criteria: fields of facets(), several values each by comma or repetition,
/// "unknown" for what is not said; `salary_from` in gross euros a year; `published_days`,
/// `published_from`, `published_until` in days of Paris. Others are left to the caller, who names
/// them in `others`. FILTER_UNKNOWN, FILTER_VALUE (Invalid, with the name as field).
base::Result<void> add_filters(const ToldFilters& told, const std::vector<std::string_view>& others,
                               base::Instant now, Criteria& criteria);

}  // namespace passerelle::offers
