#include <charconv>

#include "base/text.hpp"
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

void take_commune(const SourceRecord& record, const reference::Commune& commune,
                  const std::string& postal_code, Draft& draft) {
  draft.place.kind = "commune";
  draft.place.commune = commune.code;
  draft.place.department = commune.department;
  draft.place.region = commune.region;
  draft.place.postal_code = postal_code;
  draft.place.label = commune.name;
  draft.place.point = read_point(record, draft);
  if (!draft.place.point) draft.place.point = commune.point;
}

/// Wider than a commune: kept as such, never a point.
void take_wide(const reference::PlaceAnswer& answer, const std::string& found, Draft& draft) {
  draft.place.label = answer.label;
  if (answer.kind == PlaceKind::Department) {
    draft.place.kind = "department";
    draft.place.department = answer.code;
    if (const auto* department = reference::find_department(answer.code))
      draft.place.region = department->region;
  } else if (answer.kind == PlaceKind::Region) {
    draft.place.kind = "region";
    draft.place.region = answer.code;
  } else {
    draft.place.kind = "country";
  }
  draft.add("PLACE_WIDE", Field::PlaceText, found, answer.label);
}

std::string names_of(const std::vector<std::string>& codes) {
  std::vector<std::string> names;
  for (const auto& code : codes)
    if (const auto* commune = reference::find_commune(code))
      names.push_back(std::string(commune->name) + " " + code);
  if (names.size() > 6) {
    names.resize(6);
    names.emplace_back("…");
  }
  return base::join(names, ", ");
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
  const auto& kept_postal = answer.repaired_postal.empty() ? postal : answer.repaired_postal;
  if (!answer.repaired_postal.empty())
    draft.add("PLACE_POSTAL_ZERO", Field::PostalCode, postal, answer.repaired_postal);
  if (!answer.corrected.empty() && answer.kind != PlaceKind::Ambiguous)
    draft.add("PLACE_CORRECTED", town.empty() ? Field::PlaceText : Field::Town,
              town.empty() ? text : town, answer.corrected);
  switch (answer.kind) {
    case PlaceKind::Commune: {
      const auto* commune = reference::find_commune(answer.code);
      if (answer.postal_disagrees)
        draft.add("PLACE_DISAGREE", Field::PostalCode, postal,
                  std::string(commune->name) + " " + std::string(commune->code));
      take_commune(record, *commune, kept_postal, draft);
      break;
    }
    case PlaceKind::Ambiguous:
      draft.add("PLACE_AMBIGUOUS", Field::Town, found, names_of(answer.candidates));
      break;
    case PlaceKind::Unknown:
      draft.place.label = found;
      draft.add(is_needed ? "PLACE_UNKNOWN" : "PLACE_UNREAD", Field::Town, found);
      break;
    default:
      take_wide(answer, found, draft);
  }
}

}  // namespace passerelle::offers::intake
