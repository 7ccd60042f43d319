#include "platform/search/search_run.hpp"

#include <algorithm>
#include <map>

#include "platform/search/analysis.hpp"

namespace passerelle::search {
namespace {

Scratch& scratch_of_thread() {
  thread_local Scratch scratch;
  return scratch;
}

const Statistics& statistics_of(const Query& query, const View& view) {
  const bool began_before =
      query.after && view.previous && query.after->statistics == view.previous->number;
  return began_before ? *view.previous : *view.statistics;
}

bool is_all_stop(const Group& group) {
  return std::ranges::all_of(group.alternatives, [](const auto& alternative) {
    return std::ranges::all_of(alternative.atoms, [](const auto& atom) {
      return atom.kind == AtomKind::Words &&
             std::ranges::all_of(atom.tokens, [](const auto& token) { return token.is_stop; });
    });
  });
}

/// The most frequent first, then by value.
void keep_most_frequent(std::vector<FacetValue>& values, std::size_t most) {
  const auto kept = values.begin() + static_cast<std::ptrdiff_t>(std::min(most, values.size()));
  std::ranges::partial_sort(values, kept, [](const auto& a, const auto& b) {
    return a.count != b.count ? a.count > b.count : a.value < b.value;
  });
  values.erase(kept, values.end());
}

}  // namespace

std::vector<Token> analyse_with(const Settings& settings, std::string_view text) {
  return settings.analyse ? settings.analyse(text) : analyse(text);
}

SearchRun::SearchRun(const Query& query, const Settings& settings, const View& view)
    : query_(query), settings_(settings), view_(view), scratch_(scratch_of_thread()) {
  request_ = {.query = &query,
              .schema = &settings.schema,
              .view = &view,
              .statistics = &statistics_of(query, view),
              .from = query.near,
              .verified = &verified_};
  if (!request_.from && query.circle) request_.from = query.circle->centre;
}

Answer SearchRun::answer() {
  auto groups = searchable_groups();
  auto found = find(groups);
  if (query_.relaxes) understand(groups, found);
  answer_.total = found.total;
  answer_.at_least = found.at_least;
  tell_words(groups);
  add_hits();
  add_facets();
  return std::move(answer_);
}

std::vector<Group> SearchRun::searchable_groups() {
  std::vector<Group> groups;
  for (const auto& group : query_.words.groups) {
    if (is_all_stop(group))
      answer_.understood.dropped.push_back({group.typed, Dropped::TooCommon});
    else
      groups.push_back(group);
  }
  return groups;
}

std::uint64_t SearchRun::open_parts(const std::vector<Group>& groups) {
  scratch_.start_anew();
  parts_.clear();
  parts_.reserve(view_.parts.size());
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < view_.parts.size(); ++i)
    total += parts_.emplace_back(request_, i, groups, scratch_).total();
  return total;
}

void SearchRun::add_hits() {
  const auto most = query_.limit + (query_.after ? 0 : query_.offset);
  Best best(query_.sort, most + 1, query_.after);
  for (auto& part : parts_) part.add_best(best);
  auto ranked = best.take();
  const bool goes_on = ranked.size() > most;
  if (goes_on) ranked.pop_back();
  const auto skipped = std::min(query_.after ? 0 : query_.offset, ranked.size());
  for (std::size_t i = skipped; i < ranked.size(); ++i) {
    Hit hit{.id = ranked[i].id, .score = points_of(ranked[i].score)};
    if (ranked[i].distance_km < 1e9) hit.distance_km = ranked[i].distance_km;
    if (query_.explains) hit.explanation = parts_[ranked[i].part].explain(ranked[i]);
    answer_.hits.push_back(std::move(hit));
  }
  if (goes_on && ranked.size() > skipped)
    answer_.next = ranked.back().cursor(request_.statistics->number);
}

void SearchRun::add_facets() {
  if (query_.facets.empty()) return;
  for (const auto& part : view_.parts) answer_.values_of.push_back(part.segment);
  for (const auto field : query_.facets) add_facet(field);
}

void SearchRun::add_facet(std::size_t field) {
  auto& values = answer_.facets.emplace_back(Facet{.keyword = field}).values;
  if (parts_.empty()) return;
  const auto& first = view_.parts[0].segment->keywords[field].values;
  auto& total = scratch_.list();
  total.resize(first.size());
  parts_[0].count_facet(field, total);
  std::map<std::string_view, std::uint64_t> beside;
  for (std::size_t i = 1; i < parts_.size(); ++i) {
    const auto& column = view_.parts[i].segment->keywords[field];
    auto& counts = scratch_.list();
    counts.resize(column.values.size());
    parts_[i].count_facet(field, counts);
    for (std::uint32_t code = 0; code < counts.size(); ++code) {
      if (counts[code] == 0) continue;
      const auto same = first.find(column.values[code]);
      if (same == kNowhere)
        beside[column.values[code]] += counts[code];
      else
        total[same] += counts[code];
    }
  }
  values.reserve(first.size() + beside.size());
  for (std::uint32_t code = 0; code < total.size(); ++code)
    if (total[code] > 0) values.push_back({first[code], total[code]});
  for (const auto& [value, count] : beside) values.push_back({value, count});
  if (query_.facet_values) keep_most_frequent(values, *query_.facet_values);
}

}  // namespace passerelle::search
