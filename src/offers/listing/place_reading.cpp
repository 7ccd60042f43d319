#include "offers/listing/place_reading.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "base/text.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

using reference::PlaceAnswer;
using reference::PlaceKind;

constexpr std::string_view kFrance = "99100";
constexpr std::size_t kMostChoices = 20;

PlaceAnswer answer_for(const std::string& text) {
  const bool is_number = base::is_all_digits(text);
  if (is_number && text.size() == 5) {
    auto answer = reference::find_place({.insee = text});
    if (answer.kind == PlaceKind::Commune) return answer;
    return reference::find_place({.postal_code = text});
  }
  if (const auto* department = reference::find_department(text))
    return {.kind = PlaceKind::Department,
            .code = std::string(department->code),
            .label = std::string(department->name)};
  auto answer = reference::find_place({.town = text});
  if (answer.kind != PlaceKind::Unknown) return answer;
  return reference::find_place({.text = text});
}

std::string label_of(const reference::Commune& commune) {
  return std::string(commune.name) + " (" + std::string(commune.department) + ")";
}

/// The label where it is read as this commune; the code where namesakes share a department.
PlaceChoice choice_of(const reference::Commune& commune) {
  auto label = label_of(commune);
  const auto answer = answer_for(label);
  const bool is_read = answer.kind == PlaceKind::Commune && answer.code == commune.code;
  return {.label = label, .text = is_read ? label : std::string(commune.code)};
}

void offer_communes(const std::vector<std::string>& codes, PlaceReading& reading) {
  for (const auto& code : codes) {
    const auto* commune = reference::find_commune(code);
    if (commune && reading.choices.size() < kMostChoices)
      reading.choices.push_back(choice_of(*commune));
  }
  reading.more_choices = codes.size() - std::min(codes.size(), kMostChoices);
}

void offer_places(const std::vector<reference::NamedPlace>& places, PlaceReading& reading) {
  for (const auto& place : places) {
    if (reading.choices.size() == kMostChoices) return;
    if (auto choice = offers::choice_of(place)) reading.choices.push_back(std::move(*choice));
  }
}

PlaceReading in_commune(const std::string& code, double radius_km, Criteria& criteria) {
  const auto* commune = reference::find_commune(code);
  // Some communes of the Pacific have no point that one could go around.
  const bool is_point = radius_km > 0 && commune->point.has_value();
  if (is_point) {
    criteria.near = commune->point;
    criteria.radius_km = radius_km;
  } else {
    criteria.commune = code;
  }
  return {.is_understood = true, .is_point = true, .label = label_of(*commune)};
}

PlaceReading in_wider_place(const std::string& asked, const PlaceAnswer& answer,
                            Criteria& criteria) {
  PlaceReading reading{.is_understood = true, .label = answer.label};
  const bool is_department = answer.kind == PlaceKind::Department;
  (is_department ? criteria.department : criteria.region) = answer.code;
  if (is_department) reading.label += " (" + answer.code + ")";
  offer_communes(answer.candidates, reading);
  if (!reading.choices.empty())
    reading.message = "« " + asked + " » est lu comme le nom d’" +
                      (is_department ? "un département" : "une région") +
                      ". Vous cherchiez peut-être autre chose :";
  return reading;
}

PlaceReading in_country(const std::string& asked, const PlaceAnswer& answer) {
  if (answer.code == kFrance) return {.is_understood = true, .label = answer.label};
  return {.message =
              "« " + asked + " » est hors de France : la recherche ne peut pas s’y limiter."};
}

PlaceReading ask_between(const std::string& asked, const PlaceAnswer& answer) {
  const bool is_as_written = answer.corrected.empty() && answer.rule != "PLACE_GUESS";
  const bool are_several = answer.candidates.size() > 1;
  PlaceReading reading{.message = "« " + asked + " »" +
                                  (is_as_written && are_several
                                       ? " désigne plusieurs lieux. Lequel cherchez-vous ?"
                                       : " n’est pas un nom connu. S’agit-il de :")};
  offer_communes(answer.candidates, reading);
  return reading;
}

/// No place as a whole: maybe some stand in it ("Martigues ou Istres").
PlaceReading look_inside(const std::string& asked) {
  const auto inside = reference::read_places(asked);
  PlaceReading reading;
  offer_places(inside.places, reading);
  if (reading.choices.empty() && !inside.corrected.empty())
    reading.choices.push_back({inside.corrected, inside.corrected});
  reading.message = reading.choices.empty()
                        ? "Le lieu « " + asked +
                              " » n’est pas reconnu. Écrivez une commune, un code postal, une "
                              "intercommunalité, un département ou une région."
                        : "« " + asked + " » n’est pas le nom d’un lieu. S’agit-il de :";
  return reading;
}

PlaceReading in_area(const reference::Area& area, Criteria& criteria) {
  const bool is_basin = area.kind == reference::AreaKind::Basin;
  const auto field = is_basin ? searchable::kBasin : searchable::kEpci;
  criteria.any_of.push_back({.values = {{field, std::string(area.code)}}});
  return {.is_understood = true, .label = reference::label_of(area)};
}

/// Read as it stands: nothing was corrected or guessed, and it is one place.
bool is_sure(const PlaceAnswer& answer) {
  return answer.kind != PlaceKind::Unknown && answer.kind != PlaceKind::Ambiguous &&
         answer.corrected.empty();
}

PlaceReading reading_of(const std::string& asked, double radius_km, Criteria& criteria) {
  const auto answer = answer_for(asked);
  // "Avignon" is the town before its basin; "Aubagne La Ciotat" is no town.
  const auto [area, is_kind_said] = reference::find_area_by_name(asked);
  if (area && (is_kind_said || !is_sure(answer))) return in_area(*area, criteria);
  switch (answer.kind) {
    case PlaceKind::Commune:
      return in_commune(answer.code, radius_km, criteria);
    case PlaceKind::Department:
    case PlaceKind::Region:
      return in_wider_place(asked, answer, criteria);
    case PlaceKind::Country:
      return in_country(asked, answer);
    case PlaceKind::Ambiguous:
      return ask_between(asked, answer);
    case PlaceKind::Unknown:
      break;
  }
  return look_inside(asked);
}

std::string label_of(const reference::NamedPlace& place) {
  const auto* commune =
      place.kind == PlaceKind::Commune ? reference::find_commune(place.code) : nullptr;
  if (commune) return label_of(*commune);
  return place.kind == PlaceKind::Department ? place.label + " (" + place.code + ")" : place.label;
}

/// One of several places, of whatever kind.
PlaceReading in_any(const std::vector<reference::NamedPlace>& places, Criteria& criteria) {
  search::AnyOf any;
  std::vector<std::string> labels;
  for (const auto& place : places) {
    if (place.kind == PlaceKind::Country) continue;
    const auto field = place.kind == PlaceKind::Commune      ? searchable::kCommune
                       : place.kind == PlaceKind::Department ? searchable::kDepartment
                                                             : searchable::kRegion;
    any.values.push_back({field, place.code});
    labels.push_back(label_of(place));
  }
  if (!any.values.empty()) criteria.any_of.push_back(std::move(any));
  return {.is_understood = true, .label = base::join(labels, ", ")};
}

}  // namespace

std::optional<PlaceChoice> choice_of(const reference::NamedPlace& place) {
  const auto* commune = reference::find_commune(place.code);
  if (place.kind == PlaceKind::Commune && commune) return choice_of(*commune);
  if (place.kind == PlaceKind::Department)
    return PlaceChoice{place.label + " (" + place.code + ")", place.code};
  if (place.kind == PlaceKind::Region) return PlaceChoice{place.label, place.label};
  return {};
}

PlaceReading bind_places(const QueryReading& read, double radius_km, Criteria& criteria) {
  const auto& places = read.places;
  PlaceReading reading;
  if (places.size() == 1 && places.front().kind == PlaceKind::Commune)
    reading = in_commune(places.front().code, radius_km, criteria);
  else if (!places.empty())
    reading = in_any(places, criteria);
  reading.is_understood = reading.is_understood || read.message.empty();
  offer_places(read.other_places, reading);
  reading.message = read.message;
  return reading;
}

PlaceReading read_place(std::string_view text, double radius_km, Criteria& criteria) {
  auto reading = reading_of(base::one_line(text), radius_km, criteria);
  reading.message = base::french::typeset(reading.message);
  return reading;
}

std::string told_of(const PlaceReading& reading) {
  std::vector<std::string> names;
  for (const auto& choice : reading.choices) names.push_back(choice.label);
  if (reading.more_choices > 0) names.emplace_back("…");
  return reading.message + (names.empty() ? "" : " " + base::join(names, ", ") + ".");
}

}  // namespace passerelle::offers
