#include "platform/search/conjuncts.hpp"

#include <algorithm>

#include "platform/search/kernels.hpp"

namespace passerelle::search {
namespace {

using List = Scratch::List;

bool has_bit(const std::uint64_t* bits, std::uint32_t doc) {
  return bits[doc / 64] >> (doc % 64) & 1;
}

/// Keeps what is in `other` too; both in order.
void keep_common(List& list, std::span<const std::uint32_t> other) {
  auto from = other.begin();
  std::size_t kept = 0;
  for (const auto doc : list) {
    std::ptrdiff_t step = 1;
    while (other.end() - from > step && from[step] < doc) step *= 2;
    from = std::lower_bound(from, from + std::min(step + 1, other.end() - from), doc);
    if (from == other.end()) break;
    if (*from == doc) list[kept++] = doc;
  }
  list.resize(kept);
}

void keep_in_runs(List& list, std::span<const std::uint32_t> runs) {
  std::size_t run = 0;
  std::size_t kept = 0;
  for (const auto doc : list) {
    while (run < runs.size() && runs[run + 1] <= doc) run += 2;
    if (run == runs.size()) break;
    if (runs[run] <= doc) list[kept++] = doc;
  }
  list.resize(kept);
}

void keep_in_bits(List& list, const std::uint64_t* bits) {
  std::size_t kept = 0;
  for (const auto doc : list) {
    list[kept] = doc;
    kept += has_bit(bits, doc);
  }
  list.resize(kept);
}

void keep_in(List& list, const Conjunct& conjunct) {
  if (conjunct.column != nullptr)
    std::erase_if(list, [&](auto doc) { return !conjunct.holds(doc); });
  else if (conjunct.docs.shape == Shape::Bits)
    keep_in_bits(list, conjunct.docs.bits);
  else if (conjunct.docs.shape == Shape::Runs)
    keep_in_runs(list, conjunct.docs.numbers);
  else
    keep_common(list, conjunct.docs.numbers);
}

bool is_list(const Conjunct& conjunct) {
  return conjunct.column == nullptr && conjunct.docs.shape == Shape::List;
}

/// Sets the bits from `first` to before `last`.
void fill(std::uint64_t* bits, std::uint32_t first, std::uint32_t last) {
  const auto from = first / 64, to = last / 64;
  const auto begin = ~std::uint64_t{0} << (first % 64);
  const auto end = (std::uint64_t{1} << (last % 64)) - 1;
  if (from == to) {
    bits[from] |= begin & end;
    return;
  }
  bits[from] |= begin;
  for (auto i = from + 1; i < to; ++i) bits[i] = ~std::uint64_t{0};
  if (end != 0) bits[to] |= end;
}

}  // namespace

bool Conjunct::holds(std::uint32_t doc) const {
  if (column == nullptr) return docs.contains(doc);
  if (!column->wide.empty())
    return column->wide[doc] >= wide_least && column->wide[doc] <= wide_most;
  return column->narrow[doc] >= least && column->narrow[doc] <= most;
}

bool DocSet::contains(std::uint32_t doc) const {
  if (is_list) return std::ranges::binary_search(list, doc);
  const auto word = doc / 64;
  const auto after = std::ranges::upper_bound(windows, word, {}, &Window::first);
  return after != windows.begin() && word < std::prev(after)->second && has_bit(bits, doc);
}

DocSet Sets::intersect(std::span<const Conjunct* const> conjuncts) {
  std::size_t shortest = conjuncts.size();
  for (std::size_t i = 0; i < conjuncts.size(); ++i)
    if (is_list(*conjuncts[i]) && (shortest == conjuncts.size() ||
                                   conjuncts[i]->docs.count < conjuncts[shortest]->docs.count))
      shortest = i;
  return shortest < conjuncts.size() ? intersect_from_list(conjuncts, shortest)
                                     : intersect_bits(conjuncts);
}

DocSet Sets::intersect_from_list(std::span<const Conjunct* const> conjuncts, std::size_t shortest) {
  const auto& first = conjuncts[shortest]->docs.numbers;
  if (conjuncts.size() == 1 && !part_.tombstones) return {.list = first, .count = first.size()};
  auto& list = scratch_.list();
  list.assign(first.begin(), first.end());
  for (const auto pass : {Shape::Runs, Shape::List, Shape::Bits})
    for (std::size_t i = 0; i < conjuncts.size(); ++i) {
      const bool is_range = conjuncts[i]->column != nullptr;
      const auto shape = is_range ? Shape::Bits : conjuncts[i]->docs.shape;
      if (i != shortest && shape == pass) keep_in(list, *conjuncts[i]);
    }
  if (part_.tombstones) keep_in_bits(list, part_.tombstones->live.data());
  return {.list = list, .count = list.size()};
}

std::span<const std::uint32_t> Sets::common_runs(std::span<const Conjunct* const> conjuncts,
                                                 bool& has_runs) {
  std::span<const std::uint32_t> common;
  has_runs = false;
  for (const auto* conjunct : conjuncts) {
    if (conjunct->column != nullptr || conjunct->docs.shape != Shape::Runs) continue;
    const auto& runs = conjunct->docs.numbers;
    if (!std::exchange(has_runs, true)) {
      common = runs;
      continue;
    }
    auto& both = scratch_.list();
    for (std::size_t a = 0, b = 0; a < common.size() && b < runs.size();) {
      const auto first = std::max(common[a], runs[b]);
      const auto last = std::min(common[a + 1], runs[b + 1]);
      if (first < last) both.insert(both.end(), {first, last});
      (common[a + 1] < runs[b + 1] ? a : b) += 2;
    }
    common = both;
  }
  return common;
}

std::span<const Window> Sets::windows_of(std::span<const std::uint32_t> runs) {
  auto& windows = windows_.emplace_back();
  for (std::size_t i = 0; i < runs.size(); i += 2) {
    const auto from = runs[i] / 64, to = (runs[i + 1] + 63) / 64;
    if (!windows.empty() && from <= windows.back().second + 8)
      windows.back().second = to;
    else
      windows.emplace_back(from, to);
  }
  return windows;
}

const std::uint64_t* Sets::bits_of_runs(std::span<const std::uint32_t> runs,
                                        std::span<const Window> windows) {
  auto* const bits = scratch_.bits(segment().words() + 1);
  for (const auto [from, to] : windows) std::fill(bits + from, bits + to, 0);
  for (std::size_t i = 0; i < runs.size(); i += 2) fill(bits, runs[i], runs[i + 1]);
  return bits;
}

/// Documents before a place of the column's order: those of the nearest mark, put right.
std::uint64_t* Sets::bits_before(const NumberColumn& column, std::uint32_t place,
                                 std::span<const Window> windows) {
  const auto words = segment().words();
  auto* const bits = scratch_.bits(words);
  const auto after = std::ranges::upper_bound(column.marks, place) - column.marks.begin();
  auto mark = after - 1;
  const auto size = static_cast<std::uint32_t>(column.order.size());
  const auto above =
      after < static_cast<std::ptrdiff_t>(column.marks.size()) ? column.marks[after] : size;
  const auto below = mark < 0 ? 0 : column.marks[mark];
  if (after < static_cast<std::ptrdiff_t>(column.marks.size()) && above - place < place - below)
    mark = after;
  for (const auto [from, to] : windows) {
    if (mark < 0)
      std::fill(bits + from, bits + to, 0);
    else
      std::copy_n(column.mark_bits.data() + words * static_cast<std::size_t>(mark) + from,
                  to - from, bits + from);
  }
  const auto reached = mark < 0 ? 0 : column.marks[mark];
  for (auto i = std::min(reached, place); i < std::max(reached, place); ++i)
    bits[column.order[i] / 64] ^= std::uint64_t{1} << (column.order[i] % 64);
  return bits;
}

const std::uint64_t* Sets::bits_of_range(const Conjunct& conjunct,
                                         std::span<const Window> windows) {
  auto* const bits = bits_before(*conjunct.column, conjunct.last_place, windows);
  if (conjunct.first_place == 0) return bits;
  const auto* const less = bits_before(*conjunct.column, conjunct.first_place, windows);
  for (const auto [from, to] : windows)
    for (auto i = from; i < to; ++i) bits[i] &= ~less[i];
  return bits;
}

DocSet Sets::intersect_bits(std::span<const Conjunct* const> conjuncts) {
  bool has_runs = false;
  const auto runs = common_runs(conjuncts, has_runs);
  const std::uint32_t all[] = {0, segment().documents};
  const auto windows = windows_of(has_runs ? runs : std::span(all));
  std::vector<const std::uint64_t*> sources;
  for (const auto* conjunct : conjuncts) {
    if (conjunct->column != nullptr)
      sources.push_back(bits_of_range(*conjunct, windows));
    else if (conjunct->docs.shape == Shape::Bits)
      sources.push_back(conjunct->docs.bits);
  }
  if (part_.tombstones) sources.push_back(part_.tombstones->live.data());
  if (has_runs || sources.empty())
    sources.push_back(bits_of_runs(has_runs ? runs : std::span(all), windows));
  DocSet set{.is_list = false, .windows = windows};
  if (sources.size() == 1) {
    set.bits = sources[0];
    for (const auto [from, to] : windows) set.count += kernels().count(set.bits + from, to - from);
    return set;
  }
  auto* const out = scratch_.bits(segment().words());
  std::vector<const std::uint64_t*> shifted(sources.size());
  for (const auto [from, to] : windows) {
    for (std::size_t i = 0; i < sources.size(); ++i) shifted[i] = sources[i] + from;
    set.count += kernels().intersect(shifted.data(), shifted.size(), to - from, out + from);
  }
  set.bits = out;
  return set;
}

std::span<const std::uint32_t> Sets::list_of(const DocSet& set) {
  if (set.is_list) return set.list;
  if (!set.listed.empty()) return set.listed;
  auto* const out = scratch_.numbers(set.count + 64);
  std::size_t size = 0;
  for (const auto [from, to] : set.windows)
    size += kernels().list(set.bits + from, to - from, from * 64, out + size);
  return set.listed = {out, size};
}

DocsView Sets::view_of(const DocSet& set) {
  const auto count = static_cast<std::uint32_t>(set.count);
  if (set.is_list || set.count < bits_from(segment().documents))
    return {.shape = Shape::List, .count = count, .numbers = list_of(set)};
  if (set.windows.size() == 1 && set.windows[0] == Window(0, segment().words()))
    return {.shape = Shape::Bits, .count = count, .bits = set.bits};
  auto* const bits = scratch_.bits(segment().words());
  std::fill(bits, bits + segment().words(), 0);
  for (const auto [from, to] : set.windows) std::copy(set.bits + from, set.bits + to, bits + from);
  return {.shape = Shape::Bits, .count = count, .bits = bits};
}

DocsView Sets::all_but(std::span<const DocsView> views) {
  const auto words = segment().words();
  auto* const bits = scratch_.bits(words + 1);
  std::fill(bits, bits + words, 0);
  fill(bits, 0, segment().documents);
  for (const auto& view : views)
    view.each(words, [&](auto doc) { bits[doc / 64] &= ~(std::uint64_t{1} << (doc % 64)); });
  return {.shape = Shape::Bits,
          .count = static_cast<std::uint32_t>(kernels().count(bits, words)),
          .bits = bits};
}

DocsView Sets::unite(std::span<const DocsView> views) {
  if (views.size() == 1) return views[0];
  std::uint64_t most = 0;
  for (const auto& view : views) most += view.count;
  if (most < bits_from(segment().documents)) {
    auto& list = scratch_.list();
    for (const auto& view : views)
      view.each(segment().words(), [&](auto doc) { list.push_back(doc); });
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return {.count = static_cast<std::uint32_t>(list.size()), .numbers = list};
  }
  const auto words = segment().words();
  auto* const bits = scratch_.bits(words + 1);
  std::fill(bits, bits + words, 0);
  for (const auto& view : views) {
    if (view.shape == Shape::Bits)
      kernels().unite(bits, view.bits, words);
    else if (view.shape == Shape::Runs)
      for (std::size_t i = 0; i < view.numbers.size(); i += 2)
        fill(bits, view.numbers[i], view.numbers[i + 1]);
    else
      for (const auto doc : view.numbers) bits[doc / 64] |= std::uint64_t{1} << (doc % 64);
  }
  return {.shape = Shape::Bits,
          .count = static_cast<std::uint32_t>(kernels().count(bits, words)),
          .bits = bits};
}

Conjunct Sets::range(const Range& range) const {
  const auto& column = segment().numbers[range.number];
  Conjunct conjunct{.column = &column};
  conjunct.wide_least = std::max(range.min.value_or(INT64_MIN), INT64_MIN + 1);
  conjunct.wide_most = range.max.value_or(INT64_MAX);
  const auto number = [&](auto doc) { return *column.of(doc); };
  conjunct.first_place = static_cast<std::uint32_t>(
      std::ranges::lower_bound(column.order, conjunct.wide_least, {}, number) -
      column.order.begin());
  conjunct.last_place = static_cast<std::uint32_t>(
      std::ranges::upper_bound(column.order, conjunct.wide_most, {}, number) -
      column.order.begin());
  conjunct.last_place = std::max(conjunct.first_place, conjunct.last_place);
  conjunct.docs.count = conjunct.last_place - conjunct.first_place;
  if (!column.wide.empty()) return conjunct;
  const auto highest = static_cast<__int128>(column.lowest) + kNowhere - 1;
  const auto least = std::max<__int128>(conjunct.wide_least, column.lowest);
  const auto most = std::min<__int128>(conjunct.wide_most, highest);
  if (least > most) {
    conjunct.least = 1;  // nothing is in it
    return conjunct;
  }
  conjunct.least = static_cast<std::uint32_t>(least - column.lowest);
  conjunct.most = static_cast<std::uint32_t>(most - column.lowest);
  return conjunct;
}

}  // namespace passerelle::search
