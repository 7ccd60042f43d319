#include "reference/place_guess.hpp"

#include <algorithm>
#include <bit>

#include "reference/place_name.hpp"
#include "reference/spelling.hpp"

namespace passerelle::reference {
namespace {

/// A town under this size is not taken for granted where nothing but a mistyped name tells it.
constexpr int kKnownTown = 10'000;
/// … and one under this size is not even a candidate: "bureau" is no Bréau.
constexpr int kThinkableTown = 2'000;
/// How many times larger than its rivals a town must be to be the one that was meant.
constexpr int kStandsOut = 20;
/// How many times larger a rival must be to be thought of although it is further off.
constexpr int kOvershadows = 10;
constexpr std::size_t kMostCandidates = 8;

struct KnownName {
  std::string closed;
  std::uint64_t letters;
  std::string key;
};

std::vector<KnownName> read_known_names() {
  std::vector<KnownName> list;
  territories().each_name([&](const std::string& key) {
    auto closed = closed_up(key);
    const auto letters = letters_of(closed);
    list.push_back({std::move(closed), letters, key});
  });
  std::ranges::sort(list, [](const KnownName& a, const KnownName& b) {
    return a.closed.size() != b.closed.size() ? a.closed.size() < b.closed.size() : a.key < b.key;
  });
  const auto twice = std::ranges::unique(list, {}, &KnownName::key);
  list.erase(twice.begin(), twice.end());
  return list;
}

/// Every name of France, the shortest first. Read when a first name fits nothing.
const std::vector<KnownName>& known_names() {
  static const auto names = read_known_names();
  return names;
}

Communes towns_of(const std::string& key, std::string_view department) {
  auto towns = territories().named(key, department);
  for (const auto* town : territories().formerly(key, department))
    if (std::ranges::find(towns, town) == towns.end()) towns.push_back(town);
  return towns;
}

/// A name may be of no commune: the department's own, or in all France anything wider.
bool is_wide_name(const std::string& key, std::string_view department) {
  return department.empty() || name_key(find_department(department)->name) == key;
}

std::vector<NameMatch> list_mistyped(const std::string& name, std::string_view department) {
  const auto closed = closed_up(name);
  const auto letters = letters_of(closed);
  const int most = allowed_typing_errors(closed.size());
  const auto longest = closed.size() + static_cast<std::size_t>(most);
  const auto shortest = closed.size() - static_cast<std::size_t>(most);
  const auto length = [](const KnownName& known) { return known.closed.size(); };
  std::vector<NameMatch> matches;
  for (auto at = std::ranges::lower_bound(known_names(), shortest, {}, length);
       at != known_names().end() && length(*at) <= longest; ++at) {
    if (std::popcount(at->letters ^ letters) > 2 * most) continue;
    const int errors = count_typing_errors(closed, at->closed, most);
    if (errors > most) continue;
    auto towns = towns_of(at->key, department);
    if (towns.empty() && !is_wide_name(at->key, department)) continue;
    int largest = 0;
    for (const auto* town : towns) largest = std::max(largest, town->population);
    matches.push_back({errors, at->key, std::move(towns), largest});
  }
  return matches;
}

bool is_clearly_first(const std::vector<NameMatch>& matches, bool is_hinted) {
  const auto& first = matches.front();
  const bool is_known = is_hinted || first.towns.empty() || first.population >= kKnownTown;
  return is_known && std::none_of(matches.begin() + 1, matches.end(), [&](const auto& other) {
           if (other.errors == first.errors)
             return is_hinted || other.population * kStandsOut > first.population;
           return !is_hinted &&
                  other.population > std::max(first.population, kKnownTown) * kOvershadows;
         });
}

GuessedName best_of(std::vector<NameMatch> matches, bool is_hinted) {
  if (matches.empty()) return {};
  std::ranges::sort(matches, [](const auto& a, const auto& b) {
    return a.errors != b.errors ? a.errors < b.errors : a.population > b.population;
  });
  if (is_clearly_first(matches, is_hinted)) return {.name = matches.front().key};
  GuessedName guess;
  for (const auto& match : matches)
    for (const auto* town : match.towns)
      if (guess.candidates.size() < kMostCandidates &&
          (is_hinted || town->population >= kThinkableTown))
        guess.candidates.push_back(town);
  return guess;
}

}  // namespace

GuessedName guess_name(const std::string& name, std::string_view department) {
  const bool is_hinted = !department.empty();
  auto guess = best_of(list_abbreviated(name, department), is_hinted);
  if (!guess.name.empty() || !guess.candidates.empty()) return guess;
  return best_of(list_mistyped(name, department), is_hinted);
}

const Commune* guess_served(const std::string& name, std::span<const PostalRow> rows) {
  const auto closed = closed_up(name);
  const int most = allowed_typing_errors(closed.size());
  int fewest = most + 1;
  const Commune* best = nullptr;
  const auto try_name = [&](std::string_view known, const Commune* commune) {
    const auto key = name_key(known);
    const int errors = shortens(name, key) ? 0 : count_typing_errors(closed, closed_up(key), most);
    if (errors > most || errors > fewest) return;
    best = errors < fewest || best == commune ? commune : nullptr;
    fewest = errors;
  };
  for (const auto& row : rows) {
    const auto* town =
        row.commune->parent.empty() ? row.commune : find_commune(row.commune->parent);
    try_name(town->name, row.commune);
    if (!row.other_name.empty()) try_name(row.other_name, row.commune);
  }
  return best;
}

}  // namespace passerelle::reference
