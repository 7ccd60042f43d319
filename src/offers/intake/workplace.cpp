#include <charconv>
#include <span>

#include "base/text.hpp"
#include "offers/intake/place_of.hpp"
#include "offers/intake/stages.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::intake {
namespace {

using reference::PlaceKind;

std::optional<double> parse_degrees(std::string text, double limit) {
  for (auto& c : text)
    if (c == ',') c = '.';
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  if (!(value >= -limit && value <= limit)) return {};
  return value;
}

/// The offer's own coordinates, if it gives any that can be.
std::optional<base::Point> read_point(const SourceRecord& record, Draft& draft) {
  const auto north = base::one_line(record[Field::Latitude]);
  const auto east = base::one_line(record[Field::Longitude]);
  if (north.empty() && east.empty()) return {};
  const auto latitude = parse_degrees(north, 90), longitude = parse_degrees(east, 180);
  const bool is_null_island = latitude && longitude && *latitude == 0 && *longitude == 0;
  if (latitude && longitude && !is_null_island) return base::Point{*latitude, *longitude};
  draft.add("POINT_INVALID", Field::Latitude, north + " ; " + east);
  return {};
}

std::string words_of(const SourceRecord& record) {
  std::vector<std::string> parts;
  for (const auto field : {Field::InseeCode, Field::PostalCode, Field::Town, Field::PlaceText})
    if (auto text = base::one_line(record[field]); !text.empty()) parts.push_back(std::move(text));
  return base::join(parts, " ");
}

void add_findings(const reference::PlaceAnswer& answer, const std::string& postal_code,
                  const std::string& town, const std::string& text, Draft& draft) {
  if (!answer.repaired_postal.empty())
    draft.add("PLACE_POSTAL_ZERO", Field::PostalCode, postal_code, answer.repaired_postal);
  if (!answer.corrected.empty() && answer.kind != PlaceKind::Ambiguous)
    draft.add("PLACE_CORRECTED", town.empty() ? Field::PlaceText : Field::Town,
              town.empty() ? text : town, answer.corrected);
  if (answer.kind == PlaceKind::Commune && answer.postal_disagrees) {
    const auto* commune = reference::find_commune(answer.code);
    draft.add("PLACE_DISAGREE", Field::PostalCode, postal_code,
              std::string(commune->name) + " " + std::string(commune->code));
  }
}

/// A place wider than a commune; of a CEDEX the towns that it may be of are named, for a person.
void say_wide(const reference::PlaceAnswer& answer, const std::string& found, Draft& draft) {
  if (answer.rule != "PLACE_CEDEX" || answer.candidates.empty())
    draft.add("PLACE_WIDE", Field::PlaceText, found, answer.label);
  else
    draft.add("PLACE_CEDEX", Field::Town, found,
              answer.label + " ; peut-être " + names_of(answer.candidates));
}

void take_place(const SourceRecord& record, const reference::PlaceAnswer& answer, Place place,
                const std::string& found, Draft& draft) {
  draft.place = std::move(place);
  if (answer.kind != PlaceKind::Commune) return say_wide(answer, found, draft);
  if (const auto own = read_point(record, draft)) draft.place.point = own;
}

/// "Vitrolles (13) / Gap" in the cell of one: every part has to be a commune to the letter.
bool take_several(const std::string& cell, Draft& draft) {
  const auto parts = split_places(cell);
  std::vector<Place> places;
  std::vector<std::string> names;
  for (const auto& part : parts) {
    const auto answer = reference::find_place({.text = part, .is_exact = true});
    if (answer.kind != PlaceKind::Commune || !answer.corrected.empty()) return false;
    places.push_back(*place_of(answer, {}));
    names.push_back(places.back().label);
  }
  if (places.size() < 2) return false;
  draft.place = std::move(places.front());
  for (auto& place : std::span(places).subspan(1)) add_other_place(std::move(place), draft);
  draft.add("PLACE_SEVERAL", Field::Town, base::one_line(cell), base::join(names, ", "));
  return true;
}

}  // namespace

void find_workplace(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto found = words_of(record);
  const bool is_needed = setting.profile.needs_place;
  draft.place.kind = "unknown";
  if (found.empty()) {  // when it is needed, require_fields has said so
    if (!is_needed) draft.add("PLACE_ABSENT", Field::Town);
    return;
  }
  const auto insee = base::one_line(record[Field::InseeCode]);
  const auto postal = base::one_line(record[Field::PostalCode]);
  const auto town = base::one_line(record[Field::Town]);
  const auto text = base::one_line(record[Field::PlaceText]);
  const auto answer =
      reference::find_place({.insee = insee, .postal_code = postal, .town = town, .text = text});
  if (answer.kind != PlaceKind::Commune &&
      take_several(record[town.empty() ? Field::PlaceText : Field::Town], draft))
    return;
  add_findings(answer, postal, town, text, draft);
  const auto& kept_postal = answer.repaired_postal.empty() ? postal : answer.repaired_postal;
  if (auto place = place_of(answer, kept_postal))
    return take_place(record, answer, std::move(*place), found, draft);
  if (answer.kind == PlaceKind::Ambiguous)
    return draft.add("PLACE_AMBIGUOUS", Field::Town, found, names_of(answer.candidates));
  draft.place.label = found;
  draft.add(is_needed ? "PLACE_UNKNOWN" : "PLACE_UNREAD", Field::Town, found);
}

}  // namespace passerelle::offers::intake
