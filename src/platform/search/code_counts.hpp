#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "platform/search/segment.hpp"

namespace passerelle::search {

/// Numbers that counting the column's values works in.
std::size_t room_for_counting(const KeywordColumn& column);

/// Adds to the count of each value how many of the documents have it.
void count_codes(const KeywordColumn& column, std::span<const std::uint32_t> docs,
                 std::span<std::uint32_t> counts, std::uint32_t* room);

}  // namespace passerelle::search
