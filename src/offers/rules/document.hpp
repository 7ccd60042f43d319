#pragma once

#include <string>

#include "platform/json/json.hpp"

namespace passerelle::offers {

/// docs/formats/rules.md: every rule with its message, its law and its two examples, in French.
std::string rules_markdown();
/// The same for programs: [{"code", "severity", "field", "message", "law", "example"}].
Json rules_json();

}  // namespace passerelle::offers
