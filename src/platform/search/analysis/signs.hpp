#pragma once

#include "platform/search/analysis/joined.hpp"

namespace passerelle::search {

/// A word whose signs or dots are part of it: "C++", "C#", ".NET", "Node.js", "I.D.E.", "R&D",
/// "R.489", "35 heures" (as "35h"), "3 x 8", "BAC + 2", "CACES3".
Joined find_sign(const Pieces& pieces, std::size_t i);

}  // namespace passerelle::search
