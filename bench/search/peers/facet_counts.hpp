#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "measure/measure.hpp"

namespace passerelle::bench {

/// Counts of the three facets by the value's number, for engines that leave counting to us.
class FacetCounts {
 public:
  explicit FacetCounts(const std::array<Codes, kFacets>& codes) : codes_(&codes) {
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      counts_.at(facet).resize(codes.at(facet).size());
  }

  void clear() {
    for (auto& counts : counts_) std::ranges::fill(counts, 0);
  }
  void clear(std::size_t facet) { std::ranges::fill(counts_[facet], 0); }
  void add(std::size_t facet, std::size_t number) { ++counts_[facet][number]; }
  void add_all(const std::array<std::uint32_t, kFacets>& numbers) {
    for (std::size_t facet = 0; facet < kFacets; ++facet) add(facet, numbers[facet]);
  }

  /// Values that were counted; the empty one is none.
  void give(Found& found) const {
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      for (std::size_t number = 1; number < counts_[facet].size(); ++number)
        if (counts_[facet][number])
          found.facets[facet].emplace_back((*codes_)[facet].value(number), counts_[facet][number]);
  }

 private:
  const std::array<Codes, kFacets>* codes_;
  std::array<std::vector<std::uint32_t>, kFacets> counts_;
};

/// The numbers of a filter's values; a value that no offer has is left out.
inline std::vector<std::uint32_t> numbers_of(const Codes& codes,
                                             const std::vector<std::string>& values) {
  std::vector<std::uint32_t> numbers;
  for (const auto& value : values)
    if (const auto number = codes.find(value); number >= 0)
      numbers.push_back(static_cast<std::uint32_t>(number));
  return numbers;
}

/// How many of the counted facets the query filters on.
inline std::size_t filtered_facets(const BenchQuery& query) {
  std::size_t count = 0;
  for (const auto& values : query.facet_filters) count += !values.empty();
  return count;
}

}  // namespace passerelle::bench
