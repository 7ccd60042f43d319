#pragma once

#include <string_view>

#include "reference/reference.hpp"

namespace passerelle::reference {

/// The accents of what was typed beside those of a name that it may be.
enum class Accents {
  Absent,  ///< typed without any: "macon" says nothing
  Same,    ///< "mâcon" is Mâcon
  Other,   ///< "maçon" is not
};
Accents compare_accents(std::string_view typed, std::string_view label);

}  // namespace passerelle::reference
