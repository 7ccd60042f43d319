#include "offers/pages/found_cards.hpp"

#include "base/french.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::pages {
namespace {

/// "Vitrolles (13) et 2 autres lieux".
std::string with_others(std::string place, std::int64_t others) {
  return others == 0 ? place
                     : place + " et " + base::french::count(others, "autre lieu", "autres lieux");
}

}  // namespace

std::string contract_text(const std::string& code, const std::string& duration) {
  if (code.empty()) return "Contrat non précisé";
  const auto* type = reference::find_contract_type(code);
  const std::string name =
      code == "CDI" || code == "CDD" || !type ? code : std::string(type->label);
  return duration.empty() ? name : name + " de " + duration;
}

std::string place_text(const std::string& label, const std::string& commune) {
  if (label.empty()) return "Lieu non précisé";
  const auto* known = reference::find_commune(commune);
  return known ? label + " (" + std::string(known->department) + ")" : label;
}

OfferCard card_of(const Found& found) {
  return {.href = "/offers/" + std::to_string(found.id.value),
          .title = found.title,
          .employer = found.employer,
          .place = with_others(place_text(found.place_label, found.commune), found.other_places),
          .contract = contract_text(found.contract, found.duration_text),
          .salary = found.salary_text,
          .excerpt = found.excerpt,
          .distance_km = found.distance_km,
          .published_at = found.published_at,
          .bears_region_mark = found.bears_mark};
}

}  // namespace passerelle::offers::pages
