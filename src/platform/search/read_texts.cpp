// Phrases in the texts that keep no positions: the stored texts of the best documents are read.
#include <algorithm>

#include "platform/search/rows.hpp"
#include "platform/search/search_run.hpp"

namespace passerelle::search {
namespace {

constexpr std::size_t kMostRead = 200;

bool has_phrases(const std::vector<Group>& groups) {
  for (const auto& group : groups)
    for (const auto& alternative : group.alternatives)
      for (const auto& atom : alternative.atoms)
        if (atom.kind == AtomKind::Phrase) return true;
  return false;
}

/// Whether all of the phrase's tokens are there, as far from each other.
bool stand_in(const std::vector<Token>& text, const std::vector<Token>& phrase) {
  return std::ranges::any_of(text, [&](const Token& first) {
    return first.exact == phrase[0].exact && std::ranges::all_of(phrase, [&](const Token& asked) {
             return std::ranges::any_of(text, [&](const Token& here) {
               return here.exact == asked.exact &&
                      here.position - first.position == asked.position - phrase[0].position;
             });
           });
  });
}

}  // namespace

/// The index tells where positions are kept. Only when that does not fill a page are texts read,
/// and then the total is the least that is sure.
SearchRun::Found SearchRun::find(const std::vector<Group>& groups) {
  verified_.clear();
  Found found{.total = open_parts(groups)};
  const bool is_read =
      settings_.texts_of && has_phrases(groups) &&
      fields_with_positions(settings_.schema).size() < settings_.schema.texts.size();
  if (!is_read) return found;
  request_.asks_for_phrases = false;
  const auto most = open_parts(groups);
  if (found.total < most && found.total < query_.offset + query_.limit) read_texts(groups);
  request_.asks_for_phrases = true;
  found.total = open_parts(groups);
  found.at_least = found.total < most && (verified_.empty() || most > kMostRead);
  return found;
}

void SearchRun::read_texts(const std::vector<Group>& groups) {
  for (const auto& group : groups)
    for (const auto& alternative : group.alternatives)
      for (const auto& atom : alternative.atoms)
        if (atom.kind == AtomKind::Phrase) verified_[&atom].resize(view_.parts.size());
  Best best(Sort::Relevance, kMostRead, std::nullopt);
  for (auto& part : parts_) part.add_best(best);
  for (const auto& ranked : best.take()) read_text(ranked);
  for (auto& [atom, parts] : verified_)
    for (auto& docs : parts) std::ranges::sort(docs);
}

void SearchRun::read_text(const Ranked& ranked) {
  const auto texts = settings_.texts_of(ranked.id);
  for (std::size_t f = 0; f < std::min(texts.size(), settings_.schema.texts.size()); ++f) {
    if (settings_.schema.texts[f].has_positions) continue;
    const auto tokens = analyse_with(settings_, texts[f]);
    for (auto& [atom, parts] : verified_)
      if (stand_in(tokens, atom->tokens) &&
          (parts[ranked.part].empty() || parts[ranked.part].back() != ranked.doc))
        parts[ranked.part].push_back(ranked.doc);
  }
}

}  // namespace passerelle::search
