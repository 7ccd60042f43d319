#include "reference/places_in_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "reference/job_words.hpp"
#include "reference/place_guess.hpp"
#include "reference/place_span.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

/// Nobody searches for more; what comes after is not read.
constexpr std::size_t kLongestText = 400;
/// Nobody searches in more places at once.
constexpr int kMostPlaces = 5;

bool is_proposal(const PlaceAnswer& answer) {
  return !answer.corrected.empty() || answer.rule == "PLACE_GUESS";
}

/// "mayenne" is a department as well as its town.
void put_department_first(std::string_view typed, std::vector<NamedPlace>& places) {
  const auto answer = find_place({.text = "departement " + std::string(typed)});
  if (answer.kind != PlaceKind::Department || !answer.corrected.empty()) return;
  places.insert(places.begin(), {answer.kind, answer.code, answer.label});
}

std::vector<NamedPlace> named(const PlaceAnswer& answer, std::string_view typed) {
  auto places = places_of(answer);
  if (answer.kind == PlaceKind::Ambiguous && !is_proposal(answer))
    put_department_first(typed, places);
  return places;
}

TextReading whole_reading(const std::string& typed, const PlaceAnswer& answer) {
  TextReading reading{.places = named(answer, typed)};
  const bool is_proposed = is_proposal(answer);
  reading.is_sure =
      !is_proposed && answer.kind != PlaceKind::Ambiguous && answer.kind != PlaceKind::Unknown;
  if (reading.places.empty() || is_proposed) reading.words = typed;
  if (!is_proposed || reading.places.empty()) return reading;
  reading.corrected = answer.corrected.empty() ? reading.places.front().label : answer.corrected;
  reading.misread = typed;
  return reading;
}

TextReading words_alone(std::string typed) {
  return {.places = {}, .words = std::move(typed)};
}

/// Whether one of the two lies in the other: "nîmes gard".
bool lies_in(const NamedPlace& inner, const NamedPlace& outer) {
  if (const auto* commune = find_commune(inner.code); commune && inner.kind == PlaceKind::Commune)
    return (outer.kind == PlaceKind::Department && commune->department == outer.code) ||
           (outer.kind == PlaceKind::Region && commune->region == outer.code) ||
           commune->code == outer.code;
  const auto* department = find_department(inner.code);
  return inner.kind == PlaceKind::Department && department && outer.kind == PlaceKind::Region &&
         department->region == outer.code;
}

/// Two places side by side: the narrower when it lies in the other, else both are meant.
void add_place(std::vector<NamedPlace> places, bool is_sure, TextReading& reading) {
  const auto& first = places.front();
  if (lies_in(reading.places.front(), first)) return;
  if (lies_in(first, reading.places.front())) {
    reading.places = std::move(places);
    reading.is_sure = is_sure;
    return;
  }
  if (!reading.are_all_meant) reading.places.resize(1);
  reading.are_all_meant = true;
  reading.is_sure = reading.is_sure && is_sure;
  reading.places.push_back(first);
}

/// What is left of the words when a place beside them was taken out.
TextWords without_links(TextWords words) {
  const auto is_link = [](std::string_view word) {
    const auto folded = base::fold(word);
    return folded.empty() || folded == "ou" || folded == "et";
  };
  while (!words.empty() && is_link(words.back())) words.pop_back();
  while (!words.empty() && is_link(words.front())) words.erase(words.begin());
  if (!words.empty() && words.back().ends_with(',')) words.back().remove_suffix(1);
  return words;
}

TextReading part_reading(PlacePart part) {
  TextReading reading{.places = named(part.answer, part.typed),
                      .is_sure = part.answer.kind != PlaceKind::Ambiguous};
  auto rest = without_links(std::move(part.rest));
  for (int more = 1; more < kMostPlaces; ++more) {
    auto next = find_whole(rest);
    if (!next) next = find_part(rest);
    if (!next) break;
    add_place(named(next->answer, next->typed), next->answer.kind != PlaceKind::Ambiguous, reading);
    rest = without_links(std::move(next->rest));
  }
  reading.words = joined(rest);
  if (is_vague_beside_place(reading.words)) reading.words.clear();
  // They were read from the end.
  if (reading.are_all_meant) std::ranges::reverse(reading.places);
  return reading;
}

TextReading mistyped_reading(const PlacePart& part) {
  TextReading reading{.places = named(part.answer, part.typed), .words = joined(part.rest)};
  reading.corrected =
      part.answer.corrected.empty() ? reading.places.front().label : part.answer.corrected;
  reading.misread = part.typed;
  return reading;
}

/// A job name that is a town too is the town where its accents say so: "mâcon".
bool is_job_rather_than_place(const std::string& typed, const PlaceAnswer& answer) {
  return find_job_name_by_title(typed) && (answer.kind == PlaceKind::Unknown ||
                                           compare_accents(typed, answer.label) != Accents::Same);
}

/// "avigon 84": a mistyped name is looked for in the department beside it.
PlaceAnswer find_mistyped_in_department(std::string_view typed) {
  const auto space = typed.rfind(' ');
  if (space == std::string_view::npos || !find_department(typed.substr(space + 1))) return {};
  const auto name = typed.substr(0, space);
  if (is_of_job_words(name)) return {};
  const auto text = std::string(name) + " (" + std::string(typed.substr(space + 1)) + ")";
  auto answer = find_place({.text = text});
  return answer.kind == PlaceKind::Commune && is_proposal(answer) ? answer : PlaceAnswer();
}

}  // namespace

TextReading read_places(std::string_view text) {
  auto typed = base::one_line(base::shorten(text, kLongestText));
  if (typed.empty()) return {};
  // What stands before a comma would be left out of the place as if it were its street.
  const bool has_comma = typed.contains(", ");
  const auto written = has_comma ? PlaceAnswer() : find_written_place(typed);
  if (is_job_rather_than_place(typed, written) || is_everyday_word(written, typed))
    return words_alone(std::move(typed));
  const bool is_village = written.kind == PlaceKind::Commune && !is_proposal(written);
  if (is_village || is_plain_place(written, typed)) return whole_reading(typed, written);
  if (const auto near = find_mistyped_in_department(typed); near.kind != PlaceKind::Unknown)
    return whole_reading(typed, near);
  const auto words = base::split(typed, ' ');
  if (auto part = find_part(words)) return part_reading(std::move(*part));
  const auto near = has_comma ? PlaceAnswer() : find_place({.text = typed});
  const bool names_number = near.kind == PlaceKind::Department && !is_proposal(near);
  if (near.kind != PlaceKind::Unknown && !is_of_job_words(typed) && !names_number &&
      (is_proposal(near) || near.kind == PlaceKind::Ambiguous))
    return whole_reading(typed, near);
  if (auto part = find_mistyped_part(words)) return mistyped_reading(*part);
  return words_alone(std::move(typed));
}

}  // namespace passerelle::reference
