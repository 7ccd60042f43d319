#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "platform/search/schema.hpp"

namespace passerelle::search {

/// Lists of numbers, one for each document, one after the other.
struct Lists {
  std::vector<std::uint32_t> first{0};
  std::vector<std::uint32_t> values;

  std::span<const std::uint32_t> of(std::size_t doc) const {
    return {values.data() + first[doc], values.data() + first[doc + 1]};
  }
  template <class Some>
  void add(const Some& some) {
    values.insert(values.end(), some.begin(), some.end());
    first.push_back(static_cast<std::uint32_t>(values.size()));
  }
};

struct KeywordRows {
  std::vector<std::string> values;  ///< sorted
  Lists codes;                      ///< of each document, in order, each once
};

/// Documents on their way into a segment, all but their words.
struct Rows {
  static constexpr std::int64_t kNoNumber = INT64_MIN;

  std::vector<std::uint64_t> ids;
  std::vector<std::vector<std::int64_t>> numbers;  ///< by field, then by document
  std::vector<base::Point> points;                 ///< the first; NaN without
  std::vector<std::pair<std::uint32_t, base::Point>> more_points;
  std::vector<KeywordRows> keywords;
  std::vector<std::vector<std::uint32_t>> sequences;  ///< by text field with positions

  explicit Rows(const Schema& schema);
  std::size_t size() const { return ids.size(); }
};

/// The rows in the order in which the layout numbers them.
std::vector<std::uint32_t> layout_order(const Rows& rows, const Schema& schema);

Rows reordered(Rows rows, const std::vector<std::uint32_t>& order, const Schema& schema);

/// The text fields that keep positions.
std::vector<std::size_t> fields_with_positions(const Schema& schema);

}  // namespace passerelle::search
