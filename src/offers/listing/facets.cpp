#include "offers/listing/facets.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

using namespace searchable;

constexpr std::array kFacets{FacetField{"contract", kContract},
                             FacetField{"rome", kOccupation},
                             FacetField{"commune", kTown},
                             FacetField{"experience", kExperience},
                             FacetField{"department", kDepartment},
                             FacetField{"domain", kDomain},
                             FacetField{"working_time", kWorkingTime},
                             FacetField{"nature", kNature},
                             FacetField{"partner", kPartner},
                             FacetField{"region", kRegion},
                             FacetField{"epci", kEpci},
                             FacetField{"basin", kBasin},
                             FacetField{"sector", kSector},
                             FacetField{"duration", kDuration},
                             FacetField{"apprenticeship", kApprenticeship},
                             FacetField{"diploma", kDiploma},
                             FacetField{"employer", kEmployer, false}};
constexpr std::size_t kMostValues = 200;

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

std::string duration_label(const std::string& value) {
  if (value == "1") return "Un mois ou moins";
  if (value == "3") return "De 1 à 3 mois";
  if (value == "6") return "De 3 à 6 mois";
  return value == "12" ? "De 6 mois à un an" : value == "13" ? "Plus d’un an" : "Sans durée dite";
}

std::string diploma_label(const std::string& value) {
  if (value == "none") return "Aucun diplôme demandé";
  return value == "wished" ? "Souhaité" : value == "demanded" ? "Exigé" : "Non précisé";
}

std::string area_label(reference::AreaKind kind, const std::string& value) {
  const auto* area = reference::find_area(kind, value);
  return area ? reference::name_of(*area) : value;
}

}  // namespace

std::span<const FacetField> facets() {
  return kFacets;
}

const FacetField* find_facet(std::string_view name) {
  const auto* found = std::ranges::find(kFacets, name, &FacetField::name);
  return found == kFacets.end() ? nullptr : found;
}

std::vector<Keyword> usual_facets() {
  std::vector<Keyword> usual;
  for (const auto& facet : kFacets)
    if (facet.is_usual) usual.push_back(facet.keyword);
  return usual;
}

std::vector<std::string> values_asked(const std::vector<std::string_view>& given) {
  std::vector<std::string> values;
  for (const auto text : given) {
    std::string value(text == kNotSaid ? "" : text);
    if (values.size() < kMostValues && std::ranges::find(values, value) == values.end())
      values.push_back(std::move(value));
  }
  return values;
}

std::string label_of(Keyword keyword, const std::string& value) {
  switch (keyword) {
    case kContract:
      return label_or(reference::find_contract_type(value), value);
    case kNature:
      return label_or(reference::find_contract_nature(value), value);
    case kOccupation:
      return label_or(reference::find_occupation(value), value);
    case kDomain:
      return label_or(reference::find_occupation_domain(value), value);
    case kTown:
      return name_or(reference::find_commune(value), value);
    case kDepartment:
      return name_or(reference::find_department(value), value);
    case kRegion:
      return name_or(reference::find_region(value), value);
    case kEpci:
      return area_label(reference::AreaKind::Epci, value);
    case kBasin:
      return area_label(reference::AreaKind::Basin, value);
    case kSector:
      return label_or(reference::find_sector(value), value);
    case kDuration:
      return duration_label(value);
    case kApprenticeship:
      return "En apprentissage";
    case kDiploma:
      return diploma_label(value);
    case kExperience:
      return experience_label(value);
    case kWorkingTime:
      return working_time_label(value);
    default:
      return value;
  }
}

std::vector<Facet> labelled(const std::vector<search::Facet>& counted) {
  std::vector<Facet> result;
  for (const auto& [keyword, values] : counted) {
    const auto* field = std::ranges::find(kFacets, keyword, &FacetField::keyword);
    Facet facet{.name = std::string(field->name), .values = {}};
    for (const auto& [value, count] : values) {
      std::string text(value);
      auto label = label_of(field->keyword, text);
      facet.values.push_back({std::move(text), std::move(label), count});
    }
    std::ranges::sort(facet.values, [](const FacetValue& a, const FacetValue& b) {
      return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    result.push_back(std::move(facet));
  }
  return result;
}

}  // namespace passerelle::offers
