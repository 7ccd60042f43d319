#include "reference/place_span.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "reference/job_words.hpp"
#include "reference/place_name.hpp"

namespace passerelle::reference {
namespace {

/// A smaller town inside a longer text is more often a word: Rang, Salle, Local.
constexpr int kKnownTown = 2'000;
/// And one that is a word of job names as well: Salon, Bar, Bonne; Tours is a town.
constexpr int kLargeTown = 20'000;
/// A mistyped name of a smaller town would be read into any rare word.
constexpr int kThinkableTown = 10'000;
/// A town that people call by a part of its name, whatever else the word means: "salon".
constexpr int kNamedByAPart = 40'000;
/// The longest names of places have no more words.
constexpr std::ptrdiff_t kMostWords = 9;
constexpr std::ptrdiff_t kMostMistypedWords = 3;

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

bool is_or(std::string_view word) {
  return word == "ou" || word == "et";
}

bool is_in_department(const PlaceAnswer& answer, std::string_view department) {
  const auto lies_in = [&](std::string_view code) {
    const auto* commune = find_commune(code);
    return commune && commune->department == department;
  };
  if (answer.kind == PlaceKind::Commune) return lies_in(answer.code);
  if (answer.kind == PlaceKind::Ambiguous) return std::ranges::all_of(answer.candidates, lies_in);
  return false;
}

std::string_view department_of(std::string_view commune) {
  const auto* found = find_commune(commune);
  return found ? found->department : std::string_view();
}

PlaceAnswer find_in_department(std::string_view name, const Department& department) {
  const auto text = std::string(name) + " (" + std::string(department.code) + ")";
  auto answer = find_place({.text = text, .is_exact = true});
  const bool is_itself =
      answer.kind == PlaceKind::Department && name_key(answer.label) == name_key(name);
  return is_itself || is_in_department(answer, department.code) ? answer : PlaceAnswer();
}

PlaceAnswer find_by_postal_code(std::string_view name, std::string_view code) {
  auto answer = find_place({.postal_code = code, .town = name, .is_exact = true});
  const bool fits = answer.rule == "PLACE_POSTAL_TOWN" || answer.rule == "PLACE_POSTAL_LOCALITY" ||
                    answer.rule == "PLACE_POSTAL_TOWN_PART" ||
                    answer.rule == "PLACE_TOWN_OVER_POSTAL";
  // A namesake elsewhere beside the town of the code is a question that nobody asked.
  const bool is_question = answer.kind == PlaceKind::Ambiguous &&
                           !is_in_department(answer, department_of(answer.candidates.front()));
  return fits && !is_question ? answer : PlaceAnswer();
}

/// "aide à domicile (83)" names a department beside words that are no place.
bool leaves_words(const PlaceAnswer& answer, std::string_view text) {
  const auto name = read_place_words(text).name;
  return answer.kind == PlaceKind::Department && !name.empty() &&
         name.find(name_key(answer.label)) == std::string::npos;
}

int population_of(const PlaceAnswer& answer) {
  const auto& code = answer.kind == PlaceKind::Commune ? answer.code
                     : answer.candidates.empty()       ? std::string()
                                                       : answer.candidates.front();
  const auto* commune = find_commune(code);
  return commune ? commune->population : 0;
}

/// "salon", "bar": one word that job names have, or a job name itself ("macon").
bool is_rather_a_word(const PlaceAnswer& answer, std::string_view typed, const TextWords& rest) {
  if (answer.kind != PlaceKind::Commune && answer.kind != PlaceKind::Ambiguous) return false;
  if (!typed.contains(' ') && is_of_job_words(typed) &&
      compare_accents(typed, answer.label) != Accents::Same) {
    if (answer.kind == PlaceKind::Ambiguous || population_of(answer) < kLargeTown) return true;
  }
  if (!find_job_name_by_title(typed)) return false;
  const auto accents = compare_accents(typed, answer.label);
  return accents == Accents::Other ||
         (accents == Accents::Absent && !is_of_job_words(joined(rest)));
}

bool is_number_word(std::string_view typed) {
  static constexpr std::array kNumbers{"deux", "trois", "quatre", "cinq", "six",
                                       "sept", "huit",  "neuf",   "dix"};
  return std::ranges::find(kNumbers, base::fold(typed)) != kNumbers.end();
}

/// The words as one name; "" where a comma stands inside.
std::string name_of(const TextWords& words) {
  const auto ends = [](std::string_view word) { return word.ends_with(','); };
  if (std::find_if(words.begin(), words.end() - 1, ends) != words.end() - 1) return {};
  auto name = joined(words);
  if (ends(name)) name.pop_back();
  return name;
}

std::optional<PlacePart> try_part(const TextWords& place, TextWords rest) {
  auto typed = name_of(place);
  if (typed.empty()) return {};
  const auto key = name_key(typed);
  if (key == "saint" || key == "sainte" || is_number_word(typed)) return {};
  auto answer = find_written_place(typed);
  if (!is_plain_place(answer, typed) || is_rather_a_word(answer, typed, rest)) return {};
  return PlacePart{std::move(answer), std::move(rest), std::move(typed)};
}

/// "toulon ou la seyne": a place before makes one of what comes after.
bool ends_with_place(const TextWords& words) {
  return find_whole(words) || find_part(words);
}

std::optional<PlacePart> find_at_end(const TextWords& words) {
  const auto most = std::min<std::ptrdiff_t>(std::ssize(words) - 1, kMostWords);
  for (auto at = words.end() - most; at != words.end(); ++at) {
    const auto before = base::fold(*(at - 1));
    const bool is_bound = is_one_of(kBinding, before);
    if (is_bound && !is_or(before)) continue;
    const bool goes_along =
        is_or(before) || (is_one_of(kBeforePlace, before) && at - words.begin() > 1);
    auto part = try_part({at, words.end()}, {words.begin(), goes_along ? at - 1 : at});
    if (part && (!is_bound || ends_with_place(part->rest))) return part;
  }
  return {};
}

std::optional<PlacePart> find_at_start(const TextWords& words) {
  const auto most = std::min<std::ptrdiff_t>(std::ssize(words) - 1, kMostWords);
  for (auto at = words.begin() + most; at != words.begin(); --at) {
    if (is_one_of(kBinding, base::fold(*at)) || is_one_of(kBinding, base::fold(*(at - 1))))
      continue;
    if (auto part = try_part({words.begin(), at}, {at, words.end()})) return part;
  }
  return {};
}

std::optional<PlacePart> try_mistyped(const TextWords& place, TextWords rest) {
  auto typed = name_of(place);
  if (typed.empty() || is_of_job_words(typed) || is_of_job_words(place.front()) ||
      is_of_job_words(place.back()))
    return {};
  auto answer = find_place({.text = typed});
  const bool is_guess = !answer.corrected.empty() || answer.rule == "PLACE_GUESS";
  const bool is_known = answer.kind == PlaceKind::Department || answer.kind == PlaceKind::Region ||
                        population_of(answer) >= kThinkableTown;
  if (!is_guess || !is_known) return {};
  return PlacePart{std::move(answer), std::move(rest), std::move(typed)};
}

}  // namespace

std::string joined(const TextWords& words) {
  return base::join({words.begin(), words.end()}, " ");
}

PlaceAnswer find_written_place(std::string_view text) {
  const auto space = text.rfind(' ');
  auto answer = find_place({.text = text, .is_exact = true});
  if (space == std::string_view::npos) return answer;
  const auto number = text.substr(space + 1), name = text.substr(0, space);
  if (answer.kind == PlaceKind::Commune && !find_commune(answer.code)->parent.empty())
    return answer;
  if (number.size() == 5 && base::is_all_digits(number)) return find_by_postal_code(name, number);
  if (const auto* department = find_department(number))
    return find_in_department(name, *department);
  return base::is_all_digits(number) ? PlaceAnswer() : answer;
}

bool is_plain_place(const PlaceAnswer& answer, std::string_view text) {
  if (!answer.corrected.empty() || answer.rule == "PLACE_GUESS") return false;
  if (leaves_words(answer, text)) return false;
  switch (answer.kind) {
    case PlaceKind::Commune:
    case PlaceKind::Ambiguous:
      return population_of(answer) >= kKnownTown;
    case PlaceKind::Unknown:
      return false;
    default:
      return true;
  }
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

std::optional<PlacePart> find_whole(const TextWords& words) {
  return words.empty() ? std::nullopt : try_part(words, {});
}

bool is_everyday_word(const PlaceAnswer& answer, std::string_view typed) {
  if (answer.kind != PlaceKind::Commune && answer.kind != PlaceKind::Ambiguous) return false;
  if (typed.contains(' ')) return false;
  if (is_number_word(typed)) return true;
  if (!is_of_job_words(typed) || compare_accents(typed, answer.label) == Accents::Same)
    return false;
  const bool is_whole_name = name_key(answer.label) == name_key(typed);
  return population_of(answer) < (is_whole_name ? kThinkableTown : kNamedByAPart);
}

std::optional<PlacePart> find_part(const TextWords& words) {
  if (words.size() < 2) return {};
  if (auto part = find_at_end(words)) return part;
  return find_at_start(words);
}

std::optional<PlacePart> find_mistyped_part(const TextWords& words) {
  const auto most = std::min<std::ptrdiff_t>(std::ssize(words) - 1, kMostMistypedWords);
  if (most < 1) return {};
  for (auto at = words.end() - most; at != words.end(); ++at) {
    const auto before = base::fold(*(at - 1));
    if (is_one_of(kBinding, before)) continue;
    const bool goes_along = is_one_of(kBeforePlace, before) && at - words.begin() > 1;
    if (auto part = try_mistyped({at, words.end()}, {words.begin(), goes_along ? at - 1 : at}))
      return part;
  }
  for (auto at = words.begin() + most; at != words.begin(); --at)
    if (!is_one_of(kBinding, base::fold(*at)))
      if (auto part = try_mistyped({words.begin(), at}, {at, words.end()})) return part;
  return {};
}

}  // namespace passerelle::reference
