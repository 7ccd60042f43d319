#include "platform/search/scoring.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::search {
namespace {
constexpr double kMostPoints = 4;  ///< so that 16 bits hold what freshness gives

std::uint32_t rounded(double value) {
  return static_cast<std::uint32_t>(std::lround(value));
}
}  // namespace

std::uint8_t impact_of(const Schema& schema, std::span<const std::uint32_t> times,
                       std::span<const std::uint32_t> lengths) {
  double weighted_times = 0;
  for (std::size_t f = 0; f < schema.texts.size(); ++f) {
    if (times[f] == 0) continue;
    const auto& field = schema.texts[f];
    const double length =
        1 - field.saturation + field.saturation * lengths[f] / field.typical_words;
    weighted_times += field.weight * times[f] / length;
  }
  const double share = weighted_times / (schema.ranking.k1 + weighted_times);
  return static_cast<std::uint8_t>(std::max(1U, rounded(share * kImpactFull)));
}

std::uint32_t rarity_of(std::uint64_t documents_with, std::uint64_t documents) {
  const double with = static_cast<double>(std::min(documents_with, documents)) + 0.5;
  const double without = static_cast<double>(documents) + 1 - with;
  return std::max(1U, rounded(kRarityPerPoint * std::log1p(without / with)));
}

std::uint32_t factor_of(double factor) {
  return rounded(std::clamp(factor, 0.0, 1.0) * kFactorOne);
}

std::uint16_t freshness_units(const Ranking& ranking, std::int64_t now,
                              std::optional<std::int64_t> value) {
  if (!ranking.freshness || !value) return 0;
  const double age = std::max(0.0, static_cast<double>(now) - static_cast<double>(*value));
  const double weight = std::clamp(ranking.freshness->weight, 0.0, kMostPoints);
  return static_cast<std::uint16_t>(
      rounded(weight * kUnitsPerPoint * std::exp2(-age / ranking.freshness->half_life)));
}

std::uint32_t nearness_units(const Ranking& ranking, double distance_km) {
  if (!ranking.nearness) return 0;
  const double weight = std::clamp(ranking.nearness->weight, 0.0, kMostPoints);
  const double scale = std::max(0.001, ranking.nearness->scale_km);
  return rounded(weight * kUnitsPerPoint * scale / (scale + distance_km));
}

}  // namespace passerelle::search
