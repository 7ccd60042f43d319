#include "platform/search/words_in_part.hpp"

#include <algorithm>
#include <bit>

namespace passerelle::search {
namespace {

constexpr std::uint32_t kRankBlockWords = 8;

/// How many bits are set before the document.
std::uint32_t rank(const Segment& segment, const Term& term, const std::uint64_t* bits,
                   std::uint32_t doc) {
  const auto word = doc / 64;
  auto count = segment.ranks[term.ranks + word / kRankBlockWords];
  for (auto i = word & ~(kRankBlockWords - 1); i < word; ++i)
    count += static_cast<std::uint32_t>(std::popcount(bits[i]));
  const auto before = bits[word] & ((std::uint64_t{1} << (doc % 64)) - 1);
  return count + static_cast<std::uint32_t>(std::popcount(before));
}

}  // namespace

std::uint32_t TermUse::find(const Segment& segment, std::uint32_t doc) const {
  if (docs.shape == Shape::Bits) {
    if (!docs.contains(doc)) return kNowhere;
    return rank(segment, *term, docs.bits, doc);
  }
  const auto& numbers = docs.numbers;
  std::size_t from = last_found < numbers.size() && numbers[last_found] <= doc ? last_found : 0;
  std::size_t step = 1;
  while (from + step < numbers.size() && numbers[from + step] <= doc) {
    from += step;
    step *= 2;
  }
  const auto part = numbers.subspan(from, std::min(step, numbers.size() - from));
  const auto found = std::ranges::lower_bound(part, doc);
  last_found = static_cast<std::uint32_t>(from + static_cast<std::size_t>(found - part.begin()));
  return last_found < numbers.size() && numbers[last_found] == doc ? last_found : kNowhere;
}

std::uint32_t TermUse::units(const Segment& segment, std::uint32_t doc) const {
  const auto at = find(segment, doc);
  if (at == kNowhere) return 0;
  const auto factor = factors[form_code(segment, *term, at)];
  return word_units(rarity, segment.impacts[term->impacts + at], factor);
}

std::uint32_t Slot::units(const Segment& segment, std::uint32_t doc) const {
  std::uint32_t best = 0;
  for (const auto& use : uses) best = std::max(best, use.units(segment, doc));
  return best;
}

std::uint64_t Slot::most_units() const {
  std::uint64_t most = 0;
  for (const auto& use : uses)
    most = std::max<std::uint64_t>(most, word_units(use.rarity, kImpactFull, use.best_factor));
  return most;
}

bool AlternativeUse::holds(std::uint32_t doc) const {
  return std::ranges::all_of(
             slots, [&](const auto& slot) { return slot.is_implied || slot.docs.contains(doc); }) &&
         std::ranges::all_of(phrases, [&](const auto& docs) { return docs.contains(doc); });
}

std::uint32_t AlternativeUse::units(const Segment& segment, std::uint32_t doc) const {
  std::uint64_t units = 0;
  for (const auto& slot : slots) units += slot.units(segment, doc);
  return weighted(units, weight);
}

std::uint32_t GroupUse::units(const Segment& segment, std::uint32_t doc) const {
  if (alternatives.size() == 1) return alternatives[0].units(segment, doc);
  std::uint32_t best = 0;
  for (const auto& alternative : alternatives)
    if (alternative.holds(doc)) best = std::max(best, alternative.units(segment, doc));
  return best;
}

TermUse WordsInPart::use(std::uint32_t number) {
  const auto& segment = sets_.segment();
  const auto& term = segment.terms[number];
  return {.term = &term,
          .docs = segment.pool.view(term.postings),
          .rarity = rarity_of(statistics_.count_with(segment.stems[number]), statistics_.documents),
          .factors = std::vector<std::uint16_t>(term.sets)};
}

Slot WordsInPart::word(const Token& token, bool must_be_exact, bool is_implied) {
  const auto& segment = sets_.segment();
  const auto form = segment.forms.find(token.exact);
  const auto by_stem = must_be_exact
                           ? std::uint16_t{0}
                           : static_cast<std::uint16_t>(factor_of(schema_.ranking.stem_factor));
  Slot slot;
  for (const auto& stem : token.stems) {
    const auto number = segment.stems.find(stem);
    if (number == kNowhere) continue;
    auto use = this->use(number);
    for (std::uint32_t i = 0; i < use.factors.size(); ++i) {
      const auto set = use.term->first_set + i;
      const auto forms = segment.set_forms.part(segment.set_first[set], segment.set_first[set + 1]);
      const bool is_exact = form != kNowhere && std::ranges::binary_search(forms, form);
      use.factors[i] = is_exact ? std::uint16_t{kFactorOne} : by_stem;
    }
    slot.uses.push_back(std::move(use));
  }
  slot.is_implied = is_implied;
  finish(slot);
  return slot;
}

Slot WordsInPart::beginning(const Token& token) {
  const auto& segment = sets_.segment();
  const auto [first, last] = segment.forms.beginning_with(token.exact);
  std::vector<std::uint32_t> terms;
  if (first < last) {
    const auto all = segment.form_terms.part(segment.form_first[first], segment.form_first[last]);
    terms.assign(all.begin(), all.end());
  }
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  Slot slot;
  for (const auto number : terms) {
    auto use = this->use(number);
    use.rarity = kPrefixRarity;
    use.is_beginning = true;
    for (std::uint32_t i = 0; i < use.factors.size(); ++i) {
      const auto set = use.term->first_set + i;
      for (auto at = segment.set_first[set]; at < segment.set_first[set + 1]; ++at)
        if (segment.set_forms[at] >= first && segment.set_forms[at] < last)
          use.factors[i] = kFactorOne;
    }
    slot.uses.push_back(std::move(use));
  }
  finish(slot);
  return slot;
}

void WordsInPart::finish(Slot& slot) {
  std::vector<DocsView> views;
  for (auto& use : slot.uses) {
    use.takes_all = std::ranges::find(use.factors, 0) == use.factors.end();
    use.best_factor = use.factors.empty() ? 0 : std::ranges::max(use.factors);
  }
  std::erase_if(slot.uses, [](const auto& use) { return use.best_factor == 0; });
  if (slot.is_implied) return;
  for (const auto& use : slot.uses) views.push_back(docs_of(use));
  if (!views.empty()) slot.docs = sets_.unite(views);
  if (slot.uses.size() == 1 && slot.uses[0].takes_all) slot.table = slot.uses[0].term->table;
}

DocsView WordsInPart::docs_of(const TermUse& use) {
  if (use.takes_all) return use.docs;
  const auto& segment = sets_.segment();
  auto& list = sets_.scratch().list();
  std::uint32_t at = 0;
  use.docs.each(segment.words(), [&](auto doc) {
    if (use.factors[form_code(segment, *use.term, at++)] != 0) list.push_back(doc);
  });
  const DocSet set{.list = list, .count = list.size()};
  return sets_.view_of(set);
}

std::vector<Slot> WordsInPart::slots_of(const Atom& atom) {
  std::vector<Slot> slots;
  for (std::size_t i = 0; i < atom.tokens.size(); ++i) {
    const bool is_open = atom.kind == AtomKind::Prefix && i + 1 == atom.tokens.size();
    if (is_open)
      slots.push_back(beginning(atom.tokens[i]));
    else if (!atom.tokens[i].is_stop)
      slots.push_back(word(atom.tokens[i], atom.kind == AtomKind::Phrase,
                           atom.kind == AtomKind::Phrase && asks_for_phrases_));
  }
  return slots;
}

AlternativeUse WordsInPart::alternative(const Alternative& alternative, const Verified& verified,
                                        std::size_t part) {
  AlternativeUse use{.alternative = &alternative, .weight = factor_of(alternative.weight)};
  for (const auto& atom : alternative.atoms) {
    for (auto& slot : slots_of(atom)) use.slots.push_back(std::move(slot));
    if (atom.kind != AtomKind::Phrase || !asks_for_phrases_) continue;
    const auto found = verified.find(&atom);
    use.phrases.push_back(phrase(atom, found == verified.end() ? std::span<const std::uint32_t>()
                                                               : std::span(found->second[part])));
  }
  return use;
}

GroupUse WordsInPart::find(const Group& group, const Verified& verified, std::size_t part) {
  GroupUse use{.group = &group, .alternatives = {}};
  for (const auto& one : group.alternatives)
    use.alternatives.push_back(alternative(one, verified, part));
  return use;
}

void WordsInPart::add_conjuncts(const GroupUse& group, std::vector<Conjunct>& conjuncts) {
  const auto add = [](const AlternativeUse& alternative, std::vector<Conjunct>& to) {
    for (const auto& slot : alternative.slots)
      if (!slot.is_implied) to.push_back({.docs = slot.docs, .table = slot.table});
    for (const auto& docs : alternative.phrases) to.push_back({.docs = docs});
  };
  if (group.alternatives.size() == 1) return add(group.alternatives[0], conjuncts);
  std::vector<DocsView> views;
  for (const auto& alternative : group.alternatives) {
    std::vector<Conjunct> own;
    add(alternative, own);
    std::vector<const Conjunct*> all;
    for (const auto& conjunct : own) all.push_back(&conjunct);
    views.push_back(own.size() == 1 ? own[0].docs : sets_.view_of(sets_.intersect(all)));
  }
  conjuncts.push_back({.docs = views.empty() ? DocsView{} : sets_.unite(views)});
}

}  // namespace passerelle::search
