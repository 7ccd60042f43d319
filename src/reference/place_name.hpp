#pragma once

#include <string>
#include <string_view>

namespace passerelle::reference {

/// France among the countries of the code officiel géographique.
constexpr std::string_view kFrance = "99100";

/// A place's name for comparison: folded, "st" and "ste" written out where they are whole words,
/// the article "(L')" of a list put back in front. "Isle sur la Sorgue (L')" → "l isle sur …".
std::string full_name_key(std::string_view name);
/// The same without a leading article: what names are looked up by.
std::string name_key(std::string_view name);

/// What people write around a place's name, taken apart.
struct PlaceWords {
  std::string name;            ///< name_key() of what is left
  std::string full_name;       ///< full_name_key() of it
  std::string department;      ///< "13", of "13 - …" or "… (13)"; "" without
  std::string postal_code;     ///< five digits that stand in the text; "" without
  int arrondissement = 0;      ///< 13, of "Marseille 13e"; 0 without
  bool is_department = false;  ///< "(Dept.)": the department is meant, not its town
  bool is_cedex = false;
  bool is_capitals = false;  ///< towns come in capitals from the employment service
};

PlaceWords read_place_words(std::string_view text);

}  // namespace passerelle::reference
