#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "reference/areas.hpp"

namespace passerelle::reference {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::string_view, 9> kLinks{"de", "du", "des", "d", "l",
                                                 "le", "la", "les", "et"};
constexpr std::array<std::string_view, 8> kEpciKinds{
    "cc",    "ca",        "communaute",      "communes", "agglomeration",
    "agglo", "metropole", "intercommunalite"};
constexpr std::array<std::string_view, 1> kBasinKinds{"bassin"};

template <std::size_t N>
bool is_one(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

struct AreaWords {
  Words words;  ///< without those below, in order of letters
  bool says_epci = false, says_basin = false;
};

AreaWords words_of(std::string_view text) {
  AreaWords read;
  std::string word;
  const auto put = [&] {
    if (is_one(kEpciKinds, word))
      read.says_epci = true;
    else if (is_one(kBasinKinds, word))
      read.says_basin = true;
    else if (!word.empty() && !is_one(kLinks, word))
      read.words.push_back(word);
    word.clear();
  };
  for (const auto c : base::fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      word += c;
    else
      put();
  put();
  if (read.says_basin) std::erase(read.words, "emploi");
  std::ranges::sort(read.words);
  return read;
}

struct Called {
  const Area* area;
  std::vector<Words> names;
};

/// "Grand Avignon (COGA)": the name, and what people call it by its letters.
std::vector<Words> names_of(std::string_view name) {
  const auto opens = name.find('('), closes = name.find(')');
  if (opens == name.npos) return {words_of(name).words};
  return {words_of(name).words, words_of(name.substr(0, opens)).words,
          words_of(name.substr(opens + 1, closes - opens - 1)).words};
}

const std::vector<Called>& all_called() {
  static const auto list = [] {
    std::vector<Called> called;
    for (const auto& area : areas()) called.push_back({&area, names_of(area.name)});
    return called;
  }();
  return list;
}

bool is_part_of_any(const Words& words, const std::vector<Words>& names) {
  return std::ranges::any_of(names,
                             [&](const Words& name) { return std::ranges::includes(name, words); });
}

/// The one of the kind that is called so; else, when the kind was said, the only one that has all
/// the words.
const Area* find_of_kind(AreaKind kind, const Words& words, bool is_said) {
  const Area* only = nullptr;
  std::size_t fitting = 0;
  for (const auto& [area, names] : all_called()) {
    if (area->kind != kind) continue;
    if (std::ranges::find(names, words) != names.end()) return area;
    if (!is_said || !is_part_of_any(words, names)) continue;
    only = area;
    ++fitting;
  }
  return fitting == 1 ? only : nullptr;
}

/// Every word is one of the name's, the last a beginning of one.
bool may_become(const Words& typed, const std::string& last, const Words& name) {
  return std::ranges::all_of(typed, [&](const std::string& word) {
    return std::ranges::any_of(name, [&](const std::string& whole) {
      return word == last ? whole.starts_with(word) : whole == word;
    });
  });
}

}  // namespace

std::string label_of(const Area& area) {
  return name_of(area) + (area.kind == AreaKind::Basin ? " (bassin d’emploi)" : "");
}

std::vector<const Area*> suggest_areas(std::string_view typed, std::size_t most) {
  constexpr std::size_t kFewestLetters = 3;
  std::vector<const Area*> found;
  const auto [words, says_epci, says_basin] = words_of(typed);
  if (words.empty()) return found;
  auto last = base::fold(typed);
  last.erase(0, last.find_last_of(" '-") + 1);
  if (last.size() < kFewestLetters) return found;
  const auto kind = says_basin ? AreaKind::Basin : AreaKind::Epci;
  for (const auto& [area, names] : all_called())
    if (area->kind == kind && may_become(words, last, names.front())) found.push_back(area);
  std::ranges::sort(found, {}, [](const Area* area) { return area->name; });
  found.resize(std::min(found.size(), most));
  return found;
}

NamedArea find_area_by_name(std::string_view text) {
  const auto [words, says_epci, says_basin] = words_of(text);
  NamedArea named{.is_kind_said = says_epci || says_basin};
  if (words.empty()) return named;
  if (!says_basin) named.area = find_of_kind(AreaKind::Epci, words, says_epci);
  if (!named.area && !says_epci) named.area = find_of_kind(AreaKind::Basin, words, says_basin);
  return named;
}

}  // namespace passerelle::reference
