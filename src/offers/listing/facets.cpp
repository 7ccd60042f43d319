#include "offers/listing/facets.hpp"

#include <array>

#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

using namespace searchable;

constexpr std::array kFacets{
    FacetField{"contract", kContract},      FacetField{"rome", kOccupation},
    FacetField{"commune", kTown},           FacetField{"experience", kExperience},
    FacetField{"department", kDepartment},  FacetField{"domain", kDomain},
    FacetField{"working_time", kWorkingTime}, FacetField{"nature", kNature},
    FacetField{"partner", kPartner}};

template <class Named>
std::string name_or(const Named* named, const std::string& value) {
  return named ? std::string(named->name) : value;
}
template <class Labelled>
std::string label_or(const Labelled* labelled, const std::string& value) {
  return labelled ? std::string(labelled->label) : value;
}

std::string experience_label(const std::string& value) {
  if (value == "0") return "Débutant accepté";
  return value == "1" ? "Moins de 3 ans" : value == "3" ? "3 ans et plus" : "Non précisée";
}

std::string working_time_label(const std::string& value) {
  return value == "full" ? "Temps plein" : value == "part" ? "Temps partiel" : "Non précisé";
}

}  // namespace

std::span<const FacetField> facets() {
  return kFacets;
}

std::string label_of(Keyword keyword, const std::string& value) {
  switch (keyword) {
    case kContract: return label_or(reference::find_contract_type(value), value);
    case kNature: return label_or(reference::find_contract_nature(value), value);
    case kOccupation: return label_or(reference::find_occupation(value), value);
    case kDomain: return label_or(reference::find_occupation_domain(value), value);
    case kTown: return name_or(reference::find_commune(value), value);
    case kDepartment: return name_or(reference::find_department(value), value);
    case kExperience: return experience_label(value);
    case kWorkingTime: return working_time_label(value);
    default: return value;
  }
}

std::vector<Facet> labelled(const std::vector<search::Facet>& counted) {
  std::vector<Facet> result;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    Facet facet{.name = std::string(kFacets[i].name), .values = {}};
    for (const auto& [value, count] : counted[i].values)
      facet.values.push_back({value, label_of(kFacets[i].keyword, value), count});
    result.push_back(std::move(facet));
  }
  return result;
}

}  // namespace passerelle::offers
