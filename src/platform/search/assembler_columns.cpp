// Documents as columns: ids, numbers, places, keywords and their tables.
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "platform/search/assembler.hpp"
#include "platform/search/scoring.hpp"

namespace passerelle::search {
namespace {

std::vector<std::uint32_t> count_up(std::size_t size) {
  std::vector<std::uint32_t> numbers(size);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

bool is_same_place(base::Point a, base::Point b) {
  if (std::isnan(a.latitude) || std::isnan(b.latitude))
    return std::isnan(a.latitude) == std::isnan(b.latitude);
  return a.latitude == b.latitude && a.longitude == b.longitude;
}

/// A range is what stands between two places of an order: so many of them are kept as bits.
constexpr std::size_t kMarks = 64;

/// Where a new number begins when they are few, else at even steps.
std::vector<std::uint32_t> marks_of(const std::vector<std::int64_t>& values,
                                    const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> marks;
  for (std::uint32_t i = 1; i < order.size() && marks.size() <= kMarks; ++i)
    if (values[order[i]] != values[order[i - 1]]) marks.push_back(i);
  if (marks.size() <= kMarks) return marks;
  marks.clear();
  for (std::size_t i = 1; i <= kMarks; ++i)
    marks.push_back(static_cast<std::uint32_t>(order.size() * i / (kMarks + 1)));
  return marks;
}

void lay_order(const std::vector<std::int64_t>& values, NumberColumn& column) {
  auto order = count_up(values.size());
  std::erase_if(order, [&](auto doc) { return values[doc] == Rows::kNoNumber; });
  std::ranges::sort(order, [&](auto a, auto b) {
    return values[a] != values[b] ? values[a] < values[b] : a < b;
  });
  if (values.size() >= kMarks * 64) {
    auto marks = marks_of(values, order);
    std::vector<std::uint64_t> bits, now(words_of(values.size()));
    std::uint32_t done = 0;
    for (const auto mark : marks) {
      for (; done < mark; ++done) now[order[done] / 64] |= std::uint64_t{1} << (order[done] % 64);
      bits.insert(bits.end(), now.begin(), now.end());
    }
    column.marks = Array(std::move(marks));
    column.mark_bits = Array(std::move(bits));
  }
  column.order = Array(std::move(order));
}

NumberColumn number_column(const std::vector<std::int64_t>& values) {
  NumberColumn column;
  lay_order(values, column);
  std::int64_t lowest = INT64_MAX, highest = INT64_MIN;
  for (const auto value : values) {
    if (value == Rows::kNoNumber) continue;
    lowest = std::min(lowest, value);
    highest = std::max(highest, value);
  }
  const bool is_narrow =
      lowest > highest ||
      static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest) < kNowhere;
  if (!is_narrow) {
    column.wide = Array(values);
    return column;
  }
  column.lowest = lowest;
  std::vector<std::uint32_t> narrow;
  narrow.reserve(values.size());
  for (const auto value : values)
    narrow.push_back(value == Rows::kNoNumber ? kNowhere
                                              : static_cast<std::uint32_t>(value - lowest));
  column.narrow = Array(std::move(narrow));
  return column;
}

std::vector<OnSphere> spots_of(const std::vector<base::Point>& points) {
  std::vector<OnSphere> spots;
  for (const auto& point : points) spots.push_back(on_sphere(point));
  return spots;
}

std::vector<std::uint32_t> by_latitude(const std::vector<base::Point>& points) {
  auto order = count_up(points.size());
  std::erase_if(order, [&](auto i) { return std::isnan(points[i].latitude); });
  std::ranges::sort(order, {}, [&](auto i) { return points[i].latitude; });
  return order;
}

/// By the values' numbers, in order.
using CombinationNumbers = std::map<std::vector<std::uint32_t>, std::uint32_t>;

template <class T>
Array<T> narrowed(const std::vector<std::uint32_t>& codes) {
  std::vector<T> out;
  out.reserve(codes.size());
  for (const auto code : codes) out.push_back(static_cast<T>(code));
  return Array(std::move(out));
}

}  // namespace

void Assembler::lay_documents() {
  lay_numbers();
  lay_places();
  segment_->keywords.resize(schema_.keywords.size());
  for (std::size_t f = 0; f < schema_.keywords.size(); ++f) lay_keyword(f);
  if (purpose_ == Purpose::Search) {
    plan_tables();
    lay_value_tables();
    for (auto& column : segment_->numbers) lay_mark_tables(column);
  }
  segment_->ids = Array(std::move(rows_.ids));
  rows_.keywords.clear();
}

void Assembler::lay_numbers() {
  auto by_id = count_up(rows_.size());
  std::ranges::sort(by_id, {}, [&](auto doc) { return rows_.ids[doc]; });
  const bool has_newest = schema_.newest < rows_.numbers.size();
  auto by_newest = by_id;
  std::vector<std::uint16_t> freshness(rows_.size());
  if (has_newest)
    std::ranges::sort(by_newest, [&](auto a, auto b) {
      const auto& newest = rows_.numbers[schema_.newest];
      return newest[a] != newest[b] ? newest[a] > newest[b] : rows_.ids[a] < rows_.ids[b];
    });
  newest_rank_.resize(rows_.size());
  for (std::uint32_t i = 0; i < by_newest.size(); ++i) newest_rank_[by_newest[i]] = i;
  for (const auto& values : rows_.numbers) segment_->numbers.push_back(number_column(values));
  if (const auto& fresh = schema_.ranking.freshness)
    for (std::uint32_t doc = 0; doc < rows_.size(); ++doc)
      freshness[doc] = freshness_units(schema_.ranking, statistics()->now,
                                       segment_->numbers[fresh->number].of(doc));
  segment_->by_id = Array(std::move(by_id));
  segment_->by_newest = Array(std::move(by_newest));
  segment_->freshness = Array(std::move(freshness));
}

void Assembler::lay_places() {
  std::vector<base::Point> places;
  std::vector<std::uint32_t> first, place_of(rows_.size());
  for (std::uint32_t doc = 0; doc < rows_.size(); ++doc) {
    if (doc == 0 || !is_same_place(rows_.points[doc], places.back())) {
      places.push_back(rows_.points[doc]);
      first.push_back(doc);
    }
    place_of[doc] = static_cast<std::uint32_t>(places.size() - 1);
  }
  first.push_back(segment_->documents);
  auto newest = count_up(rows_.size());
  for (std::size_t place = 0; place < places.size(); ++place)
    std::ranges::sort(newest.begin() + first[place], newest.begin() + first[place + 1], {},
                      [&](auto doc) { return newest_rank_[doc]; });
  segment_->place_newest = Array(std::move(newest));
  segment_->place_spots = Array(spots_of(places));
  segment_->by_latitude = Array(by_latitude(places));
  std::vector<std::uint32_t> more_docs;
  std::vector<base::Point> more_points;
  for (const auto& [doc, point] : rows_.more_points) {
    more_docs.push_back(doc);
    more_points.push_back(point);
  }
  segment_->places = Array(std::move(places));
  segment_->place_first = Array(std::move(first));
  segment_->place_of = Array(std::move(place_of));
  segment_->more_docs = Array(std::move(more_docs));
  segment_->more_spots = Array(spots_of(more_points));
  segment_->more_by_latitude = Array(by_latitude(more_points));
  segment_->more_points = Array(std::move(more_points));
}

void Assembler::lay_keyword(std::size_t field) {
  auto& rows = rows_.keywords[field];
  auto& column = segment_->keywords[field];
  column.values = Strings(rows.values);
  lay_codes(rows, column);
  lay_keyword_postings(rows, column);
}

void Assembler::lay_codes(const KeywordRows& rows, KeywordColumn& column) {
  std::vector<std::uint32_t> codes(segment_->documents, KeywordColumn::kNone);
  CombinationNumbers numbers;
  Lists combined;
  for (std::uint32_t doc = 0; doc < segment_->documents; ++doc) {
    const auto own = rows.codes.of(doc);
    if (own.size() == 1) codes[doc] = own.front();
    if (own.size() < 2) continue;
    const auto next = static_cast<std::uint32_t>(rows.values.size() + numbers.size());
    const auto [known, is_new] = numbers.try_emplace({own.begin(), own.end()}, next);
    if (is_new) combined.add(own);
    codes[doc] = known->second;
  }
  const auto count = rows.values.size() + numbers.size();
  if (count <= UINT8_MAX)
    column.codes8 = narrowed<std::uint8_t>(codes);
  else if (count <= UINT16_MAX)
    column.codes16 = narrowed<std::uint16_t>(codes);
  else
    column.codes32 = Array(std::move(codes));
  column.combined_first = Array(std::move(combined.first));
  column.combined_values = Array(std::move(combined.values));
}

void Assembler::lay_keyword_postings(const KeywordRows& rows, KeywordColumn& column) {
  std::vector<std::uint32_t> first(rows.values.size() + 1);
  for (const auto code : rows.codes.values) ++first[code + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> docs(rows.codes.values.size());
  auto next = first;
  for (std::uint32_t doc = 0; doc < segment_->documents; ++doc)
    for (const auto code : rows.codes.of(doc)) docs[next[code]++] = doc;
  std::vector<Postings> postings;
  for (std::size_t code = 0; code < rows.values.size(); ++code)
    postings.push_back(
        postings_.add({docs.data() + first[code], docs.data() + first[code + 1]}, true));
  column.postings = Array(std::move(postings));
}

}  // namespace passerelle::search
