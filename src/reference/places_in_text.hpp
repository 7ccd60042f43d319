#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Places inside what people type into one search field. Part of the face: reference.hpp.
namespace passerelle::reference {

enum class PlaceKind : std::uint8_t;

struct NamedPlace {
  PlaceKind kind;
  std::string code;
  std::string label;
};

struct TextReading {
  std::vector<NamedPlace> places;  ///< best first; after an arrondissement comes its town
  std::string words;               ///< what is left of the text, as it was typed
  /// One place, and as it was typed: no question is left to whoever searches.
  bool is_sure = false;
  /// The name that the whole text comes near, when it fits nothing: a proposal, `words` keep it.
  std::string corrected;
};

/// "infirmière avignon" → Avignon and "infirmière". A text that is a job name ("maçon") is words;
/// a small town or one behind "de" is never read inside a longer text ("chef de rang").
TextReading read_places(std::string_view text);

}  // namespace passerelle::reference
