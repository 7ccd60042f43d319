// Words in a row, where positions are kept.
#include <algorithm>
#include <array>
#include <ranges>

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

bool has_phrase(std::span<const std::uint32_t> sequence, std::span<const Placed> phrase) {
  std::vector<Placed> words;
  each_word(sequence, [&](auto position, auto form) { words.push_back({position, form}); });
  return std::ranges::any_of(words, [&](const Placed& first) {
    return first.form == phrase[0].form && std::ranges::all_of(phrase, [&](const Placed& word) {
             return std::ranges::find(words, Placed{first.position + word.position, word.form}) !=
                    words.end();
           });
  });
}

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
  auto& list = sets_.scratch().list();
  for (const auto doc : sets_.list_of(sets_.intersect(all)))
    if (std::ranges::any_of(segment.sequence_of, [&](const auto& column) {
          const auto number = column[doc];
          return has_phrase(segment.sequence_forms.part(segment.sequence_first[number],
                                                        segment.sequence_first[number + 1]),
                            *forms);
        }))
      list.push_back(doc);
  const DocSet found{.list = list, .count = list.size()};
  return sets_.unite(std::array{sets_.view_of(found), read});
}

}  // namespace passerelle::search
