#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/search/view.hpp"

namespace passerelle::search {

/// The most frequent word written nearly so: one letter changed, left out, added or swapped with
/// its neighbour from 4 letters on, two from 8. It has to be in more documents than `rarer_than`.
std::optional<std::string> find_spelling(const View& view, std::string_view word,
                                         std::uint64_t rarer_than);

}  // namespace passerelle::search
