#include "platform/search/tests/oracle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

#include "platform/search/ranked.hpp"
#include "platform/search/scoring.hpp"
#include "platform/search/words_in_part.hpp"

namespace passerelle::search {
namespace {

std::optional<double> nearest(const Document& document, std::optional<base::Point> from) {
  std::optional<double> nearest;
  if (from)
    for (const auto& point : document.points) {
      const auto distance = base::distance_km(*from, point);
      if (!nearest || distance < *nearest) nearest = distance;
    }
  return nearest;
}

bool has_stem(const Token& token, const std::string& stem) {
  return !token.is_stop && std::ranges::find(token.stems, stem) != token.stems.end();
}

bool has_any(const Document& document, const AnyOf& any_of) {
  return std::ranges::any_of(any_of.values, [&](const auto& value) {
    const auto& own = document.keywords[value.keyword];
    return std::ranges::find(own, value.value) != own.end();
  });
}

bool names(const AnyOf& any_of, std::size_t facet) {
  return std::ranges::any_of(any_of.values,
                             [&](const auto& value) { return value.keyword == facet; });
}

}  // namespace

void Oracle::apply(std::span<const Document> upserts, std::span<const std::uint64_t> removals) {
  for (const auto& document : upserts) {
    Stored stored{document, {}, {}};
    for (const auto& text : document.texts) {
      stored.texts.push_back(analyse_(text));
      stored.lengths.push_back(static_cast<std::uint32_t>(stored.texts.back().size()));
    }
    documents_.insert_or_assign(document.id, std::move(stored));
  }
  for (const auto id : removals) documents_.erase(id);
}

std::uint8_t Oracle::impact(const Stored& stored, const std::string& stem) const {
  std::vector<std::uint32_t> times(stored.texts.size());
  for (std::size_t f = 0; f < times.size(); ++f)
    for (const auto& token : stored.texts[f]) times[f] += has_stem(token, stem);
  if (std::ranges::all_of(times, [](auto count) { return count == 0; })) return 0;
  return impact_of(schema_, times, stored.lengths);
}

Oracle::Units Oracle::units_of_word(const Stored& stored, const Token& token, bool must_be_exact,
                                    const Statistics& statistics) const {
  Units best;
  for (const auto& stem : token.stems) {
    const auto impact = this->impact(stored, stem);
    if (impact == 0) continue;
    bool is_exact = false;
    for (const auto& text : stored.texts)
      for (const auto& word : text) is_exact |= has_stem(word, stem) && word.exact == token.exact;
    if (must_be_exact && !is_exact) continue;
    const auto factor = is_exact ? kFactorOne : factor_of(schema_.ranking.stem_factor);
    const auto rarity = rarity_of(statistics.count_with(stem), statistics.documents);
    best = std::max(best.value_or(0), word_units(rarity, impact, factor));
  }
  return best;
}

Oracle::Units Oracle::units_of_beginning(const Stored& stored, const Token& token) const {
  std::set<std::string> stems;
  for (const auto& text : stored.texts)
    for (const auto& word : text)
      if (!word.is_stop && word.exact.starts_with(token.exact))
        stems.insert(word.stems.begin(), word.stems.end());
  Units best;
  for (const auto& stem : stems)
    best = std::max(best.value_or(0), word_units(kPrefixRarity, impact(stored, stem), kFactorOne));
  return best;
}

bool Oracle::has_phrase(const Stored& stored, const Atom& atom) const {
  const auto& phrase = atom.tokens;
  for (std::size_t f = 0; f < stored.texts.size(); ++f) {
    if (!schema_.texts[f].has_positions) continue;
    const auto& text = stored.texts[f];
    for (const auto& first : text) {
      const auto is_there = [&](const Token& asked) {
        return std::ranges::any_of(text, [&](const Token& here) {
          return here.exact == asked.exact &&
                 here.position + phrase[0].position == asked.position + first.position;
        });
      };
      if (std::ranges::all_of(phrase, is_there)) return true;
    }
  }
  return false;
}

Oracle::Units Oracle::units(const Stored& stored, const Alternative& alternative,
                            const Statistics& statistics) const {
  std::uint64_t total = 0;
  for (const auto& atom : alternative.atoms) {
    for (std::size_t i = 0; i < atom.tokens.size(); ++i) {
      const auto& token = atom.tokens[i];
      const bool is_open = atom.kind == AtomKind::Prefix && i + 1 == atom.tokens.size();
      if (token.is_stop && !is_open) continue;
      const auto units =
          is_open ? units_of_beginning(stored, token)
                  : units_of_word(stored, token, atom.kind == AtomKind::Phrase, statistics);
      // A phrase is told by what is written; its words' stems count for the score alone.
      if (!units && atom.kind != AtomKind::Phrase) return std::nullopt;
      total += units.value_or(0);
    }
    if (atom.kind == AtomKind::Phrase && !has_phrase(stored, atom)) return std::nullopt;
  }
  return weighted(total, factor_of(alternative.weight));
}

bool Oracle::is_excluded(const Stored& stored, const Words& words,
                         const Statistics& statistics) const {
  return std::ranges::any_of(words.excluded, [&](const Group& group) {
    return std::ranges::any_of(group.alternatives, [&](const Alternative& alternative) {
      const bool is_empty = std::ranges::all_of(alternative.atoms, [](const Atom& atom) {
        return atom.kind == AtomKind::Words &&
               std::ranges::all_of(atom.tokens, [](const Token& token) { return token.is_stop; });
      });
      return !is_empty && units(stored, alternative, statistics).has_value();
    });
  });
}

Oracle::Units Oracle::units(const Stored& stored, const Words& words,
                            const Statistics& statistics) const {
  if (is_excluded(stored, words, statistics)) return std::nullopt;
  std::uint32_t total = 0;
  for (const auto& group : words.groups) {
    const bool is_stop = std::ranges::all_of(group.alternatives, [](const auto& alternative) {
      return std::ranges::all_of(alternative.atoms, [](const auto& atom) {
        return atom.kind == AtomKind::Words &&
               std::ranges::all_of(atom.tokens, [](const auto& token) { return token.is_stop; });
      });
    });
    if (is_stop) continue;
    Units best;
    for (const auto& alternative : group.alternatives)
      if (const auto units = this->units(stored, alternative, statistics))
        best = std::max(best.value_or(0), *units);
    if (!best) return std::nullopt;
    total += *best;
  }
  return total;
}

bool Oracle::passes(const Stored& stored, const Query& query,
                    std::optional<std::size_t> facet) const {
  const auto& document = stored.document;
  for (const auto& any_of : query.any_of)
    if (!(facet && names(any_of, *facet)) && !has_any(document, any_of)) return false;
  for (const auto& range : query.ranges) {
    const auto& number = document.numbers[range.number];
    if (!number || (range.min && *number < *range.min) || (range.max && *number > *range.max))
      return false;
  }
  if (!query.circle) return true;
  const auto distance = nearest(document, query.circle->centre);
  return distance && *distance <= query.circle->radius_km;
}

void Oracle::add_facets(const Query& query, const Statistics& statistics, Answer& answer) const {
  for (const auto field : query.facets) {
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [id, stored] : documents_) {
      if (!passes(stored, query, field) || !units(stored, query.words, statistics)) continue;
      const auto& own = stored.document.keywords[field];
      for (const auto& value : std::set(own.begin(), own.end())) ++counts[value];
    }
    auto& facet = answer.facets.emplace_back(Facet{.keyword = field});
    for (const auto& [value, count] : counts)
      facet.values.push_back({*names_.insert(value).first, count});
    std::ranges::sort(facet.values, [](const auto& a, const auto& b) {
      return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (query.facet_values && facet.values.size() > *query.facet_values)
      facet.values.resize(*query.facet_values);
    if (!query.facet_values) std::ranges::sort(facet.values, {}, &FacetValue::value);
  }
}

Answer Oracle::search(const Query& query, const Statistics& statistics) const {
  Answer answer;
  auto from = query.near;
  if (!from && query.circle) from = query.circle->centre;
  std::vector<Ranked> ranked;
  for (const auto& [id, stored] : documents_) {
    if (!passes(stored, query, std::nullopt)) continue;
    const auto units = this->units(stored, query.words, statistics);
    if (!units) continue;
    const auto& document = stored.document;
    const auto distance = nearest(document, from);
    Ranked one{.score = *units,
               .distance_km = distance.value_or(std::numeric_limits<double>::infinity()),
               .newest = document.numbers[schema_.newest].value_or(INT64_MIN),
               .id = id};
    if (const auto& fresh = schema_.ranking.freshness)
      one.score +=
          freshness_units(schema_.ranking, statistics.now, document.numbers[fresh->number]);
    if (distance) one.score += nearness_units(schema_.ranking, *distance);
    ++answer.total;
    if (!query.after || stands_before(query.sort, *query.after, one)) ranked.push_back(one);
  }
  std::ranges::sort(ranked,
                    [&](const auto& a, const auto& b) { return stands_before(query.sort, a, b); });
  const std::size_t skipped = query.after ? 0 : query.offset;
  for (std::size_t i = skipped; i < std::min(ranked.size(), skipped + query.limit); ++i) {
    Hit hit{.id = ranked[i].id, .score = points_of(ranked[i].score)};
    if (ranked[i].distance_km < 1e9) hit.distance_km = ranked[i].distance_km;
    answer.hits.push_back(hit);
  }
  add_facets(query, statistics, answer);
  return answer;
}

std::string difference(const Answer& found, const Answer& expected, bool sorts_facets) {
  if (found.total != expected.total)
    return fmt::format("total {} instead of {}", found.total, expected.total);
  if (found.hits.size() != expected.hits.size())
    return fmt::format("{} hits instead of {}", found.hits.size(), expected.hits.size());
  for (std::size_t i = 0; i < found.hits.size(); ++i) {
    const auto& a = found.hits[i];
    const auto& b = expected.hits[i];
    if (a.id != b.id || a.score != b.score || a.distance_km != b.distance_km)
      return fmt::format("hit {}: {} ({}, {} km) instead of {} ({}, {} km)", i, a.id, a.score,
                         a.distance_km.value_or(-1), b.id, b.score, b.distance_km.value_or(-1));
  }
  if (found.facets.size() != expected.facets.size()) return "another number of facets";
  for (std::size_t f = 0; f < found.facets.size(); ++f) {
    auto a = found.facets[f].values;
    if (sorts_facets) std::ranges::sort(a, {}, &FacetValue::value);
    const auto& b = expected.facets[f].values;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
      if (i >= a.size() || i >= b.size() || a[i].value != b[i].value || a[i].count != b[i].count)
        return fmt::format("facet {} value {}: {} {} instead of {} {}", f, i,
                           i < a.size() ? a[i].value : "none", i < a.size() ? a[i].count : 0,
                           i < b.size() ? b[i].value : "none", i < b.size() ? b[i].count : 0);
  }
  return "";
}

}  // namespace passerelle::search
