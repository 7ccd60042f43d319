// Phrases in the texts that keep no positions: the stored texts of the best documents are read.
#include <algorithm>

#include "platform/search/analysis.hpp"
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

const std::string& exact_of(const Token& token) {
  return token.exact;
}
const std::string& exact_of(const WordAt& at) {
  return at.word->exact;
}

/// Whether all of the phrase's tokens are there, as far from each other.
template <class Text>
bool stand_in(const Text& text, const std::vector<Token>& phrase) {
  return std::ranges::any_of(text, [&](const auto& first) {
    return exact_of(first) == phrase[0].exact &&
           std::ranges::all_of(phrase, [&](const Token& asked) {
             return std::ranges::any_of(text, [&](const auto& here) {
               return here.position - first.position == asked.position - phrase[0].position &&
                      exact_of(here) == asked.exact;
             });
           });
  });
}

/// The French analyser of a thread that reads; tokens would be copies of what it shows.
std::span<const WordAt> read_french(std::string_view text) {
  constexpr std::uint32_t kMostKept = 50'000;
  thread_local Analyser analyser;
  if (analyser.count_words() > kMostKept) analyser = Analyser();
  return analyser.analyse(text);
}

}  // namespace

/// The index tells where positions are kept. Only when that does not fill a page are texts read,
/// and the total is the least that is sure unless each that it could be was read.
SearchRun::Found SearchRun::find(const std::vector<Group>& groups) {
  verified_.clear();
  Found found{.total = open_parts(groups)};
  const bool is_told =
      !settings_.texts_of || !has_phrases(groups) ||
      fields_with_positions(settings_.schema).size() == settings_.schema.texts.size();
  if (is_told) return found;
  const bool fills_page = found.total >= query_.offset + query_.limit;
  const auto known = fills_page ? std::vector<Place>() : found_places();
  request_.asks_for_phrases = false;
  const auto most = open_parts(groups);
  const auto looked_at = fills_page ? found.total : read_texts(groups, known, most);
  request_.asks_for_phrases = true;
  found.total = open_parts(groups);
  found.at_least = looked_at < most;
  return found;
}

/// In order.
std::vector<SearchRun::Place> SearchRun::found_places() {
  std::vector<Place> places;
  for (std::uint32_t part = 0; part < parts_.size(); ++part)
    for (const auto doc : parts_[part].list_results()) places.emplace_back(part, doc);
  return places;
}

/// Reads the best so many of those that are not known yet. Where there are more, it stops at what
/// the page needs: in the order that they are read in, no other can stand on it.
std::uint64_t SearchRun::read_texts(const std::vector<Group>& groups,
                                    const std::vector<Place>& known, std::uint64_t most) {
  for (const auto& group : groups)
    for (const auto& alternative : group.alternatives)
      for (const auto& atom : alternative.atoms)
        if (atom.kind == AtomKind::Phrase) verified_[&atom].resize(view_.parts.size());
  const auto limit = kMostRead + known.size();
  const bool may_stop =
      verified_.size() == 1 && most > limit && query_.sort == Sort::Relevance && !query_.after;
  const auto wanted = query_.offset + query_.limit + 1 - known.size();
  Best best(Sort::Relevance, limit, std::nullopt);
  for (auto& part : parts_) part.add_best(best);
  std::uint64_t looked_at = 0, matches = 0;
  for (const auto& ranked : best.take()) {
    if (may_stop && matches == wanted) break;
    ++looked_at;
    if (!std::ranges::binary_search(known, Place{ranked.part, ranked.doc}))
      matches += read_text(ranked);
  }
  for (auto& [atom, parts] : verified_)
    for (auto& docs : parts) std::ranges::sort(docs);
  return looked_at;
}

/// Whether one of the phrases is there.
bool SearchRun::read_text(const Ranked& ranked) {
  bool is_there = false;
  const auto texts = settings_.texts_of(ranked.id);
  const auto note = [&](const auto& words) {
    for (auto& [atom, parts] : verified_) {
      auto& docs = parts[ranked.part];
      if (!stand_in(words, atom->tokens)) continue;
      is_there = true;
      if (docs.empty() || docs.back() != ranked.doc) docs.push_back(ranked.doc);
    }
  };
  for (std::size_t f = 0; f < std::min(texts.size(), settings_.schema.texts.size()); ++f) {
    if (settings_.schema.texts[f].has_positions) continue;
    if (settings_.analyse)
      note(settings_.analyse(texts[f]));
    else
      note(read_french(texts[f]));
  }
  return is_there;
}

}  // namespace passerelle::search
