#pragma once

#include <vector>

#include "offers/listing/query_reading.hpp"

namespace passerelle::offers {

/// Gives the words that name an occupation its other job names as alternatives, which count less.
std::vector<ReadOccupation> add_occupations(search::Words& words);

}  // namespace passerelle::offers
