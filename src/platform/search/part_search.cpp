#include "platform/search/part_search.hpp"

#include <algorithm>
#include <limits>

#include "platform/search/best_of_part.hpp"
#include "platform/search/facet_counts.hpp"

namespace passerelle::search {

PartSearch::PartSearch(const Request& request, std::size_t part, const std::vector<Group>& groups,
                       Scratch& scratch)
    : request_(request),
      number_(part),
      sets_(request.view->parts[part], scratch),
      words_(sets_, *request.schema, *request.statistics, request.asks_for_phrases) {
  for (const auto& group : groups) {
    groups_.push_back(words_.find(group, *request.verified, part));
    words_.add_conjuncts(groups_.back(), conjuncts_);
  }
  add_filters();
  add_excluded();
  if (request.from) distances_.emplace(sets_.segment(), request.schema->ranking, *request.from);
}

void PartSearch::add_filters() {
  const auto& query = *request_.query;
  for (const auto& any_of : query.any_of) add_any_of(any_of);
  for (const auto& range : query.ranges) conjuncts_.push_back(sets_.range(range));
  if (query.circle) conjuncts_.push_back({.docs = sets_.inside(*query.circle)});
}

/// What is left out, as one more conjunct: all documents but those.
void PartSearch::add_excluded() {
  std::vector<DocsView> views;
  for (const auto& group : request_.query->words.excluded) {
    std::vector<Conjunct> own;
    excluded_.push_back(words_.find(group, *request_.verified, number_));
    std::erase_if(excluded_.back().alternatives, [](const auto& alternative) {
      return alternative.slots.empty() && alternative.phrases.empty();
    });
    if (excluded_.back().alternatives.empty()) continue;
    words_.add_conjuncts(excluded_.back(), own);
    std::vector<const Conjunct*> all;
    for (const auto& conjunct : own) all.push_back(&conjunct);
    if (!own.empty()) views.push_back(sets_.view_of(sets_.intersect(all)));
  }
  if (!views.empty()) conjuncts_.push_back({.docs = sets_.all_but(views)});
}

void PartSearch::add_any_of(const AnyOf& any_of) {
  const auto& segment = sets_.segment();
  std::vector<DocsView> views;
  auto& tables = sets_.scratch().list();
  bool are_apart = true;  // no document is counted in two of the tables
  for (const auto& [field, value] : any_of.values) {
    const auto& column = segment.keywords[field];
    const auto code = column.values.find(value);
    if (code == kNowhere) continue;
    const auto table = column.tables[code];
    are_apart &= field == any_of.values[0].keyword && table != kNowhere;
    are_apart &= tables.empty() ||
                 (!column.has_combinations() && std::ranges::find(tables, table) == tables.end());
    views.push_back(segment.pool.view(column.postings[code]));
    tables.push_back(table);
  }
  Conjunct conjunct{.docs = views.empty() ? DocsView{} : sets_.unite(views), .any_of = &any_of};
  if (are_apart && !tables.empty()) {
    conjunct.table = tables[0];
    conjunct.more_tables = std::span(tables).subspan(1);
  }
  conjuncts_.push_back(conjunct);
}

const DocSet& PartSearch::results() {
  if (!results_) {
    std::vector<const Conjunct*> all;
    for (const auto& conjunct : conjuncts_) all.push_back(&conjunct);
    results_ = sets_.intersect(all);
  }
  return *results_;
}

std::uint64_t PartSearch::total() {
  return results().count;
}

std::vector<const Conjunct*> PartSearch::conjuncts_without(std::size_t field) const {
  std::vector<const Conjunct*> kept;
  for (const auto& conjunct : conjuncts_) {
    const bool is_own = conjunct.any_of != nullptr &&
                        std::ranges::any_of(conjunct.any_of->values, [&](const auto& value) {
                          return value.keyword == field;
                        });
    if (!is_own) kept.push_back(&conjunct);
  }
  return kept;
}

const Conjunct* PartSearch::tabled(std::span<const Conjunct* const> conjuncts,
                                   std::size_t field) const {
  if (sets_.segment().table_at[field] == kNowhere || conjuncts.size() > 1) return nullptr;
  if (conjuncts.empty()) return &all_;
  return conjuncts[0]->table == kNowhere ? nullptr : conjuncts[0];
}

bool PartSearch::is_counted_by_marks(const Conjunct& conjunct, std::size_t field) const {
  // A table and what it is put right by cost as much as that many documents.
  constexpr std::uint32_t kFew = 4096;
  return conjunct.column != nullptr && !conjunct.column->mark_tables.empty() &&
         sets_.segment().table_at[field] != kNowhere && conjunct.docs.count > kFew;
}

void PartSearch::count_facet(std::size_t field, std::span<std::uint32_t> counts) {
  const auto own = conjuncts_without(field);
  if (own.size() == 1 && is_counted_by_marks(*own[0], field))
    return count_from_marks(sets_, *own[0], field, counts);
  if (const auto* conjunct = tabled(own, field))
    return count_from_table(sets_, *conjunct, field, counts);
  if (own.size() == conjuncts_.size()) return count_values(sets_, results(), field, counts);
  count_values(sets_, sets_.intersect(own), field, counts);
}

std::uint32_t PartSearch::words_units(std::uint32_t doc) const {
  std::uint32_t units = 0;
  for (const auto& group : groups_) units += group.units(sets_.segment(), doc);
  return units;
}

std::uint32_t PartSearch::freshness(std::uint32_t doc) const {
  const auto& segment = sets_.segment();
  if (segment.statistics == request_.statistics->number) return segment.freshness[doc];
  const auto& ranking = request_.schema->ranking;
  if (!ranking.freshness) return 0;
  return freshness_units(ranking, request_.statistics->now,
                         segment.numbers[ranking.freshness->number].of(doc));
}

std::int64_t PartSearch::newest(std::uint32_t doc) const {
  const auto& segment = sets_.segment();
  if (request_.schema->newest >= segment.numbers.size()) return INT64_MIN;
  return segment.numbers[request_.schema->newest].of(doc).value_or(INT64_MIN);
}

std::uint32_t PartSearch::score(std::uint32_t doc) const {
  const auto score = words_units(doc) + freshness(doc);
  return distances_ ? score + distances_->of(doc).units : score;
}

void PartSearch::score(std::span<const std::uint32_t> docs, std::uint32_t* scores) const {
  for (std::size_t i = 0; i < docs.size(); ++i) scores[i] = freshness(docs[i]);
  for (const auto& group : groups_) group.add_units(sets_.segment(), docs, scores);
  if (distances_)
    for (std::size_t i = 0; i < docs.size(); ++i) scores[i] += distances_->of(docs[i]).units;
}

Ranked PartSearch::rank(std::uint32_t doc, std::uint32_t score) const {
  return {
      .score = score,
      .distance_km = distances_ ? distances_->of(doc).km : std::numeric_limits<double>::infinity(),
      .newest = newest(doc),
      .id = sets_.segment().ids[doc],
      .part = static_cast<std::uint32_t>(number_),
      .doc = doc};
}

void PartSearch::add_best(Best& best) {
  BestOfPart(*this, sets_, groups_, request_, results(), best).run();
}

Contribution PartSearch::explain(const GroupUse& group, std::uint32_t doc) const {
  const auto& segment = sets_.segment();
  Contribution line{.what = group.group->typed};
  const auto units = group.units(segment, doc);
  line.points = points_of(units);
  for (const auto& alternative : group.alternatives) {
    if (!alternative.holds(doc) || alternative.units(segment, doc) != units) continue;
    line.origin = alternative.alternative->origin;
    line.factor = static_cast<double>(alternative.weight) / kFactorOne;
    line.is_exact = true;
    double full = 0;
    for (const auto& slot : alternative.slots) {
      const TermUse* best = nullptr;
      for (const auto& use : slot.uses)
        if (best == nullptr || use.units(segment, doc) > best->units(segment, doc)) best = &use;
      const auto at = best == nullptr ? kNowhere : best->find(segment, doc);
      if (at == kNowhere) continue;  // a word of a phrase that is found otherwise written
      line.rarity += static_cast<double>(best->rarity) / kRarityPerPoint;
      full += word_units(best->rarity, segment.impacts[best->term->impacts + at], kFactorOne);
      line.is_exact &= best->factors[form_code(segment, *best->term, at)] == kFactorOne;
    }
    line.force = line.rarity > 0 ? full / kUnitsPerPoint / line.rarity : 0;
    if (full > 0) line.factor = static_cast<double>(units) / full;
    break;
  }
  return line;
}

std::vector<Contribution> PartSearch::explain(const Ranked& ranked) const {
  std::vector<Contribution> lines;
  for (const auto& group : groups_) lines.push_back(explain(group, ranked.doc));
  const auto fresh = freshness(ranked.doc);
  if (request_.schema->ranking.freshness)
    lines.push_back({.kind = Contribution::Kind::Freshness, .points = points_of(fresh)});
  if (request_.schema->ranking.nearness && request_.from)
    lines.push_back({.kind = Contribution::Kind::Nearness,
                     .points = points_of(ranked.score - words_units(ranked.doc) - fresh)});
  return lines;
}

}  // namespace passerelle::search
