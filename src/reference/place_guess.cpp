#include "reference/place_guess.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <tuple>

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
  const std::string* key;
};

/// Longer names are nobody's typing error.
constexpr std::size_t kLongest = 64;
using NamesByLength = std::array<std::vector<KnownName>, kLongest>;

NamesByLength read_known_names() {
  NamesByLength names;
  territories().each_name([&](const std::string& key) {
    auto closed = closed_up(key);
    if (closed.size() >= kLongest) return;
    const auto letters = letters_of(closed);
    names[closed.size()].push_back({std::move(closed), letters, &key});
  });
  return names;
}

/// Every name of France. Read when a first name fits nothing.
const NamesByLength& known_names() {
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

std::optional<NameMatch> match_of(const KnownName& known, int errors, std::string_view department) {
  auto towns = towns_of(*known.key, department);
  if (towns.empty() && !is_wide_name(*known.key, department)) return {};
  int largest = 0;
  for (const auto* town : towns) largest = std::max(largest, town->population);
  return NameMatch{errors, *known.key, std::move(towns), largest};
}

std::vector<NameMatch> list_mistyped(const std::string& name, std::string_view department) {
  const auto closed = closed_up(name);
  const auto letters = letters_of(closed);
  const int most = allowed_typing_errors(closed.size());
  const auto gap = static_cast<std::size_t>(most);
  const auto longest = std::min(closed.size() + gap, kLongest - 1);
  std::vector<NameMatch> matches;
  for (auto length = closed.size() - gap; length <= longest; ++length)
    for (const auto& known : known_names()[length]) {
      if (std::popcount(known.letters ^ letters) > 2 * most) continue;
      const int errors = count_typing_errors(closed, known.closed, most);
      if (errors > most) continue;
      if (auto match = match_of(known, errors, department)) matches.push_back(std::move(*match));
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
    return std::tuple(a.errors, -a.population, a.key) < std::tuple(b.errors, -b.population, b.key);
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
