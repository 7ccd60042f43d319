// Words in a row, where positions are kept.
#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "platform/search/words_in_part.hpp"

namespace passerelle::search {

std::optional<std::vector<Placed>> phrase_forms(const Segment& segment,
                                                const std::vector<Token>& tokens) {
  std::vector<Placed> words;
  for (const auto& token : tokens) {
    const auto form = segment.forms.find(token.exact);
    if (form == kNowhere) return std::nullopt;
    words.push_back({token.position, form});
  }
  std::ranges::sort(words);
  for (auto& word : words | std::views::reverse) word.position -= words.front().position;
  return words;
}

namespace {

bool stands_anywhere(std::span<const std::uint32_t> sequence, std::span<const Placed> phrase) {
  std::vector<Placed> words;
  each_word(sequence, [&](auto position, auto form) { words.push_back({position, form}); });
  return std::ranges::any_of(words, [&](const Placed& first) {
    return first.form == phrase[0].form && std::ranges::all_of(phrase, [&](const Placed& word) {
             return std::ranges::find(words, Placed{first.position + word.position, word.form}) !=
                    words.end();
           });
  });
}

/// Looks for one phrase in many texts: a bit for each of its places that what was read last can
/// stand at.
class PhraseScan {
 public:
  explicit PhraseScan(std::span<const Placed> phrase) : phrase_(phrase) {
    const auto last = phrase.back().position;
    is_simple_ = last < 64;
    if (!is_simple_) return;
    last_ = std::uint64_t{1} << last;
    gaps_ = last_ - 1;
    for (const auto& word : phrase) {
      const auto bit = std::uint64_t{1} << word.position;
      gaps_ &= ~bit;
    }
    for (std::size_t i = 1; i < phrase.size(); ++i)
      is_simple_ &= phrase[i].position != phrase[i - 1].position;
  }

  bool finds(std::span<const std::uint32_t> sequence) const {
    if (!is_simple_) return stands_anywhere(sequence, phrase_);
    for (auto i = next(sequence, 0); i < sequence.size(); i = next(sequence, i + 1))
      if (begins(sequence.subspan(i))) return true;
    return false;
  }

 private:
  /// Where its first word comes next: blocks without it are passed over as a whole.
  std::size_t next(std::span<const std::uint32_t> sequence, std::size_t from) const {
    constexpr std::size_t kBlock = 16;
    const auto form = phrase_.front().form;
    for (; from + kBlock <= sequence.size(); from += kBlock) {
      std::uint32_t is_there = 0;
      for (std::size_t i = from; i < from + kBlock; ++i)
        is_there |= static_cast<std::uint32_t>((sequence[i] & ~kBeside) == form);
      if (is_there != 0) break;
    }
    while (from < sequence.size() && (sequence[from] & ~kBeside) != form) ++from;
    return from;
  }

  /// Whether it stands there, its first word the first of the sequence.
  bool begins(std::span<const std::uint32_t> sequence) const {
    std::uint64_t reached = 0, here = 1, start = 1;
    for (const auto one : sequence.subspan(1)) {
      if (one == kNowhere || (one & kBeside) == 0) {
        reached = (reached << 1 | std::exchange(start, 0)) & (here | gaps_);
        if (reached == 0 || (reached & last_) != 0) return reached != 0;
        here = 0;
      }
      if (one == kNowhere) continue;
      for (const auto& word : phrase_)
        if ((one & ~kBeside) == word.form) here |= std::uint64_t{1} << word.position;
    }
    return ((reached << 1 | start) & here & last_) != 0;
  }

  std::span<const Placed> phrase_;
  std::uint64_t gaps_ = 0;  ///< places at which any word may stand
  std::uint64_t last_ = 0;
  bool is_simple_ = false;  ///< one word at a place
};

}  // namespace

DocsView WordsInPart::phrase(const Atom& atom, std::span<const std::uint32_t> verified) {
  const auto& segment = sets_.segment();
  const DocsView read{.count = static_cast<std::uint32_t>(verified.size()), .numbers = verified};
  const auto forms = phrase_forms(segment, atom.tokens);
  if (!forms || forms->empty()) return read;
  std::vector<Conjunct> pairs;
  for (std::size_t i = 1; i < forms->size(); ++i) {
    if ((*forms)[i].position != (*forms)[i - 1].position + 1) continue;
    const auto pair = std::uint64_t{(*forms)[i - 1].form} << 32 | (*forms)[i].form;
    const auto found = std::ranges::lower_bound(segment.pairs, pair);
    if (found == segment.pairs.end() || *found != pair) return read;
    pairs.push_back(
        {.docs = segment.pool.view(segment.pair_postings[found - segment.pairs.begin()])});
  }
  if (pairs.size() == 1 && forms->size() == 2)
    return verified.empty() ? pairs[0].docs : sets_.unite(std::array{pairs[0].docs, read});
  std::vector<const Conjunct*> all;
  for (const auto& pair : pairs) all.push_back(&pair);
  const PhraseScan scan(*forms);
  auto& list = sets_.scratch().list();
  for (const auto doc : sets_.list_of(sets_.intersect(all)))
    if (std::ranges::any_of(segment.sequence_of, [&](const auto& column) {
          const auto number = column[doc];
          return scan.finds(segment.sequence_forms.part(segment.sequence_first[number],
                                                        segment.sequence_first[number + 1]));
        }))
      list.push_back(doc);
  const DocSet found{.list = list, .count = list.size()};
  return sets_.unite(std::array{sets_.view_of(found), read});
}

}  // namespace passerelle::search
