#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offers/listing/query_reading.hpp"
#include "offers/listing/search.hpp"

namespace passerelle::offers {

/// A place that was meant, maybe.
struct PlaceChoice {
  std::string label;  ///< "Saint-Denis (93)"
  std::string text;   ///< what is read as this place and no other
};

/// What a place in words means for a search.
struct PlaceReading {
  /// The search is bound to the place. When it is not, it is not bound to any: nothing is chosen in
  /// silence.
  bool is_understood = false;
  bool is_point = false;  ///< a commune, which a radius goes around
  std::string label;      ///< "Aix-en-Provence (13)"
  std::string message;    ///< French: what was read otherwise, or the question; "" = none
  std::vector<PlaceChoice> choices;  ///< what else it may be, the likeliest first
  std::size_t more_choices = 0;      ///< beside those, too many to list
};

/// The text that is read as that place and no other; nothing for a country.
std::optional<PlaceChoice> choice_of(const reference::NamedPlace& place);

/// Reads what someone typed as a place: commune, postal or INSEE code, EPCI, basin, department,
/// region, misspelt or shortened, and fills commune or near, department, region or any_of of the
/// criteria. `text` is not empty.
PlaceReading read_place(std::string_view text, double radius_km, Criteria& criteria);

/// The same of what was read beside other words in one field. With a message and no label, no place
/// was understood; without either, none was typed.
PlaceReading bind_places(const QueryReading& read, double radius_km, Criteria& criteria);

/// The message with the names of the choices, for a program.
std::string told_of(const PlaceReading& reading);

}  // namespace passerelle::offers
