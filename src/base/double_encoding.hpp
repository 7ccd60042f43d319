#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace passerelle::base {

/// UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again, once or more:
/// "MaÃ§on" → "Maçon". Only sequences that decode to what French texts hold are touched; what was
/// lost ("?", U+FFFD) is never filled in. Nothing when no such sequence is there.
std::optional<std::string> repair_double_encoding(std::string_view text);

}  // namespace passerelle::base
