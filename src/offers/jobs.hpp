#pragma once

#include <memory>
#include <vector>

#include "offers/catalogue/catalogue.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

/// What goes on while the service runs: files received over HTTP are applied (and resumed after
/// a cut), offers whose end has passed are closed.
/// The catalogue follows what is committed.
std::vector<Job> jobs(const Context& context, const std::shared_ptr<Catalogue>& catalogue);

}  // namespace passerelle::offers
