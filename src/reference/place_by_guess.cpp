#include "reference/place_guess.hpp"
#include "reference/place_rules.hpp"

namespace passerelle::reference {
namespace {

PlaceClues with_name(const PlaceClues& clues, const std::string& name,
                     std::string_view department) {
  auto again = clues;
  const auto& written = clues.words;
  const auto article = written.full_name.size() - written.name.size();
  again.words.full_name = written.full_name.substr(0, article) + name;
  again.words.name = name;
  again.words.department = department;
  again.is_guess = true;
  return again;
}

std::string label_of(const PlaceAnswer& answer) {
  if (answer.kind != PlaceKind::Ambiguous || answer.candidates.empty()) return answer.label;
  return std::string(find_commune(answer.candidates.front())->name);
}

PlaceTry marked(PlaceTry answer) {
  if (answer) answer->corrected = label_of(*answer);
  return answer;
}

/// Only the department that was known already: the new name told nothing.
bool tells_nothing(const PlaceTry& answer, std::string_view department) {
  return !answer || (answer->kind == PlaceKind::Department && answer->code == department);
}

}  // namespace

PlaceTry place_by_guess(const PlaceClues& clues, std::string_view department) {
  if (clues.is_guess) return {};
  for (const auto& wording : list_rewordings(clues.words.name)) {
    auto answer = place_by_name(with_name(clues, wording, department));
    if (!tells_nothing(answer, department)) return marked(std::move(answer));
  }
  auto guess = guess_name(clues.words.name, department);
  if (!guess.name.empty()) return marked(place_by_name(with_name(clues, guess.name, department)));
  if (guess.candidates.empty()) return {};
  return ask_among(std::move(guess.candidates), "PLACE_GUESS");
}

}  // namespace passerelle::reference
