// When all words together find nothing: words spelt otherwise, then fewer words.
#include <algorithm>

#include "platform/search/search_run.hpp"
#include "platform/search/spelling.hpp"

namespace passerelle::search {
namespace {

/// A search that finds fewer is looked at again.
constexpr std::uint64_t kFew = 3;

bool is_single_word(const Group& group) {
  if (group.alternatives.empty() || group.alternatives[0].atoms.size() != 1) return false;
  const auto& atom = group.alternatives[0].atoms[0];
  return atom.kind == AtomKind::Words && atom.tokens.size() == 1;
}

std::vector<Group> without(const std::vector<Group>& groups, std::size_t left_out) {
  auto fewer = groups;
  fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(left_out));
  return fewer;
}

}  // namespace

void SearchRun::understand(std::vector<Group>& groups, Found& found) {
  if (groups.empty() || found.total >= kFew) return;
  correct(groups, found);
  if (found.total > 0) return;
  drop_unknown(groups, found);
  while (found.total == 0 && groups.size() > 1) relax(groups, found);
}

/// The filters do not count: a word is rare when it is so in all documents.
std::uint64_t SearchRun::count_alone(const Group& group) {
  const Query bare;
  const auto* const query = std::exchange(request_.query, &bare);
  const auto total = open_parts({group});
  request_.query = query;
  return total;
}

void SearchRun::correct(std::vector<Group>& groups, Found& found) {
  bool is_changed = false;
  for (auto& group : groups) {
    if (!is_single_word(group)) continue;
    const auto count = count_alone(group);
    if (count >= kFew) continue;
    const auto spelling =
        find_spelling(view_, group.alternatives[0].atoms[0].tokens[0].exact, count);
    if (!spelling) continue;
    auto tokens = analyse_with(settings_, *spelling);
    if (tokens.size() != 1) continue;
    group.alternatives.push_back({.atoms = {{AtomKind::Words, std::move(tokens)}},
                                  .weight = settings_.schema.ranking.corrected_factor,
                                  .origin = Origin::Corrected,
                                  .label = *spelling});
    is_changed = true;
  }
  if (is_changed) {
    found = find(groups);
  } else {
    open_parts(groups);
  }
}

void SearchRun::drop_unknown(std::vector<Group>& groups, Found& found) {
  std::vector<Group> known;
  for (const auto& group : groups) {
    if (count_alone(group) > 0)
      known.push_back(group);
    else
      answer_.understood.dropped.push_back({group.typed, Dropped::Unknown});
  }
  if (known.empty()) {  // nothing is left to look for: that is no reason to show everything
    answer_.understood.dropped.clear();
    open_parts(groups);
    return;
  }
  groups = std::move(known);
  found = find(groups);
}

/// Leaves out the one without which the others find most.
void SearchRun::relax(std::vector<Group>& groups, Found& found) {
  std::size_t best = 0;
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto total = open_parts(without(groups, i));
    if (i == 0 || total >= most) {
      best = i;
      most = total;
    }
  }
  answer_.understood.dropped.push_back({groups[best].typed, Dropped::Relaxed});
  groups = without(groups, best);
  found = find(groups);
}

void SearchRun::tell_words(const std::vector<Group>& groups) {
  for (const auto& group : groups) {
    answer_.understood.kept.push_back(group.typed);
    for (const auto& alternative : group.alternatives) {
      if (alternative.origin == Origin::Synonym)
        answer_.understood.synonyms.push_back({group.typed, alternative.label});
      if (alternative.origin == Origin::Corrected)
        answer_.understood.corrected.push_back({group.typed, alternative.label});
    }
  }
}

}  // namespace passerelle::search
