#pragma once

#include <vector>

#include "platform/module/module.hpp"

namespace passerelle::offers {

/// What goes on while the service runs: files received over HTTP are applied (and resumed after
/// a cut), offers whose end has passed are closed.
std::vector<Job> jobs(const Context& context);

}  // namespace passerelle::offers
