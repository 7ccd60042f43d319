#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/geo.hpp"
#include "platform/search/array.hpp"
#include "platform/search/postings.hpp"
#include "platform/search/schema.hpp"
#include "platform/search/sphere.hpp"

namespace passerelle::search {

/// A number for each document, in 4 bytes where their span allows it.
struct NumberColumn {
  std::int64_t lowest = 0;
  Array<std::uint32_t> narrow;  ///< above the lowest; kNowhere where there is none
  Array<std::int64_t> wide;     ///< INT64_MIN where there is none
  /// Documents that have one, by number; and as bits those before some places of that order.
  Array<std::uint32_t> order;
  Array<std::uint32_t> marks;
  Array<std::uint64_t> mark_bits;
  Array<std::uint32_t> mark_tables;  ///< the facet tables of those, and of all that have a number

  std::optional<std::int64_t> of(std::uint32_t doc) const;
};

/// The values of a keyword field: each one's documents, and each document's values.
struct KeywordColumn {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  Strings values;  ///< sorted
  Array<Postings> postings;
  Array<std::uint32_t> tables;  ///< of each value: its facet table, or kNowhere
  /// The code of each document, in as many bytes as there are codes for: its value's number or,
  /// above those, that of the combination of values that it has. The largest stands for kNone.
  Array<std::uint8_t> codes8;
  Array<std::uint16_t> codes16;
  Array<std::uint32_t> codes32;
  Array<std::uint32_t> combined_first;
  Array<std::uint32_t> combined_values;

  std::uint32_t code_of(std::uint32_t doc) const;
  bool has_combinations() const { return !combined_values.empty(); }
  /// Values and combinations.
  std::size_t count_codes() const { return values.size() + combined_first.size() - 1; }
  /// The numbers of the values that a code stands for; it is not kNone.
  template <class Use>
  void each_value(std::uint32_t code, const Use& use) const {
    const auto alone = static_cast<std::uint32_t>(values.size());
    if (code < alone) return use(code);
    const auto from = combined_first[code - alone], to = combined_first[code - alone + 1];
    for (auto i = from; i < to; ++i) use(combined_values[i]);
  }
  template <class Use>
  void each_code(std::uint32_t doc, const Use& use) const {
    if (const auto code = code_of(doc); code != kNone) each_value(code, use);
  }
};

/// A stem and what is known of it in each of its documents.
struct Term {
  Postings postings;
  std::uint64_t impacts = 0;  ///< where the first document's is
  std::uint64_t codes = 0;    ///< of its sets of written forms; absent when there is one set
  std::uint32_t ranks = kNowhere;
  std::uint32_t table = kNowhere;
  std::uint32_t best = kNowhere;  ///< its best documents
  std::uint32_t first_set = 0;
  std::uint16_t sets = 0;
  std::uint8_t code_bytes = 0;  ///< 0, 1 or 2
  std::uint8_t most_impact = 0;
};

/// Documents of one build, numbered by the schema's layout; never changed afterwards.
struct Segment {
  std::uint32_t documents = 0;
  std::uint32_t statistics = 0;  ///< those that freshness and the best documents stand on

  Array<std::uint64_t> ids;
  Array<std::uint32_t> by_id;      ///< documents in order of id
  Array<std::uint32_t> by_newest;  ///< newest first, then by id
  Array<std::uint16_t> freshness;
  std::vector<NumberColumn> numbers;
  std::vector<KeywordColumn> keywords;

  /// Documents in a row with the same first point make a place; without a point: NaN.
  Array<base::Point> places;
  Array<std::uint32_t> place_first;
  Array<std::uint32_t> place_of;
  Array<std::uint32_t> place_newest;  ///< each place's documents, newest first
  Array<OnSphere> place_spots;
  Array<std::uint32_t> by_latitude;  ///< places that have a point
  Array<std::uint32_t> more_docs;    ///< in order; of further points
  Array<base::Point> more_points;
  Array<OnSphere> more_spots;
  Array<std::uint32_t> more_by_latitude;

  Strings stems;  ///< sorted
  Array<Term> terms;
  Array<std::uint8_t> impacts;
  Array<std::uint8_t> form_codes;
  Array<std::uint32_t> ranks;  ///< documents before each block of 512, for terms in bits
  Array<std::uint32_t> best;   ///< kBest documents a frequent term
  Array<std::uint32_t> set_first;
  Array<std::uint32_t> set_forms;

  Strings forms;  ///< words as they are written, folded; sorted
  Array<std::uint32_t> form_first;
  Array<std::uint32_t> form_terms;

  std::vector<Array<std::uint32_t>> sequence_of;  ///< by text field with positions
  Array<std::uint32_t> sequence_first;
  Array<std::uint32_t> sequence_forms;  ///< kNowhere where a word was left out
  Array<std::uint64_t> pairs;           ///< two forms in a row: first << 32 | second; sorted
  Array<Postings> pair_postings;

  PostingsPool pool;
  /// How many of a frequent word's (or value's) documents have each value of the fields that are
  /// not too large; one table is table_size long.
  Array<std::uint32_t> tables;
  std::vector<std::uint32_t> table_at;  ///< by keyword field; kNowhere for a large one
  std::uint32_t table_size = 0;

  std::shared_ptr<void> block;  ///< what the arrays look into

  std::size_t words() const { return words_of(documents); }
  std::uint32_t find_document(std::uint64_t id) const;
  /// The nearest of a document's points; nothing when it has none.
  std::optional<double> distance_km(std::uint32_t doc, base::Point from) const;
};

/// Which of its term's sets of written forms the n-th document of it has.
inline std::uint32_t form_code(const Segment& segment, const Term& term, std::size_t n) {
  if (term.code_bytes == 0) return 0;
  const auto at = term.codes + n * term.code_bytes;
  const std::uint32_t low = segment.form_codes[at];
  return term.code_bytes == 1 ? low : low | std::uint32_t{segment.form_codes[at + 1]} << 8;
}

/// Ranks are kept for each block of so many words of bits.
constexpr std::uint32_t kRankBlockWords = 8;
constexpr std::uint32_t kBest = 1024;
/// A facet table is kept for fields of at most so many values.
constexpr std::uint32_t kTabledValues = 4096;

/// Calls visit(name, array) for each array, always in the same order.
template <class Some, class Visit>
void visit_arrays(Some& segment, Visit&& visit) {
  visit("documents", segment.ids);
  visit("documents", segment.by_id);
  visit("documents", segment.by_newest);
  visit("documents", segment.freshness);
  for (auto& column : segment.numbers) {
    visit("numbers", column.narrow);
    visit("numbers", column.wide);
    visit("numbers", column.order);
    visit("numbers", column.marks);
    visit("numbers", column.mark_bits);
    visit("numbers", column.mark_tables);
  }
  for (auto& column : segment.keywords) {
    visit("keyword values", column.values.bytes);
    visit("keyword values", column.values.first);
    visit("keyword values", column.postings);
    visit("keyword values", column.tables);
    visit("keyword codes", column.codes8);
    visit("keyword codes", column.codes16);
    visit("keyword codes", column.codes32);
    visit("keyword codes", column.combined_first);
    visit("keyword codes", column.combined_values);
  }
  visit("places", segment.places);
  visit("places", segment.place_first);
  visit("places", segment.place_of);
  visit("places", segment.place_newest);
  visit("places", segment.place_spots);
  visit("places", segment.by_latitude);
  visit("places", segment.more_docs);
  visit("places", segment.more_points);
  visit("places", segment.more_spots);
  visit("places", segment.more_by_latitude);
  visit("dictionary", segment.stems.bytes);
  visit("dictionary", segment.stems.first);
  visit("dictionary", segment.terms);
  visit("impacts", segment.impacts);
  visit("written forms", segment.form_codes);
  visit("ranks", segment.ranks);
  visit("best documents", segment.best);
  visit("dictionary", segment.set_first);
  visit("dictionary", segment.set_forms);
  visit("dictionary", segment.forms.bytes);
  visit("dictionary", segment.forms.first);
  visit("dictionary", segment.form_first);
  visit("dictionary", segment.form_terms);
  for (auto& field : segment.sequence_of) visit("positions", field);
  visit("positions", segment.sequence_first);
  visit("positions", segment.sequence_forms);
  visit("word pairs", segment.pairs);
  visit("word pairs", segment.pair_postings);
  visit("postings in lists", segment.pool.numbers);
  visit("postings in bits", segment.pool.bits);
  visit("facet tables", segment.tables);
}

}  // namespace passerelle::search
