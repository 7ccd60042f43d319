#pragma once

#include <ostream>

#include "offers/messages.hpp"

namespace passerelle::offers {

/// How a test that failed names the rule that it tried.
inline void PrintTo(const Rule& rule, std::ostream* out) {
  *out << rule.code;
}

}  // namespace passerelle::offers
