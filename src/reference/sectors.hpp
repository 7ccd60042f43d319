#pragma once

#include <span>
#include <string_view>
#include <vector>

/// The activities of establishments (NAF, revision 2). Part of the face: reference.hpp.
namespace passerelle::reference {

/// One of the five levels: section "F", division "43", group "43.2", class "43.22", sub-class
/// "43.22A".
struct Sector {
  std::string_view code;
  std::string_view label;
  std::string_view parent;  ///< "" for a section
};

/// With or without its dot, in any case: "43.22A", "4322a".
const Sector* find_sector(std::string_view code);
/// By its label in any case, accents apart: the widest level that bears it.
const Sector* find_sector_by_label(std::string_view label);
/// From the section down to the sector itself; empty for an unknown code.
std::vector<const Sector*> list_sector_levels(std::string_view code);
/// In order of code.
std::span<const Sector> sectors();

}  // namespace passerelle::reference
