#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offers/intake/draft.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::intake {

/// The place of an answer: a commune at its point, or something wider, which has none. Nothing when
/// the answer is unknown or ambiguous.
std::optional<Place> place_of(const reference::PlaceAnswer& answer, std::string_view postal_code);

/// Unless the offer is there already.
void add_other_place(Place place, Draft& draft);

/// "Vitrolles 05184, Vitrolles 13117": the communes that a text may mean, six at most.
std::string names_of(const std::vector<std::string>& communes);

/// Places that one text names side by side: "Vitrolles / Gap", a line each.
std::vector<std::string> split_places(std::string_view text);

}  // namespace passerelle::offers::intake
