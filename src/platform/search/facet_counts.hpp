#pragma once

#include <span>

#include "platform/search/conjuncts.hpp"

namespace passerelle::search {

/// Adds to `counts`, by code, how many documents of the set have each value of the field.
void count_values(Sets& sets, const DocSet& set, std::size_t field,
                  std::span<std::uint32_t> counts);

/// The same for all documents of one conjunct, from the table kept for them.
/// The same from the tables at the marks of a range's column, which has some.
void count_from_marks(const Sets& sets, const Conjunct& range, std::size_t field,
                      std::span<std::uint32_t> counts);

void count_from_table(const Sets& sets, const Conjunct& conjunct, std::size_t field,
                      std::span<std::uint32_t> counts);

}  // namespace passerelle::search
