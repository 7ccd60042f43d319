#include "reference/place_marks.hpp"

#include <algorithm>
#include <array>

namespace passerelle::reference {
namespace {

constexpr auto kEndings =
    std::to_array<std::string_view>({"", "e", "er", "eme", "re", "nd", "nde", "ieme"});
constexpr auto kRoman = std::to_array<std::string_view>(
    {"i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
     "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"});

bool is_arrondissement_word(std::string_view word) {
  constexpr auto kSaid =
      std::to_array<std::string_view>({"arrondissement", "arr", "ardt", "arrdt", "arrond"});
  return std::ranges::find(kSaid, word) != kSaid.end();
}

bool has_arrondissements(std::string_view town) {
  return town == "paris" || town == "lyon" || town == "marseille";
}

int roman_of(std::string_view word) {
  for (const auto ending : kEndings) {
    if (!word.ends_with(ending)) continue;
    const auto* at = std::ranges::find(kRoman, word.substr(0, word.size() - ending.size()));
    if (at != kRoman.end()) return static_cast<int>(at - kRoman.begin()) + 1;
  }
  return 0;
}

/// "13e arrondissement de marseille" begins with its number.
void take_leading_arrondissement(std::vector<std::string_view>& list, PlaceWords& words) {
  if (list.size() < 3 || ordinal_of(list[0]) == 0 || !is_arrondissement_word(list[1])) return;
  words.arrondissement = ordinal_of(list[0]);
  list.erase(list.begin(), list.begin() + 2);
  if (list.size() > 1 && (list[0] == "de" || list[0] == "d")) list.erase(list.begin());
}

/// "marseille13" is two words.
void split_glued_number(std::vector<std::string_view>& list) {
  const auto word = list.back();
  const auto letters = std::min(word.find_first_of("0123456789"), word.size());
  if (letters < 4 || letters == word.size() || ordinal_of(word.substr(letters)) == 0) return;
  list.back() = word.substr(0, letters);
  list.push_back(word.substr(letters));
}

}  // namespace

int ordinal_of(std::string_view word) {
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (digits == 0 || digits > 2) return 0;
  if (std::ranges::find(kEndings, word.substr(digits)) == kEndings.end()) return 0;
  return word[0] == '0' || digits == 1 ? word[digits - 1] - '0'
                                       : (word[0] - '0') * 10 + word[1] - '0';
}

void take_place_marks(std::vector<std::string_view>& list, PlaceWords& words) {
  if (const auto cedex = std::ranges::find(list, "cedex"); cedex != list.end()) {
    words.is_cedex = true;
    list.erase(cedex, list.end());
  }
  if (list.empty()) return;
  take_leading_arrondissement(list, words);
  split_glued_number(list);
  if (list.size() > 1 && is_arrondissement_word(list.back())) list.pop_back();
  if (list.size() < 2) return;
  auto number = ordinal_of(list.back());
  if (number == 0 && has_arrondissements(list.front())) number = roman_of(list.back());
  if (number == 0) return;
  words.arrondissement = number;
  list.pop_back();
}

}  // namespace passerelle::reference
