#pragma once

#include <span>
#include <string_view>

#include "offers/listing/search.hpp"

namespace passerelle::offers {

/// A field whose values are counted beside every result.
struct FacetField {
  std::string_view name;  ///< in addresses and answers: "contract"
  searchable::Keyword keyword;
  bool is_usual = true;  ///< counted without being asked: false where values are many thousands
};

std::span<const FacetField> facets();
/// nullptr for a name that is none of theirs.
const FacetField* find_facet(std::string_view name);
std::vector<searchable::Keyword> usual_facets();
/// How a value that is not said stands in an address.
constexpr std::string_view kNotSaid = "unknown";
/// Values as an address gives them, each once, at most 200.
std::vector<std::string> values_asked(const std::vector<std::string_view>& given);
/// As people say it: "Débutant accepté" for "0" of "experience".
std::string label_of(searchable::Keyword keyword, const std::string& value);
/// In the same order, the most frequent value first, with what people call each.
std::vector<Facet> labelled(const std::vector<search::Facet>& counted);

}  // namespace passerelle::offers
