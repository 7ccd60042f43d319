#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/search.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {

/// An occupation that was named.
struct ReadOccupation {
  std::string code;                   ///< ROME
  std::string label;                  ///< "Maçon / Maçonne"
  std::string typed;                  ///< the words that name it
  std::vector<std::string> synonyms;  ///< its other job names that are looked for as well
};

/// What someone means who types into one field.
struct QueryReading {
  std::string words;    ///< what is left beside places, as it was typed
  search::Words terms;  ///< how it is looked for, synonyms included
  /// Where the search is bound to: any of these; empty: everywhere.
  std::vector<reference::NamedPlace> places;
  /// What else the place may be, the likeliest first.
  std::vector<reference::NamedPlace> other_places;
  bool is_sure = true;  ///< nothing was read otherwise than it was typed, no place was chosen
  std::vector<ReadOccupation> occupations;
  std::string message;  ///< French: what was read otherwise, chosen or not understood; "" = none
};

enum class Typing { Done, GoesOn };

/// "maçon 84", "infirmière avignon", "serveur Île-de-France": words, the place beside them, and the
/// job names of the same occupation. While typing goes on the last word is a beginning.
QueryReading read_query(std::string_view text, Typing typing = Typing::Done);

/// Words where no place is looked for (it stands in a field of its own).
QueryReading read_words(std::string_view text, Typing typing = Typing::Done);

}  // namespace passerelle::offers
