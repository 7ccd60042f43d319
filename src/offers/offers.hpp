#pragma once

#include <cstdint>
#include <memory>

#include "base/time.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

class Catalogue;

/// The live offers as this process searches them: one for every module that asks.
std::shared_ptr<Catalogue> open_catalogue(const Context& context);

/// What the home page tells of the day. An establishment is told by its SIRET: offers without one
/// add none.
struct LiveCounts {
  std::int64_t offers = 0, establishments = 0, published_today = 0;
};
/// Without a statement. CURSOR_INVALID never comes; the first call waits for the first load.
LiveCounts count_live(Catalogue& catalogue, base::Instant now);

Module describe(const Context& context, const std::shared_ptr<Catalogue>& catalogue);

}  // namespace passerelle::offers
