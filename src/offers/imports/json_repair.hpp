#pragma once

#include <string>
#include <string_view>

namespace passerelle::offers::imports {

/// JSON whose strings hold what a parser refuses and a person can read: raw control characters,
/// halves of a character in \u escapes (which become U+FFFD).
std::string repair_strings(std::string_view json);

}  // namespace passerelle::offers::imports
