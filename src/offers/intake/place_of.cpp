#include "offers/intake/place_of.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passerelle::offers::intake {
namespace {

using reference::PlaceKind;

Place commune_of(const std::string& code, std::string_view postal_code) {
  const auto* commune = reference::find_commune(code);
  return {.kind = "commune",
          .label = std::string(commune->name),
          .commune = std::string(commune->code),
          .department = std::string(commune->department),
          .region = std::string(commune->region),
          .postal_code = std::string(postal_code),
          .point = commune->point};
}

Place department_of(const reference::PlaceAnswer& answer) {
  const auto* department = reference::find_department(answer.code);
  return {.kind = "department",
          .label = answer.label,
          .department = answer.code,
          .region = department ? std::string(department->region) : ""};
}

bool is_same(const Place& one, const Place& other) {
  return one.kind == other.kind && one.commune == other.commune &&
         one.department == other.department && one.region == other.region;
}

}  // namespace

std::optional<Place> place_of(const reference::PlaceAnswer& answer, std::string_view postal_code) {
  switch (answer.kind) {
    case PlaceKind::Commune:
      return commune_of(answer.code, postal_code);
    case PlaceKind::Department:
      return department_of(answer);
    case PlaceKind::Region:
      return Place{.kind = "region", .label = answer.label, .region = answer.code};
    case PlaceKind::Country:
      return Place{.kind = "country", .label = answer.label};
    case PlaceKind::Ambiguous:
    case PlaceKind::Unknown:
      break;
  }
  return {};
}

void add_other_place(Place place, Draft& draft) {
  const auto is_there = [&](const Place& known) { return is_same(known, place); };
  if (!is_there(draft.place) && std::ranges::none_of(draft.other_places, is_there))
    draft.other_places.push_back(std::move(place));
}

std::string names_of(const std::vector<std::string>& communes) {
  constexpr std::size_t kShown = 6;
  std::vector<std::string> names;
  for (const auto& code : communes)
    if (const auto* commune = reference::find_commune(code))
      names.push_back(std::string(commune->name) + " " + std::string(commune->code));
  if (names.size() > kShown) {
    names.resize(kShown);
    names.emplace_back("…");
  }
  return base::join(names, ", ");
}

std::vector<std::string> split_places(std::string_view text) {
  std::vector<std::string> places;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("/;|\n"), text.size());
    if (auto place = base::one_line(text.substr(0, end)); !place.empty())
      places.push_back(std::move(place));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return places;
}

}  // namespace passerelle::offers::intake
