#pragma once

#include <string_view>
#include <vector>

#include "reference/areas.hpp"

namespace passerelle::reference {

/// Of the word that data/ writes: "basin". Another word throws: the table is damaged.
AreaKind get_area_kind(std::string_view name);

struct ContourRow {
  AreaKind kind;
  std::string_view code;
  std::string_view encoded;
};
/// In order of kind, then code.
const std::vector<ContourRow>& contour_rows();
/// A damaged text throws.
Contour decode_contour(std::string_view encoded);

}  // namespace passerelle::reference
