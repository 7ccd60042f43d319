#include "platform/search/analysis/gender.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/search/analysis/letters.hpp"

namespace passerelle::search {
namespace {

struct Ending {
  std::string_view feminine;
  std::string_view masculine;
  std::size_t letters_before;  ///< fewer, and the word is another: "mère" is not of "mer"
};

constexpr auto kEndings = std::to_array<Ending>({
    {"trice", "teur", 2},
    {"drice", "deur", 4},
    {"euse", "eur", 2},
    {"eure", "eur", 3},
    {"ière", "ier", 2},
    {"iere", "ier", 2},
    {"ère", "er", 4},
    {"ere", "er", 4},
    {"ienne", "ien", 2},
    {"yenne", "yen", 2},
    {"éenne", "éen", 2},
    {"eenne", "een", 2},
    {"onne", "on", 3},
    {"eux", "eur", 3},
    {"ée", "é", 2},
    {"ante", "ant", 3},
    {"ive", "if", 3},
});

/// What no ending tells.
constexpr auto kAlone = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"cheffe", "chef"},
    {"hôtesse", "hôte"},
    {"hotesse", "hote"},
    {"maîtresse", "maître"},
    {"maitresse", "maitre"},
    {"contremaîtresse", "contremaître"},
    {"contremaitresse", "contremaitre"},
    {"doctoresse", "docteur"},
    {"publique", "public"},
    {"nouvelle", "nouveau"},
    {"nouveaux", "nouveau"},
});

/// Plurals of "-eu", which have no feminine.
constexpr auto kPluralsOfEu = std::to_array<std::string_view>(
    {"enjeux", "cheveux", "neveux", "milieux", "essieux", "adieux", "moyeux", "camaïeux"});

/// In letters, which in the endings above are all of one or two bytes.
bool has_letters_before(std::string_view word, const Ending& ending) {
  return count_letters(word.substr(0, word.size() - ending.feminine.size())) >=
         ending.letters_before;
}

std::string_view singular_of(std::string_view word) {
  return word.size() > 4 && word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

/// Of each ending the letters that the word before must end with.
constexpr auto kWritten = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"e", ""},        {"es", ""},       {"ne", "n"},     {"nes", "n"},     {"enne", "n"},
    {"ennes", "n"},   {"ienne", "n"},   {"onne", "n"},   {"iennes", "n"},  {"onnes", "n"},
    {"se", "rsx"},    {"ses", "rsx"},   {"euse", "rx"},  {"euses", "srx"}, {"teuse", "r"},
    {"teuses", "rs"}, {"rice", "r"},    {"rices", "rs"}, {"ice", "r"},     {"ices", "r"},
    {"trice", "r"},   {"trices", "rs"}, {"ère", "r"},    {"ere", "r"},     {"ères", "rs"},
    {"eres", "rs"},   {"ière", "r"},    {"iere", "r"},   {"ières", "rs"},  {"ieres", "rs"},
    {"gère", "r"},    {"chère", "r"},   {"re", "r"},     {"le", "l"},      {"les", "l"},
    {"elle", "l"},    {"elles", "l"},   {"ale", "l"},    {"ales", "lx"},   {"ve", "f"},
    {"ves", "f"},     {"ive", "f"},     {"ives", "fs"},  {"fe", "f"},      {"fes", "f"},
    {"te", "t"},      {"tes", "ts"},    {"sse", "e"},    {"sses", "e"},    {"esse", "e"},
    {"esses", "es"},  {"que", "c"},     {"ques", "c"},   {"ure", "r"},     {"eure", "r"},
    {"ée", "\xA9"},   {"ées", "\xA9"},  {"ante", "t"},   {"ente", "t"},
});

}  // namespace

std::string masculine_of(std::string_view word) {
  const auto singular = singular_of(word);
  for (const auto& [feminine, masculine] : kAlone)
    if (singular == feminine) return std::string(masculine);
  if (std::ranges::find(kPluralsOfEu, word) != kPluralsOfEu.end()) return std::string(word);
  for (const auto& ending : kEndings)
    if (singular.ends_with(ending.feminine) && has_letters_before(singular, ending))
      return std::string(singular.substr(0, singular.size() - ending.feminine.size())) +
             std::string(ending.masculine);
  return std::string(word);
}

bool is_gender_ending(std::string_view word, std::string_view ending) {
  if (word.size() < 2) return false;
  const auto* found =
      std::ranges::find(kWritten, ending, [](const auto& row) { return row.first; });
  if (found == kWritten.end()) return false;
  return found->second.empty() ? word.back() != 'e' : found->second.contains(word.back());
}

}  // namespace passerelle::search
