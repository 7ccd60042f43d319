#pragma once

#include <string>
#include <string_view>

namespace passerelle::bench {

/// The tokens of a text, between single spaces, one for each position: what every engine indexes
/// and searches, so that none gains or loses by its own analysis. No token holds white space,
/// a quote or a bar.
std::string tokens_of(std::string_view text);
/// The same of words that are looked for anywhere: those that only link others are left out.
std::string words_to_find(std::string_view text);

}  // namespace passerelle::bench
