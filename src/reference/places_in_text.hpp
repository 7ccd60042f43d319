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
  /// Nothing is left to ask whoever searches: one place or all of them, as they were typed.
  bool is_sure = false;
  /// "Marseille ou Aix": each of the places is meant, not one of them.
  bool are_all_meant = false;
  /// The name that the text, or `misread` inside it, comes near when it fits nothing: a proposal.
  /// Of a whole text `words` keep it.
  std::string corrected;
  std::string misread;
};

/// "infirmière avignon" → Avignon and "infirmière". A text that is a job name ("maçon") is words,
/// and so is a word of job names that is a small town's ("salon"); one behind "de" is never read
/// inside a longer text ("chef de rang").
TextReading read_places(std::string_view text);

}  // namespace passerelle::reference
