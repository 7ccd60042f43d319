#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "reference/place_guess.hpp"
#include "reference/place_name.hpp"
#include "reference/spelling.hpp"

namespace passerelle::reference {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kShort = std::to_array<Pair>({
    {"bg", "bourg"},
    {"bse", "basse"},
    {"chat", "chateau"},
    {"gd", "grand"},
    {"gde", "grande"},
    {"ht", "haut"},
    {"hte", "haute"},
    {"mt", "mont"},
    {"mts", "monts"},
    {"nd", "notre dame"},
    {"pce", "provence"},
    {"prov", "provence"},
    {"pt", "pont"},
    {"vlle", "ville"},
    {"vx", "vieux"},
});

/// Said around a town by those who do not mean it to the metre.
constexpr auto kBefore = std::to_array<std::string_view>(
    {"secteur de",      "secteur d",  "secteur",      "proche de",      "proche d",
     "proche",          "pres de",    "pres d",       "autour de",      "autour d",
     "environs de",     "environs d", "alentours de", "alentours d",    "agglomeration de",
     "agglomeration d", "bassin de",  "bassin d",     "ville de",       "ville d",
     "commune de",      "commune d",  "centre de",    "centre ville de"});
constexpr auto kAfter = std::to_array<std::string_view>(
    {"et alentours", "et ses alentours", "et environs", "et ses environs", "et sa region",
     "et peripherie", "et agglomeration", "agglomeration", "centre ville", "centre", "nord", "sud",
     "est", "ouest", "et sa peripherie", "ville"});

constexpr auto kLinks = std::to_array<std::string_view>(
    {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sous", "sur"});

std::string without_vague_words(std::string name) {
  for (const auto before : kBefore)
    if (name.size() > before.size() + 1 && name.starts_with(before) && name[before.size()] == ' ') {
      name.erase(0, before.size() + 1);
      break;
    }
  for (const auto after : kAfter)
    if (name.size() > after.size() + 1 && name.ends_with(after) &&
        name[name.size() - after.size() - 1] == ' ') {
      name.resize(name.size() - after.size() - 1);
      break;
    }
  return name_key(name);
}

std::string written_out(const std::string& name) {
  std::vector<std::string> words;
  for (const auto word : base::split(name, ' ')) {
    const auto known = std::ranges::find(kShort, word, &Pair::first);
    words.emplace_back(known == kShort.end() ? word : known->second);
  }
  return base::join(words, " ");
}

std::vector<std::string> telling_words(const std::string& key) {
  std::vector<std::string> words;
  for (const auto word : base::split(key, ' '))
    if (std::ranges::find(kLinks, word) == kLinks.end()) words.emplace_back(word);
  return words;
}

}  // namespace

std::vector<std::string> list_rewordings(const std::string& name) {
  std::vector<std::string> list;
  for (auto wording : {without_vague_words(name), written_out(name)})
    if (wording != name && !wording.empty()) list.push_back(std::move(wording));
  return list;
}

bool is_vague_beside_place(std::string_view words) {
  return std::ranges::find(kAfter, base::fold(words)) != kAfter.end();
}

bool shortens(const std::string& name, const std::string& whole) {
  const auto written = telling_words(name);
  return written.size() >= 2 && std::ranges::equal(written, telling_words(whole), abbreviates);
}

std::vector<NameMatch> list_abbreviated(const std::string& name, std::string_view department) {
  const auto written = telling_words(name);
  std::vector<NameMatch> matches;
  if (written.size() < 2 || written.front().size() < 3) return matches;
  const auto letters = letters_of(base::join(written, " "));
  territories().each_beginning(written.front(), [&](const auto& key, const Communes& towns) {
    // Every letter of a short form is one of the name: most names need no closer look.
    if ((letters & ~letters_of(key)) != 0) return;
    if (!std::ranges::equal(written, telling_words(key), abbreviates)) return;
    NameMatch match{0, key, {}, 0};
    for (const auto* town : towns) {
      if (!department.empty() && town->department != department) continue;
      match.towns.push_back(town);
      match.population = std::max(match.population, town->population);
    }
    if (!match.towns.empty()) matches.push_back(std::move(match));
  });
  return matches;
}

}  // namespace passerelle::reference
