#pragma once

#include <string>
#include <string_view>

#include "base/encoding.hpp"

namespace passerelle::base {

/// Of French text that is not UTF-8: MacRoman or the CP850 of DOS where it is French in that and
/// not in Windows-1252; else Windows-1252, even when little speaks for it.
Encoding guess_code_page(std::string_view text);

/// Text of bytes in Windows-1252, Cp850 or MacRoman.
std::string from_code_page(std::string_view bytes, Encoding encoding);

}  // namespace passerelle::base
