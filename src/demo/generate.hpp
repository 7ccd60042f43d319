#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "base/result.hpp"
#include "base/time.hpp"

namespace passerelle::demo {

struct Order {
  std::int64_t offers = 0;  ///< 1 to kMostOffers
  std::uint64_t seed = 1;
  base::Instant now;  ///< dates are told from that day in Paris
};
constexpr std::int64_t kMostOffers = 10'000'000;

struct Generated {
  std::int64_t offers = 0;  ///< lines of brea.csv, its header apart
  std::int64_t faults = 0;  ///< how many of them have one
  std::filesystem::path brea, expected;
  std::int64_t aggregator_offers = 0;
  /// What becomes of aggregator.csv on a trial base; and on a real one whose aggregator declines
  /// repairs, of a file received by nobody before.
  std::filesystem::path aggregator, aggregator_expected, aggregator_expected_strict;
};

using Progress = std::function<void(std::int64_t done, std::int64_t all)>;

/// Writes the files of the README into `folder`, the same bytes for the same order; the folder is
/// made when it is not there. Errors: DEMO_OFFERS, DEMO_WRITE.
base::Result<Generated> generate(const Order& order, const std::filesystem::path& folder,
                                 const Progress& progress);

}  // namespace passerelle::demo
