#pragma once

#include <chrono>

#include "base/time.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

/// The start of the day, so many months ago, in Paris.
base::Instant months_before(base::Instant now, std::chrono::months months);

/// Files received before are kept no longer: the day, thirteen months ago, in Paris.
base::Instant kept_since(base::Instant now);

/// Removes the files that only deliveries older than that came from; their reports stay. How many.
int remove_old_files(const Context& context);

}  // namespace passerelle::offers
