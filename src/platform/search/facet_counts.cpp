#include "platform/search/facet_counts.hpp"

#include <algorithm>
#include <bit>

#include "platform/search/code_counts.hpp"
#include "platform/search/kernels.hpp"

namespace passerelle::search {
namespace {

std::uint32_t count_in_word(const std::uint64_t* bits, std::uint32_t first, std::uint32_t last) {
  auto word = bits[first / 64] >> (first % 64);
  if (last - first < 64) word &= (std::uint64_t{1} << (last - first)) - 1;
  return static_cast<std::uint32_t>(std::popcount(word));
}

/// Bits set from `first` to before `last`, which stand in one window.
std::uint32_t count_between(const std::uint64_t* bits, std::uint32_t first, std::uint32_t last) {
  if (first / 64 == (last - 1) / 64) return count_in_word(bits, first, last);
  const auto from = first / 64 + 1, to = last / 64;
  auto count = count_in_word(bits, first, from * 64) +
               static_cast<std::uint32_t>(kernels().count(bits + from, to - from));
  if (last % 64 != 0) count += count_in_word(bits, to * 64, last);
  return count;
}

std::uint32_t count_in_runs(const DocSet& set, std::span<const std::uint32_t> runs) {
  std::uint32_t count = 0;
  std::size_t run = 0;
  for (const auto [from, to] : set.windows) {
    while (run < runs.size() && runs[run + 1] <= from * 64) run += 2;
    for (auto i = run; i < runs.size() && runs[i] < to * 64; i += 2)
      count +=
          count_between(set.bits, std::max(runs[i], from * 64), std::min(runs[i + 1], to * 64));
  }
  return count;
}

std::uint32_t count_common(const DocSet& set, const DocsView& docs) {
  if (docs.shape == Shape::Runs) return count_in_runs(set, docs.numbers);
  std::uint64_t count = 0;
  if (docs.shape == Shape::Bits)
    for (const auto [from, to] : set.windows)
      count += kernels().count_both(set.bits + from, docs.bits + from, to - from);
  else
    for (const auto doc : docs.numbers) count += set.contains(doc);
  return static_cast<std::uint32_t>(count);
}

/// Whether counting each value's documents in common beats going through the documents: about a
/// nanosecond a document against these.
bool is_cheaper_by_value(const Segment& segment, const KeywordColumn& column, const DocSet& set) {
  if (set.is_list) return false;
  std::uint64_t words = 0;
  for (const auto [from, to] : set.windows) words += to - from;
  const auto documents = set.count;
  std::uint64_t cost = 0;
  for (const auto& postings : column.postings) {
    const auto shape = static_cast<Shape>(postings.shape);
    if (shape == Shape::Bits) cost += words / 16 + 10;
    if (shape == Shape::List) cost += postings.count * 2 + 2;
    if (shape == Shape::Runs)
      cost += postings.numbers * 4 + words * postings.count / segment.documents / 16;
    if (cost > documents) return false;
  }
  return true;
}

template <int sign>
void add_document(const Segment& segment, std::uint32_t doc, std::size_t field,
                  std::span<std::uint32_t> counts) {
  segment.keywords[field].each_code(doc, [&](auto code) { counts[code] += sign; });
}

template <int sign>
void add_table(const Segment& segment, std::uint32_t number, std::size_t field,
               std::span<std::uint32_t> counts) {
  const auto* const table = segment.tables.data() + number + segment.table_at[field];
  for (std::size_t code = 0; code < counts.size(); ++code) counts[code] += sign * table[code];
}

/// Those before a place of the column's order: the table of the nearest mark, put right.
template <int sign>
void add_before(const Segment& segment, const NumberColumn& column, std::uint32_t place,
                std::size_t field, std::span<std::uint32_t> counts) {
  const auto size = static_cast<std::uint32_t>(column.order.size());
  const auto place_of = [&](std::size_t mark) {  // the first stands before all documents
    if (mark == 0) return 0U;
    return mark > column.marks.size() ? size : column.marks[mark - 1];
  };
  auto mark = static_cast<std::size_t>(std::ranges::upper_bound(column.marks, place) -
                                       column.marks.begin());
  if (place_of(mark + 1) - place < place - place_of(mark)) ++mark;
  if (mark > 0) add_table<sign>(segment, column.mark_tables[mark - 1], field, counts);
  const auto reached = place_of(mark);
  for (auto i = reached; i < place; ++i)
    add_document<sign>(segment, column.order[i], field, counts);
  for (auto i = place; i < reached; ++i)
    add_document<-sign>(segment, column.order[i], field, counts);
}

}  // namespace

void count_values(Sets& sets, const DocSet& set, std::size_t field,
                  std::span<std::uint32_t> counts) {
  const auto& column = sets.segment().keywords[field];
  if (!is_cheaper_by_value(sets.segment(), column, set))
    return count_codes(column, sets.list_of(set), counts,
                       sets.scratch().numbers(room_for_counting(column)));
  for (std::size_t code = 0; code < counts.size(); ++code)
    counts[code] += count_common(set, sets.segment().pool.view(column.postings[code]));
}

void count_from_table(const Sets& sets, const Conjunct& conjunct, std::size_t field,
                      std::span<std::uint32_t> counts) {
  const auto& segment = sets.segment();
  const auto add = [&](std::uint32_t table) { add_table<1>(segment, table, field, counts); };
  add(conjunct.table);
  std::ranges::for_each(conjunct.more_tables, add);
  if (!sets.part().tombstones) return;
  const auto& tombstones = *sets.part().tombstones;
  if (conjunct.table != 0 && conjunct.docs.shape == Shape::List) {
    for (const auto doc : conjunct.docs.numbers)
      if (!tombstones.is_live(doc)) add_document<-1>(segment, doc, field, counts);
    return;
  }
  for (const auto doc : tombstones.dead)
    if (conjunct.table == 0 || conjunct.docs.contains(doc))
      add_document<-1>(segment, doc, field, counts);
}

void count_from_marks(const Sets& sets, const Conjunct& range, std::size_t field,
                      std::span<std::uint32_t> counts) {
  const auto& segment = sets.segment();
  add_before<1>(segment, *range.column, range.last_place, field, counts);
  add_before<-1>(segment, *range.column, range.first_place, field, counts);
  if (!sets.part().tombstones) return;
  for (const auto doc : sets.part().tombstones->dead)
    if (range.holds(doc)) add_document<-1>(segment, doc, field, counts);
}

}  // namespace passerelle::search
