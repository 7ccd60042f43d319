#pragma once

#include <span>
#include <string_view>

#include "offers/listing/search.hpp"

namespace passerelle::offers {

/// A field whose values are counted beside every result.
struct FacetField {
  std::string_view name;  ///< in addresses and answers: "contract"
  searchable::Keyword keyword;
};

std::span<const FacetField> facets();
/// As people say it: "Débutant accepté" for "0" of "experience".
std::string label_of(searchable::Keyword keyword, const std::string& value);
/// Counts in the order of facets(), with what people call each value.
std::vector<Facet> labelled(const std::vector<search::Facet>& counted);

}  // namespace passerelle::offers
