#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "offers/intake/draft.hpp"
#include "offers/messages.hpp"

/// The examples of the rules as lines that can be tried.
namespace passerelle::offers::examples {

/// "field: value", one a line: the sound line that every example changes.
std::string_view sound_cells();
/// The lines that an example is made of (one, but for ExampleKind::Lines), each the sound line with
/// the example's cells; \x1F in a value is that byte. Not for ExampleKind::Record.
std::vector<SourceRecord> records_of(std::string_view example);
/// "\xE9" as the byte that it stands for.
std::string unescape(std::string_view text);
/// Who sends the example, on 2026-11-05 at 10:00 in Paris.
Setting setting_of(std::string_view partner);

}  // namespace passerelle::offers::examples
