#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reference/reference.hpp"

namespace passerelle::reference {

/// Words of a text, in order.
using TextWords = std::vector<std::string_view>;

std::string joined(const TextWords& words);

/// A place as it is written, a number after its name being its department or its postal code:
/// "vitrolles 13", "aix 13100", "marseille 13" (an arrondissement). Unknown where the number does
/// not fit: "maçon 84" is no place.
PlaceAnswer find_written_place(std::string_view text);
/// Known enough to be a place beside other words.
bool is_plain_place(const PlaceAnswer& answer, std::string_view text);
/// The places of an answer, best first; after an arrondissement its town.
std::vector<NamedPlace> places_of(const PlaceAnswer& answer);

/// "engins", "port", "trois": one word of everyday or of job names, that a small town also has as
/// its name, or a larger one as a part of its own.
bool is_everyday_word(const PlaceAnswer& answer, std::string_view typed);

/// A place at one end of the words, and what is left.
struct PlacePart {
  PlaceAnswer answer;
  TextWords rest;
  std::string typed;  ///< the words that are the place
};

/// The longest place at the end of the words, else at their start, as it was written. Something is
/// left.
std::optional<PlacePart> find_part(const TextWords& words);
/// The same of a mistyped or shortened name, among words that no job name has.
std::optional<PlacePart> find_mistyped_part(const TextWords& words);
/// The words as one place, and nothing left.
std::optional<PlacePart> find_whole(const TextWords& words);

}  // namespace passerelle::reference
