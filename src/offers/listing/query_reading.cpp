#include "offers/listing/query_reading.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/listing/occupation_terms.hpp"
#include "offers/listing/unknown_place.hpp"

namespace passerelle::offers {
namespace {

using reference::NamedPlace;
using reference::PlaceKind;
using reference::TextReading;

constexpr std::string_view kFrance = "99100";
/// A smaller town is proposed only, when the whole of what was typed merely comes near its name.
constexpr int kKnownTown = 10'000;
/// How many times larger than a namesake a town is that is meant without saying so.
constexpr int kStandsOut = 3;
constexpr std::size_t kMostNamesakes = 5;

int population_of(const NamedPlace& place) {
  const auto* commune = reference::find_commune(place.code);
  return commune ? commune->population : 0;
}

std::string label_of(const NamedPlace& place) {
  if (place.kind == PlaceKind::Department) return place.label + " (" + place.code + ")";
  const auto* commune =
      place.kind == PlaceKind::Commune ? reference::find_commune(place.code) : nullptr;
  return commune ? place.label + " (" + std::string(commune->department) + ")" : place.label;
}

std::string labels_of(const std::vector<NamedPlace>& places) {
  std::vector<std::string> labels;
  for (const auto& place : places) labels.push_back(label_of(place));
  return base::join(labels, ", ");
}

/// How many of the places, best first, the search is bound to when the name is of several.
std::size_t count_meant(const TextReading& reading) {
  const auto& places = reading.places;
  if (reading.are_all_meant) return places.size();
  if (reading.is_sure || places.size() < 2 || places.front().kind != PlaceKind::Commune) return 1;
  const auto key = base::fold(places.front().label);
  std::size_t count = 1;
  while (count < std::min(places.size(), kMostNamesakes) &&
         base::fold(places[count].label) == key &&
         population_of(places[count]) * kStandsOut > population_of(places.front()))
    ++count;
  return count;
}

bool is_abroad(const TextReading& reading) {
  return !reading.places.empty() && reading.places.front().kind == PlaceKind::Country;
}

/// "pariss": the whole text comes near a name that is too small to be taken for granted.
bool is_proposed_only(const TextReading& reading) {
  return !reading.corrected.empty() && reading.words == reading.misread &&
         reading.places.front().kind == PlaceKind::Commune &&
         population_of(reading.places.front()) < kKnownTown;
}

std::string in_quotes(std::string_view text) {
  return "« " + std::string(text) + " »";
}

/// Binds the search to what a name that was typed right means.
void bind(const TextReading& places, QueryReading& reading) {
  const auto meant = static_cast<std::ptrdiff_t>(count_meant(places));
  reading.places.assign(places.places.begin(), places.places.begin() + meant);
  reading.other_places.assign(places.places.begin() + meant, places.places.end());
  reading.is_sure = places.is_sure;
  if (places.is_sure || !places.corrected.empty()) return;
  reading.message = (reading.places.size() > 1 ? "Lieux retenus : " : "Lieu retenu : ") +
                    labels_of(reading.places) + ".";
  if (!reading.other_places.empty())
    reading.message +=
        " Autres lieux possibles : " +
        labels_of({reading.other_places.begin(),
                   reading.other_places.begin() +
                       std::min<std::ptrdiff_t>(3, std::ssize(reading.other_places))}) +
        (reading.other_places.size() > 3 ? "…" : ".");
}

void read_abroad(const TextReading& places, QueryReading& reading) {
  const auto& country = places.places.front();
  if (country.code == kFrance) return;
  reading.is_sure = false;
  reading.other_places = places.places;
  reading.message =
      in_quotes(country.label) + " est hors de France : la recherche se fait sans limite de lieu.";
}

void read_correction(const TextReading& places, QueryReading& reading) {
  reading.is_sure = false;
  if (is_proposed_only(places)) {
    reading.other_places = places.places;
    reading.message = in_quotes(places.misread) + " n’est pas un nom de lieu connu. S’agit-il de " +
                      labels_of({places.places.front()}) + " ?";
    return;
  }
  bind(places, reading);
  if (reading.words == places.misread) reading.words.clear();
  reading.message = in_quotes(places.misread) + " est lu comme " + labels_of(reading.places) + ".";
}

void read_places_of(const TextReading& places, QueryReading& reading) {
  reading.words = places.words;
  if (places.places.empty()) {
    if (auto unknown = find_unknown_place(places.words)) {
      reading.is_sure = false;
      reading.words = std::move(unknown->words);
      reading.message = "Le lieu " + in_quotes(unknown->place) +
                        " n’est pas reconnu : la recherche se fait sans limite de lieu.";
    }
  } else if (is_abroad(places)) {
    read_abroad(places, reading);
  } else if (!places.corrected.empty()) {
    read_correction(places, reading);
  } else {
    bind(places, reading);
  }
}

void read_terms(Typing typing, QueryReading& reading) {
  reading.terms = search::parse_words(reading.words, search::analyse, typing == Typing::GoesOn);
  reading.occupations = add_occupations(reading.terms);
}

/// Quotes, exclusions and stars belong to the words: no place is looked for among them.
bool has_operators(std::string_view text) {
  return text.find_first_of("\"*") != std::string_view::npos || text.contains("«") ||
         text.contains("“") || text.starts_with('-') || text.contains(" -");
}

}  // namespace

QueryReading read_words(std::string_view text, Typing typing) {
  QueryReading reading;
  reading.words = base::one_line(text);
  read_terms(typing, reading);
  return reading;
}

QueryReading read_query(std::string_view text, Typing typing) {
  const auto typed = base::to_valid_utf8(text);
  if (has_operators(typed)) return read_words(typed, typing);
  QueryReading reading;
  read_places_of(reference::read_places(typed), reading);
  reading.message = base::french::typeset(reading.message);
  read_terms(typing, reading);
  return reading;
}

}  // namespace passerelle::offers
