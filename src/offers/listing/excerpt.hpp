#pragma once

#include <string>
#include <string_view>

namespace passerelle::offers {

/// Some 180 bytes of a text, whole words, on one line: the sentence that has the first of the words
/// asked for, in whatever ending, that the title does not say; else the beginning. "…" stands for
/// what is left out.
std::string excerpt_of(std::string_view text, std::string_view words, std::string_view title);

}  // namespace passerelle::offers
