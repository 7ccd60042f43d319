#include "platform/search/rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace passerelle::search {
namespace {

constexpr int kCurveBits = 16;
constexpr std::uint32_t kCurveSide = 1U << kCurveBits;

/// Where a point stands on a Hilbert curve over the whole Earth.
std::uint32_t along_curve(base::Point point) {
  if (std::isnan(point.latitude)) return UINT32_MAX;
  const auto scaled = [](double share) {
    return static_cast<std::uint32_t>(std::clamp(share, 0.0, 0.999999) * kCurveSide);
  };
  std::uint32_t x = scaled((point.longitude + 180) / 360);
  std::uint32_t y = scaled((point.latitude + 90) / 180);
  std::uint32_t at = 0;
  for (std::uint32_t side = kCurveSide / 2; side > 0; side /= 2) {
    const std::uint32_t right = (x & side) != 0;
    const std::uint32_t up = (y & side) != 0;
    at += side * side * ((3 * right) ^ up);
    if (up == 0) {
      if (right == 1) {
        x = kCurveSide - 1 - x;
        y = kCurveSide - 1 - y;
      }
      std::swap(x, y);
    }
  }
  return at;
}

using Key = std::vector<std::uint32_t>;

void add_code(const Rows& rows, std::size_t field, std::vector<Key>& keys) {
  if (field >= rows.keywords.size()) return;
  Key key(rows.size());
  for (std::size_t doc = 0; doc < rows.size(); ++doc) {
    const auto codes = rows.keywords[field].codes.of(doc);
    key[doc] = codes.empty() ? UINT32_MAX : codes.front();
  }
  keys.push_back(std::move(key));
}

/// Points in their order along the curve; equal points, and no others, have the same number.
Key number_points(const Rows& rows) {
  std::vector<std::uint32_t> curve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) curve[i] = along_curve(rows.points[i]);
  const auto key_of = [&](std::uint32_t i) {
    const auto& point = rows.points[i];
    const bool is_known = !std::isnan(point.latitude);
    return std::tuple(curve[i], is_known ? point.latitude : 0, is_known ? point.longitude : 0);
  };
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, key_of);
  Key number(rows.size());
  for (std::size_t i = 1; i < order.size(); ++i)
    number[order[i]] = number[order[i - 1]] + (key_of(order[i]) != key_of(order[i - 1]));
  return number;
}

template <class T>
void reorder(std::vector<T>& values, const std::vector<std::uint32_t>& order) {
  std::vector<T> sorted;
  sorted.reserve(values.size());
  for (const auto from : order) sorted.push_back(values[from]);
  values = std::move(sorted);
}

}  // namespace

Rows::Rows(const Schema& schema)
    : numbers(schema.numbers.size()),
      keywords(schema.keywords.size()),
      sequences(fields_with_positions(schema).size()) {}

std::vector<std::uint32_t> layout_order(const Rows& rows, const Schema& schema) {
  std::vector<Key> keys;
  for (const auto field : schema.layout.before_place) add_code(rows, field, keys);
  if (schema.layout.by_place) keys.push_back(number_points(rows));
  for (const auto field : schema.layout.after_place) add_code(rows, field, keys);
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    for (const auto& key : keys)
      if (key[a] != key[b]) return key[a] < key[b];
    return rows.ids[a] < rows.ids[b];
  });
  return order;
}

Rows reordered(Rows rows, const std::vector<std::uint32_t>& order, const Schema& schema) {
  reorder(rows.ids, order);
  reorder(rows.points, order);
  for (auto& column : rows.numbers) reorder(column, order);
  for (auto& column : rows.sequences) reorder(column, order);
  for (std::size_t f = 0; f < schema.keywords.size(); ++f) {
    Lists sorted;
    for (const auto from : order) sorted.add(rows.keywords[f].codes.of(from));
    rows.keywords[f].codes = std::move(sorted);
  }
  std::vector<std::uint32_t> place_of(order.size());
  for (std::uint32_t to = 0; to < order.size(); ++to) place_of[order[to]] = to;
  for (auto& [doc, point] : rows.more_points) doc = place_of[doc];
  std::ranges::sort(rows.more_points, {}, [](const auto& more) {
    return std::tuple(more.first, more.second.latitude, more.second.longitude);
  });
  return rows;
}

std::vector<std::size_t> fields_with_positions(const Schema& schema) {
  std::vector<std::size_t> fields;
  for (std::size_t f = 0; f < schema.texts.size(); ++f)
    if (schema.texts[f].has_positions) fields.push_back(f);
  return fields;
}

}  // namespace passerelle::search
