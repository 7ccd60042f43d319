#pragma once

#include <string>
#include <string_view>

namespace passerelle::search {

/// A word written without its accents ("SECURITE", "salaries") with those of its ending, by which
/// the stemmer knows it; any other word as it is. Lower case.
std::string with_accented_ending(std::string_view word);

}  // namespace passerelle::search
