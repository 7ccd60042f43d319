#pragma once

#include "platform/module/module.hpp"

namespace passerelle::site {

/// The data is invented, or unreachable and then none is shown: no page says it is fictional.
bool is_fictional(const Context& context);

}  // namespace passerelle::site
