#pragma once

#include "platform/search/analysis/joined.hpp"

namespace passerelle::search {

/// How many pieces from `i` on say "men and women" and nothing else: "H/F", "(f/h)", "hf", "m/w/d",
/// "homme/femme".
std::size_t count_gender_marks(const Pieces& pieces, std::size_t i);
/// The word at `i` without the endings of the other gender and of the plural written after it:
/// "serveur(se)", "chargé·e·s", "technicien.ne", "vendeu·r·se". `count` is at least 1.
Joined read_inclusive(const Pieces& pieces, std::size_t i);

}  // namespace passerelle::search
