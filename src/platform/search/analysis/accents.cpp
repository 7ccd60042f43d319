#include "platform/search/analysis/accents.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace passerelle::search {
namespace {

struct Ending {
  std::string_view plain;
  std::string_view accented;
  std::size_t letters_before;  ///< fewer, and the word is another: "site"
};

/// What takes such an accent by mistake ("visite") has the same stem with it as without.
constexpr auto kEndings = std::to_array<Ending>({
    {"ite", "ité", 2},
    {"ites", "ités", 2},
    {"ierement", "ièrement", 2},
    {"ee", "ée", 3},
    {"ees", "ées", 3},
    {"ifie", "ifié", 2},
    {"ifies", "ifiés", 2},
});

constexpr auto kWords = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"acces", "accès"},
    {"apprecie", "apprécié"},
    {"apres", "après"},
    {"associe", "associé"},
    {"associes", "associés"},
    {"aupres", "auprès"},
    {"confie", "confié"},
    {"confies", "confiés"},
    {"congres", "congrès"},
    {"dedie", "dédié"},
    {"dedies", "dédiés"},
    {"progres", "progrès"},
    {"proces", "procès"},
    {"salarie", "salarié"},
    {"salaries", "salariés"},
    {"succes", "succès"},
    {"varie", "varié"},
    {"varies", "variés"},
});

}  // namespace

std::string with_accented_ending(std::string_view word) {
  for (const auto& [plain, accented] : kWords)
    if (word == plain) return std::string(accented);
  for (const auto& [plain, accented, letters] : kEndings)
    if (word.size() >= plain.size() + letters && word.ends_with(plain))
      return std::string(word.substr(0, word.size() - plain.size())) + std::string(accented);
  return std::string(word);
}

}  // namespace passerelle::search
