#pragma once

#include <optional>
#include <string>

#include "reference/place_name.hpp"
#include "reference/reference.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {

/// A question with its words taken apart.
struct PlaceClues {
  std::string insee;
  std::string postal_code;  ///< five digits, repaired; "" without
  std::string repaired_postal;
  PlaceWords words;
  bool is_from_town = false;  ///< the name stood in the field of the town
  bool is_guess = false;      ///< the name is one already, or none is wanted: no further one
};

using PlaceTry = std::optional<PlaceAnswer>;

/// Each rule answers, or leaves the question to the next one.
PlaceTry place_by_insee(const PlaceClues& clues);
PlaceTry place_by_postal_code(const PlaceClues& clues);
PlaceTry place_by_name(const PlaceClues& clues);

/// The name reworded, completed or corrected, in one department or, with "", in all France; the
/// answer says as what it was read. Nothing when no name comes near enough.
PlaceTry place_by_guess(const PlaceClues& clues, std::string_view department);

PlaceAnswer answer_commune(const Commune& commune, std::string_view rule);
PlaceAnswer answer_department(const Department& department, std::string_view rule);
/// One commune is the answer; several are the candidates of a question; none is nothing.
PlaceTry answer_from(Communes list, std::string_view rule);
/// A question, even about one commune.
PlaceAnswer ask_among(Communes list, std::string_view rule);
/// Codes of the communes, the largest first.
std::vector<std::string> codes_of(Communes list);
/// Of several namesakes, those whose article is written alike, if there are any.
Communes prefer_same_article(Communes list, const std::string& full_name);
/// The nth arrondissement of a town; nullptr where there is none.
const Commune* find_arrondissement(const Commune& town, int number);
/// The department that a postal code's digits tell; only for codes known to no table.
const Department* department_of_postal_code(std::string_view postal_code);

}  // namespace passerelle::reference
