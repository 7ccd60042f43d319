#include <algorithm>
#include <bit>
#include <tuple>

#include "base/text.hpp"
#include "reference/place_name.hpp"
#include "reference/reference.hpp"
#include "reference/spelling.hpp"
#include "reference/tables.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {
namespace {

/// Shorter beginnings with an error in them are those of everything.
constexpr std::size_t kForgivenLetters = 4;
/// Mistyped names of smaller towns are not thought of.
constexpr int kKnownTown = 2'000;
/// Wider places stand before towns that they hold.
constexpr int kOfDepartment = 3'000'000, kOfRegion = 4'000'000;

struct Entry {
  std::string key;  ///< from one word of the name to its end
  NamedPlace place;
  int size;       ///< inhabitants
  bool is_whole;  ///< from the first word
  std::uint64_t letters = 0;
};

/// Words of names that nobody begins with.
bool is_link(std::string_view word) {
  return word.size() < 3 || word == "les" || word == "des" || word == "sur" || word == "sous";
}

class Beginnings {
 public:
  Beginnings() {
    for (const auto& commune : communes())
      add(commune.name, {PlaceKind::Commune, std::string(commune.code), std::string(commune.name)},
          commune.parent.empty() ? commune.population : 0);
    for (const auto& department : departments())
      add(department.name,
          {PlaceKind::Department, std::string(department.code), std::string(department.name)},
          kOfDepartment);
    for_each_row<3>(kRegions, [&](const auto& cell) { add_region(cell[0], cell[1], cell[2]); });
    std::ranges::sort(entries_, {}, &Entry::key);
    for (const auto& entry : entries_)
      if (entry.is_whole && entry.size >= kKnownTown) known_.push_back(&entry);
  }

  std::vector<const Entry*> starting_with(std::string_view key) const {
    std::vector<const Entry*> found;
    for (auto at = std::ranges::lower_bound(entries_, key, {}, &Entry::key);
         at != entries_.end() && at->key.starts_with(key); ++at)
      found.push_back(&*at);
    return found;
  }

  /// Known towns whose name begins with what was mistyped.
  std::vector<const Entry*> starting_nearly_with(std::string_view key) const {
    std::vector<const Entry*> found;
    const auto typed = letters_of(key);
    const int most = key.size() < 8 ? 1 : 2;
    for (const auto* entry : known_) {
      if (entry->key.size() + 1 < key.size()) continue;
      if (std::popcount(typed & ~entry->letters) > most) continue;
      if (count_errors_of_beginning(key, entry->key, most) <= most) found.push_back(entry);
    }
    return found;
  }

 private:
  /// Under its other names ("PACA") as well; those that are one department are that department.
  void add_region(std::string_view code, std::string_view name, std::string_view others) {
    if (territories().department_named(name_key(name))) return;
    const NamedPlace place{PlaceKind::Region, std::string(code), std::string(name)};
    add(name, place, kOfRegion);
    for (const auto other : base::split(others, '|'))
      if (!other.empty()) add(other, place, kOfRegion);
  }

  void add(std::string_view name, const NamedPlace& place, int size) {
    const auto key = name_key(name);
    entries_.push_back({key, place, size, true, letters_of(key)});
    for (auto space = key.find(' '); space != key.npos; space = key.find(' ', space + 1)) {
      const auto rest = key.substr(space + 1);
      if (!is_link(std::string_view(rest).substr(0, rest.find(' '))))
        entries_.push_back({rest, place, size, false, 0});
    }
  }

  std::vector<Entry> entries_;
  std::vector<const Entry*> known_;  ///< whole names that people mistype
};

/// Read at first use.
const Beginnings& beginnings() {
  static const Beginnings all;
  return all;
}

std::vector<NamedPlace> best_of(std::vector<const Entry*> entries, std::string_view key,
                                std::size_t most) {
  const auto order = [&](const Entry* entry) {
    const bool is_itself = entry->is_whole && entry->key == key && entry->size >= kKnownTown;
    return std::tuple(!is_itself, !entry->is_whole, -entry->size,
                      std::string_view(entry->place.code));
  };
  // The same place may stand there by several of its words.
  const auto enough = std::min(entries.size(), 4 * most);
  std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(enough), {},
                            order);
  entries.resize(enough);
  std::vector<NamedPlace> places;
  for (const auto* entry : entries) {
    const auto is_there = [&](const NamedPlace& place) {
      return place.kind == entry->place.kind && place.code == entry->place.code;
    };
    if (places.size() == most) break;
    if (std::ranges::none_of(places, is_there)) places.push_back(entry->place);
  }
  return places;
}

/// "13", "131", "13100".
std::vector<NamedPlace> of_digits(std::string_view digits, std::size_t most) {
  std::vector<NamedPlace> places;
  if (const auto* department = find_department(digits))
    places.push_back(
        {PlaceKind::Department, std::string(department->code), std::string(department->name)});
  std::vector<const Commune*> communes;
  const auto& rows = territories().postal;
  for (auto at = std::ranges::lower_bound(rows, digits, {}, &PostalRow::postal_code);
       at != rows.end() && at->postal_code.starts_with(digits); ++at)
    communes.push_back(at->commune);
  std::ranges::sort(communes, {}, [](const Commune* commune) {
    return std::pair(-commune->population, commune->code);
  });
  const auto same = std::ranges::unique(communes);
  communes.erase(same.begin(), same.end());
  for (const auto* commune : communes) {
    if (places.size() == most) break;
    places.push_back({PlaceKind::Commune, std::string(commune->code), std::string(commune->name)});
  }
  return places;
}

}  // namespace

std::vector<NamedPlace> suggest_places(std::string_view beginning, std::size_t most) {
  const auto typed = base::one_line(base::shorten(beginning, 100));
  if (base::is_all_digits(typed)) return of_digits(typed, most);
  // A letter alone is no short form ("s" of "sur").
  const auto key = typed.size() == 1 ? base::fold(typed) : name_key(typed);
  if (key.empty()) return {};
  auto found = beginnings().starting_with(key);
  const auto first = std::string_view(typed).substr(0, typed.find(' '));
  if (found.empty() && key.size() >= kForgivenLetters && !is_of_job_words(first))
    found = beginnings().starting_nearly_with(key);
  return best_of(std::move(found), key, most);
}

}  // namespace passerelle::reference
