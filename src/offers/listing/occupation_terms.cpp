#include "offers/listing/occupation_terms.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "base/text.hpp"
#include "offers/catalogue/searchable.hpp"

namespace passerelle::offers {
namespace {

using search::Alternative;
using search::AtomKind;
using search::Group;
using search::Token;

/// More would cost each search more than they find.
constexpr std::size_t kMostSynonyms = 5;
constexpr std::size_t kMostOccupations = 2;

/// A word of the query and the group that it stands in.
struct Place {
  std::string stem;
  std::size_t group;
};

bool is_plain(const Group& group) {
  return std::ranges::all_of(group.alternatives, [](const Alternative& alternative) {
    return std::ranges::all_of(alternative.atoms,
                               [](const auto& atom) { return atom.kind == AtomKind::Words; });
  });
}

/// Its words one by one: of a hyphened word its parts.
std::vector<Place> list_places(const std::vector<Group>& groups) {
  std::vector<Place> places;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (!is_plain(groups[g])) {
      places.push_back({"", g});  // a phrase or a beginning parts the words around it
      continue;
    }
    for (const auto& atom : groups[g].alternatives.back().atoms)
      for (const auto& token : atom.tokens)
        if (!token.is_stop) places.push_back({token.stems.front(), g});
  }
  return places;
}

std::vector<Token> words_of(std::string_view label) {
  auto tokens = search::analyse(reference::one_gender_of(label));
  std::erase_if(tokens, [](const Token& token) {
    return token.is_stop || token.is(search::kWhole) || token.is(search::kAgain);
  });
  return tokens;
}

bool holds_all(const std::vector<Token>& tokens, const std::vector<std::string>& stems) {
  return std::ranges::all_of(stems, [&](const std::string& stem) {
    return std::ranges::any_of(tokens,
                               [&](const Token& token) { return token.stems.front() == stem; });
  });
}

Alternative synonym(std::vector<Token> tokens, double weight, std::string_view label) {
  return {.atoms = {{AtomKind::Words, std::move(tokens)}},
          .weight = weight,
          .origin = search::Origin::Synonym,
          .label = std::string(label)};
}

using NamesByCode = std::unordered_map<std::string_view, std::vector<std::string_view>>;

/// The shortest names first: the longest ones are of one trade within the occupation.
const NamesByCode& names_by_code() {
  static const auto index = [] {
    NamesByCode names;
    for (const auto& job : reference::job_names()) names[job.code].push_back(job.label);
    for (auto& [code, labels] : names)
      std::ranges::sort(labels, {}, [](std::string_view l) { return std::pair(l.size(), l); });
    return names;
  }();
  return index;
}

ReadOccupation add_occupation(const reference::JobName& job, const std::vector<std::string>& stems,
                              Group& group) {
  const auto* occupation = reference::find_occupation(job.code);
  ReadOccupation read{.code = std::string(job.code),
                      .label = std::string(occupation ? occupation->label : job.label),
                      .typed = group.typed,
                      .synonyms = {}};
  group.alternatives.push_back(synonym(search::analyse(searchable::occupation_word(job.code)),
                                       searchable::same_occupation_factor(), read.label));
  if (occupation)
    group.alternatives.push_back(
        synonym(search::analyse(searchable::occupation_word(occupation->parent)),
                searchable::same_family_factor(), occupation->label));
  for (const auto name : names_by_code().at(job.code)) {
    if (read.synonyms.size() == kMostSynonyms) break;
    auto tokens = words_of(name);
    // What holds the words that were typed is found by them.
    if (tokens.empty() || holds_all(tokens, stems)) continue;
    group.alternatives.push_back(synonym(std::move(tokens), searchable::other_name_factor(), name));
    read.synonyms.emplace_back(name);
  }
  return read;
}

/// Several groups as one: all of their first ways together, and all of their last ones.
Group joined(std::vector<Group> groups) {
  Group whole{.typed = {}, .alternatives = {}};
  Alternative first, last;
  bool differ = false;
  for (auto& group : groups) {
    whole.typed += (whole.typed.empty() ? "" : " ") + group.typed;
    differ |= group.alternatives.size() > 1;
    std::ranges::copy(group.alternatives.front().atoms, std::back_inserter(first.atoms));
    std::ranges::copy(group.alternatives.back().atoms, std::back_inserter(last.atoms));
  }
  whole.alternatives.push_back(std::move(first));
  if (differ) whole.alternatives.push_back(std::move(last));
  return whole;
}

/// A name of words that stand in whole groups alone: half of "aide-soignant" is none.
bool covers_groups(const std::vector<Place>& places, const reference::SaidJob& said) {
  const auto last = said.first + said.count - 1;
  const bool cuts_first =
      said.first > 0 && places[said.first - 1].group == places[said.first].group;
  const bool cuts_last = last + 1 < places.size() && places[last + 1].group == places[last].group;
  return !cuts_first && !cuts_last;
}

}  // namespace

std::vector<ReadOccupation> add_occupations(search::Words& words) {
  const auto places = list_places(words.groups);
  std::vector<std::string> stems;
  std::ranges::transform(places, std::back_inserter(stems), &Place::stem);
  auto said = reference::find_said_jobs(stems);
  // From the end, so that joining groups moves none that is still to come.
  std::ranges::sort(said, std::greater(), &reference::SaidJob::first);
  std::vector<ReadOccupation> occupations;
  for (const auto& job : said) {
    if (!covers_groups(places, job)) continue;
    const auto from = words.groups.begin() + static_cast<std::ptrdiff_t>(places[job.first].group);
    const auto to = words.groups.begin() +
                    static_cast<std::ptrdiff_t>(places[job.first + job.count - 1].group) + 1;
    auto group = joined({std::make_move_iterator(from), std::make_move_iterator(to)});
    const std::vector<std::string> own(
        stems.begin() + static_cast<std::ptrdiff_t>(job.first),
        stems.begin() + static_cast<std::ptrdiff_t>(job.first + job.count));
    for (std::size_t i = 0; i < std::min(job.names.size(), kMostOccupations); ++i)
      occupations.push_back(add_occupation(*job.names[i], own, group));
    *from = std::move(group);
    words.groups.erase(from + 1, to);
  }
  std::ranges::reverse(occupations);
  return occupations;
}

}  // namespace passerelle::offers
