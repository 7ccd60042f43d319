#include "platform/search/best_of_part.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace passerelle::search {
namespace {

/// So few are scored each.
constexpr std::uint64_t kFew = 256;
constexpr std::size_t kStep = 32;
/// About what it costs to score a document, against finding that one is not a result.
constexpr std::uint64_t kScoringCost = 8;
/// What it costs to look whether a good document of a word is a result, for a page of them, against
/// scoring results in order.
constexpr std::uint64_t kWalkingCost = 64;

/// What the groups give at most: of each its best alternative, of that every slot by its best use.
template <class OfUse, class OfAlternative>
std::uint64_t most_of(const std::vector<GroupUse>& groups, OfUse of_use,
                      OfAlternative of_alternative) {
  std::uint64_t total = 0;
  for (const auto& group : groups) {
    std::uint64_t best = 0;
    for (const auto& alternative : group.alternatives) {
      std::uint64_t sum = 0;
      for (const auto& slot : alternative.slots) {
        std::uint64_t most = 0;
        for (const auto& use : slot.uses) most = std::max(most, of_use(use));
        sum += most;
      }
      best = std::max(best, of_alternative(sum, alternative.weight));
    }
    total += best;
  }
  return total;
}

}  // namespace

BestOfPart::BestOfPart(const PartSearch& search, Sets& sets, const std::vector<GroupUse>& groups,
                       const Request& request, const DocSet& results, Best& best)
    : search_(search),
      sets_(sets),
      groups_(groups),
      request_(request),
      results_(results),
      best_(best) {
  const auto& ranking = request.schema->ranking;
  if (ranking.freshness) most_freshness_ = freshness_units(ranking, 0, 0);
  if (request.from) most_nearness_ = nearness_units(ranking, 0);
}

void BestOfPart::run() {
  if (results_.count <= kFew || best_.most() >= results_.count / 4) return offer_all();
  const bool is_present = sets_.segment().statistics == request_.statistics->number;
  if (best_.sort() == Sort::Relevance && !is_present) return offer_all();
  if (best_.sort() == Sort::Relevance && !groups_.empty()) {
    if (!(is_worth_walking() && try_words()) && !try_outward()) offer_all();
    return;
  }
  // By distance from nowhere, every document is as far: the newest are first.
  const bool counts_distance =
      request_.from &&
      (best_.sort() == Sort::Distance || (best_.sort() == Sort::Relevance && most_nearness_ > 0));
  if (!(counts_distance ? try_places() : try_newest())) offer_all();
}

void BestOfPart::offer_all() {
  offer_results(sets_.list_of(results_));
}

/// In order.
void BestOfPart::offer_results(std::span<const std::uint32_t> docs) {
  if (best_.sort() != Sort::Relevance) {
    for (const auto doc : docs) offer_result(doc);
    return;
  }
  std::array<std::uint32_t, 256> scores{};
  for (std::size_t from = 0; from < docs.size(); from += scores.size()) {
    const auto some = docs.subspan(from, std::min(scores.size(), docs.size() - from));
    search_.score(some, scores.data());
    for (std::size_t i = 0; i < some.size(); ++i)
      if (!is_beaten(scores[i])) best_.offer_once(search_.rank(some[i], scores[i]));
  }
}

void BestOfPart::offer(std::uint32_t doc) {
  if (results_.contains(doc)) offer_result(doc);
}

void BestOfPart::offer_result(std::uint32_t doc) {
  if (best_.sort() == Sort::Relevance && is_beaten(search_.score(doc))) return;
  best_.offer_once(search_.rank(doc));
}

bool BestOfPart::is_beaten(std::uint64_t score) const {
  return best_.is_full() && score < best_.last().score;
}

/// The best lists stand in order of what the word gives as it is typed, freshness added.
std::uint64_t BestOfPart::bound_after(const TermUse& use, std::size_t met) const {
  const auto& segment = sets_.segment();
  const auto doc = segment.best[use.term->best + met - 1];
  const auto at = use.find(segment, doc);
  const std::uint64_t whole =
      word_units(use.rarity, segment.impacts[use.term->impacts + at], kFactorOne) +
      segment.freshness[doc];
  const auto fresh = std::min<std::uint64_t>(most_freshness_, whole);
  return (whole - fresh) * use.best_factor / kFactorOne + fresh + 1;
}

std::uint64_t BestOfPart::bound_of_rest() const {
  std::size_t walk = 0;  // walks_ has the uses in this order
  const auto of_use = [&](const TermUse&) { return walks_[walk++].bound; };
  // Freshness stands in each bound: the weight must not take from it.
  const auto of_alternative = [&](std::uint64_t sum, std::uint32_t weight) {
    return weighted(sum, weight) + most_freshness_ * std::uint64_t{weight < kFactorOne} + 1;
  };
  // A phrase of stop words alone has no walk: such a document has its freshness all the same.
  return most_nearness_ +
         std::max<std::uint64_t>(most_freshness_, most_of(groups_, of_use, of_alternative));
}

std::uint64_t BestOfPart::most_of_use(const TermUse& use) const {
  return word_units(use.rarity, use.term->most_impact, use.best_factor) + most_freshness_ + 1;
}

/// Stems in few documents: each of them is scored, the stems that can give most first, until what
/// is left cannot matter. False where it would not pay.
bool BestOfPart::offer_small_uses() {
  std::uint64_t documents = 0;
  std::vector<Walk*> small;
  for (auto& walk : walks_) {
    if (walk.use->term->best != kNowhere) continue;
    documents += walk.use->docs.count;
    small.push_back(&walk);
  }
  if (documents * 2 > results_.count) return false;
  std::ranges::sort(small, std::greater{}, &Walk::bound);
  for (auto* const walk : small) {
    walk->use->docs.each(sets_.segment().words(), [&](auto doc) { offer(doc); });
    walk->bound = 0;
    if (is_beaten(bound_of_rest())) return true;
  }
  return true;
}

void BestOfPart::advance(Walk& walk, std::size_t from, std::size_t to) {
  if (walk.use->term->best == kNowhere) return;
  const auto& segment = sets_.segment();
  const auto first = walk.use->term->best;
  for (auto i = from; i < to; ++i) offer(segment.best[first + i]);
  walk.bound = bound_after(*walk.use, to);
}

/// Whether enough of the words' documents are results for the best of them to be met soon, against
/// what it costs to score each result.
bool BestOfPart::is_worth_walking() const {
  std::uint64_t documents = 0;
  for (const auto& group : groups_)
    for (const auto& alternative : group.alternatives)
      for (const auto& slot : alternative.slots)
        for (const auto& use : slot.uses) documents += use.docs.count;
  return results_.count * results_.count > documents * kWalkingCost;
}

bool BestOfPart::try_words() {
  for (const auto& group : groups_)
    for (const auto& alternative : group.alternatives)
      for (const auto& slot : alternative.slots)
        for (const auto& use : slot.uses) walks_.push_back({&use});
  // A beginning is not counted by its stems' rarity: their order is another.
  for (const auto& walk : walks_)
    if (walk.use->is_beginning && walk.use->term->best != kNowhere) return false;
  for (auto& walk : walks_) walk.bound = most_of_use(*walk.use);
  for (std::size_t met = 0; met < kBest; met += kStep) {
    for (auto& walk : walks_) advance(walk, met, met + kStep);
    if (is_beaten(bound_of_rest())) return true;
    if (met > 0) continue;
    if (!offer_small_uses()) return false;
    if (is_beaten(bound_of_rest())) return true;
  }
  return false;
}

/// What words and freshness give at most.
std::uint64_t BestOfPart::most_of_words() const {
  const auto of_use = [](const TermUse& use) {
    return std::uint64_t{word_units(use.rarity, use.term->most_impact, use.best_factor)};
  };
  const auto of_alternative = [](std::uint64_t sum, std::uint32_t weight) {
    return std::uint64_t{weighted(sum, weight)};
  };
  return most_freshness_ + most_of(groups_, of_use, of_alternative);
}

void BestOfPart::offer_between(std::uint32_t first, std::uint32_t last) {
  const auto all = sets_.list_of(results_);
  const auto from = std::ranges::lower_bound(all, first);
  offer_results({from, std::ranges::lower_bound(from, all.end(), last)});
}

/// The places of a circle from its centre outwards, until no farther one can matter.
bool BestOfPart::try_outward() {
  if (!request_.from || most_nearness_ == 0 || !request_.query->circle) return false;
  const auto& segment = sets_.segment();
  const auto from = on_sphere(*request_.from);
  std::vector<std::pair<double, std::uint32_t>> places;
  for (const auto place : sets_.places_around())
    places.emplace_back(square_apart(from, segment.place_spots[place]), place);
  std::ranges::sort(places);
  for (const auto doc : sets_.docs_with_more_points(request_.query->near.has_value())) offer(doc);
  const auto most = most_of_words();
  for (const auto& [square, place] : places) {
    const auto near = nearness_units(request_.schema->ranking, least_km(square)) + 1;
    if (is_beaten(most + near)) return true;
    offer_between(segment.place_first[place], segment.place_first[place + 1]);
  }
  return true;
}

/// Newest first: freshness falls with it.
bool BestOfPart::try_newest() {
  const auto& segment = sets_.segment();
  const auto expected = (best_.most() + 1) * segment.documents / results_.count;
  if (expected > results_.count * kScoringCost) return false;
  const bool is_one_order = best_.sort() == Sort::Newest || !request_.schema->ranking.freshness ||
                            request_.schema->ranking.freshness->number == request_.schema->newest;
  if (!is_one_order) return false;
  for (const auto doc : segment.by_newest) {
    if (!results_.contains(doc)) continue;
    const auto ranked = search_.rank(doc);
    if (best_.is_full() && !stands_before(best_.sort(), ranked, best_.last())) return true;
    best_.offer_once(ranked);
  }
  return true;
}

/// What the first of a place's documents can stand by at best: a little nearer than it is.
Ranked BestOfPart::head_of(std::uint32_t place, std::uint32_t doc, double square) const {
  const auto least = least_km(square);
  return {.score = search_.freshness(doc) + 1 + nearness_units(request_.schema->ranking, least),
          .distance_km = least,
          .newest = search_.newest(doc),
          .id = sets_.segment().ids[doc],
          .part = place,
          .doc = doc};
}

/// Each place's documents stand newest first: the best is the first of some place.
bool BestOfPart::try_places() {
  const auto& segment = sets_.segment();
  const auto& fresh = request_.schema->ranking.freshness;
  if (fresh && fresh->number != request_.schema->newest) return false;
  const auto places = sets_.places_around();
  std::uint64_t documents = 0;
  for (const auto place : places)
    documents += segment.place_first[place + 1] - segment.place_first[place];
  const auto expected = (best_.most() + 1) * documents / results_.count;
  if (expected + places.size() > results_.count / 2) return false;
  // From elsewhere than the centre, a point outside the circle can be the nearest.
  for (const auto doc : sets_.docs_with_more_points(request_.query->near.has_value())) offer(doc);
  const auto from = on_sphere(*request_.from);
  const auto is_after = [this](const auto& a, const auto& b) {
    return stands_before(best_.sort(), b, a);
  };
  std::vector<Ranked> heads;
  std::vector<double> squares(segment.places.size());
  std::vector<std::uint32_t> next(segment.places.size());
  for (const auto place : places) {
    squares[place] = square_apart(from, segment.place_spots[place]);
    next[place] = segment.place_first[place];
    heads.push_back(head_of(place, segment.place_newest[next[place]], squares[place]));
  }
  std::ranges::make_heap(heads, is_after);
  while (!heads.empty()) {
    std::ranges::pop_heap(heads, is_after);
    const auto head = heads.back();
    heads.pop_back();
    if (best_.is_full() && !stands_before(best_.sort(), head, best_.last())) return true;
    offer(head.doc);
    const auto place = head.part;
    if (++next[place] == segment.place_first[place + 1]) continue;
    heads.push_back(head_of(place, segment.place_newest[next[place]], squares[place]));
    std::ranges::push_heap(heads, is_after);
  }
  // Without a point there is no distance: such documents stand behind all others.
  if (best_.sort() == Sort::Distance || !request_.query->circle) return false;
  return true;
}

}  // namespace passerelle::search
