#pragma once

#include "base/time.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

/// Files received before are kept no longer: the day, thirteen months ago, in Paris.
base::Instant kept_since(base::Instant now);

/// Removes the files that only deliveries older than that came from; their reports stay. How many.
int remove_old_files(const Context& context);

}  // namespace passerelle::offers
