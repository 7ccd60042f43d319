#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus_file.hpp"

namespace passerelle::bench {

struct SearchCircle {
  double latitude = 0, longitude = 0, radius_km = 0;
};

/// One line of a translated set.
struct BenchQuery {
  std::size_t number = 0;
  std::string kind;                                             ///< its class
  std::vector<std::string> words;                               ///< tokens, all of them
  std::vector<std::vector<std::string>> phrases;                ///< tokens side by side
  std::array<std::vector<std::string>, kFacets> facet_filters;  ///< any of the values
  std::vector<std::string> departments, experiences;
  std::optional<std::int32_t> first_day;
  bool wants_apprenticeship = false;
  std::optional<SearchCircle> circle;
  std::string typed;
};

std::vector<BenchQuery> read_queries(const std::string& path);

}  // namespace passerelle::bench
