#pragma once

#include <string_view>

namespace passerelle::base {

/// The linker's number of this very program, as raw bytes: another one whenever a line of code or
/// a table compiled in has changed. What one program concluded, another may have to conclude anew.
std::string_view program_id();

}  // namespace passerelle::base
