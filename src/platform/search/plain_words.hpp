#pragma once

#include "platform/search/token.hpp"

namespace passerelle::search {

/// Runs of letters and digits, folded, each its own stem: what any language is cut into.
std::vector<Token> plain_words(std::string_view text);

}  // namespace passerelle::search
