#pragma once

#include <cstdint>

#include "base/time.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

/// What the home page tells of the day.
struct LiveCounts {
  std::int64_t offers = 0, employers = 0, published_today = 0;
};
LiveCounts count_live(db::Session& session, base::Instant now);

Module describe(const Context& context);

}  // namespace passerelle::offers
