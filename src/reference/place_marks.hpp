#pragma once

#include <string_view>
#include <vector>

#include "reference/place_name.hpp"

namespace passerelle::reference {

/// 13 of "13", "13e", "13eme", "1er"; 0 of anything else.
int ordinal_of(std::string_view word);
/// Takes what says a part of a town off its folded words: "cedex 9", "13e arrondissement" behind
/// or in front, "marseille13", and "paris xve" in the three towns that have arrondissements.
void take_place_marks(std::vector<std::string_view>& list, PlaceWords& words);

}  // namespace passerelle::reference
