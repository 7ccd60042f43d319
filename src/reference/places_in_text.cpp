#include "reference/places_in_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "reference/place_name.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

/// A smaller town inside a longer text is more often a word: Rang, Salle, Local.
constexpr int kKnownTown = 2'000;

/// Nobody searches for more; what comes after is not read.
constexpr std::size_t kLongestText = 400;
/// The longest names of places have no more words.
constexpr std::ptrdiff_t kMostWords = 9;

/// "à Avignon", "secteur Nice": the word goes with the place.
constexpr auto kBeforePlace =
    std::to_array<std::string_view>({"a", "sur", "vers", "dans", "proche", "secteur", "pres"});
/// "chef de rang": what follows belongs to the words.
constexpr auto kBinding = std::to_array<std::string_view>(
    {"de", "d", "du", "des", "en", "la", "le", "les", "l", "et", "ou", "au", "aux"});

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::vector<NamedPlace> places_of(const PlaceAnswer& answer) {
  std::vector<NamedPlace> places;
  if (answer.kind == PlaceKind::Unknown) return places;
  if (answer.kind != PlaceKind::Ambiguous)
    places.push_back({answer.kind, answer.code, answer.label});
  auto codes = answer.candidates;
  if (const auto* commune = find_commune(answer.code); commune && !commune->parent.empty())
    codes.emplace_back(commune->parent);
  for (const auto& code : codes)
    places.push_back({PlaceKind::Commune, code, std::string(find_commune(code)->name)});
  return places;
}

TextReading whole_reading(std::string_view text, const PlaceAnswer& answer) {
  TextReading reading;
  reading.places = places_of(answer);
  reading.is_sure = answer.corrected.empty() && answer.kind != PlaceKind::Ambiguous &&
                    answer.kind != PlaceKind::Unknown;
  const bool is_proposal = !answer.corrected.empty() || answer.rule == "PLACE_GUESS";
  if (reading.places.empty() || is_proposal) reading.words = text;
  if (is_proposal && !reading.places.empty())
    reading.corrected = answer.corrected.empty() ? reading.places.front().label : answer.corrected;
  return reading;
}

/// "aide à domicile (83)" names a department beside words that are no place.
bool leaves_words(const PlaceAnswer& answer, std::string_view text) {
  const auto name = read_place_words(text).name;
  return answer.kind == PlaceKind::Department && !name.empty() &&
         name.find(name_key(answer.label)) == std::string::npos;
}

/// Inside a longer text only what is written right, and known enough, is a place.
bool is_plain_place(const PlaceAnswer& answer, std::string_view text) {
  if (!answer.corrected.empty() || answer.rule == "PLACE_GUESS") return false;
  if (leaves_words(answer, text)) return false;
  switch (answer.kind) {
    case PlaceKind::Commune:
      return find_commune(answer.code)->population >= kKnownTown;
    case PlaceKind::Ambiguous:
      return !answer.candidates.empty() &&
             find_commune(answer.candidates.front())->population >= kKnownTown;
    case PlaceKind::Unknown:
      return false;
    default:
      return true;
  }
}

using Words = std::vector<std::string_view>;

std::string joined(Words::const_iterator from, Words::const_iterator to) {
  return base::join({from, to}, " ");
}

TextReading part_reading(const PlaceAnswer& answer, std::string words) {
  return {.places = places_of(answer),
          .words = std::move(words),
          .is_sure = answer.kind != PlaceKind::Ambiguous,
          .corrected = {}};
}

PlaceAnswer find_part(std::string_view text) {
  const auto key = name_key(text);
  if (key == "saint" || key == "sainte") return {};
  const auto answer = find_place({.text = text, .is_exact = true});
  return is_plain_place(answer, text) ? answer : PlaceAnswer();
}

/// The longest place at the end of the words, then at their start.
bool read_part(const Words& words, TextReading& reading) {
  const auto most = std::min<std::ptrdiff_t>(std::ssize(words) - 1, kMostWords);
  for (auto at = words.end() - most; at != words.end(); ++at) {
    const auto before = base::fold(*(at - 1));
    if (is_one_of(kBinding, before)) continue;
    const auto answer = find_part(joined(at, words.end()));
    if (answer.kind == PlaceKind::Unknown) continue;
    const bool goes_along = is_one_of(kBeforePlace, before) && at - words.begin() > 1;
    reading = part_reading(answer, joined(words.begin(), goes_along ? at - 1 : at));
    return true;
  }
  for (auto at = words.begin() + most; at != words.begin(); --at) {
    if (is_one_of(kBinding, base::fold(*at)) || is_one_of(kBinding, base::fold(*(at - 1))))
      continue;
    const auto answer = find_part(joined(words.begin(), at));
    if (answer.kind == PlaceKind::Unknown) continue;
    reading = part_reading(answer, joined(at, words.end()));
    return true;
  }
  return false;
}

/// "mayenne" is a department as well as its town.
void put_department_first(const std::string& text, TextReading& reading) {
  const auto answer = find_place({.text = "departement " + text});
  if (answer.kind != PlaceKind::Department || !answer.corrected.empty()) return;
  reading.places.insert(reading.places.begin(), {answer.kind, answer.code, answer.label});
}

}  // namespace

TextReading read_places(std::string_view text) {
  const auto typed = base::one_line(base::shorten(text, kLongestText));
  if (typed.empty()) return {};
  if (find_job_name_by_title(typed)) return {.places = {}, .words = typed, .corrected = {}};
  const auto answer = find_place({.text = typed});
  const bool is_village = answer.kind == PlaceKind::Commune && answer.corrected.empty();
  auto reading = whole_reading(typed, answer);
  if (answer.kind == PlaceKind::Ambiguous) put_department_first(typed, reading);
  if (is_village || is_plain_place(answer, typed)) return reading;
  TextReading part;
  const auto words = base::split(typed, ' ');
  return words.size() > 1 && read_part(words, part) ? part : reading;
}

}  // namespace passerelle::reference
