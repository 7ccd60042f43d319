#pragma once

#include <chrono>
#include <cstdint>

#include "base/time.hpp"

namespace passerelle::bench {

/// Days since 1970-01-01, as every engine keeps the day of publication.
inline std::int32_t days_since_epoch(base::Date day) {
  return static_cast<std::int32_t>(std::chrono::sys_days(day.ymd).time_since_epoch().count());
}

}  // namespace passerelle::bench
