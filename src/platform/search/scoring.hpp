#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "platform/search/schema.hpp"

/// The arithmetic of a score, in whole units so that every path of the engine, and a plain scan,
/// give the same order. A point is a unit of natural logarithm.
namespace passerelle::search {

constexpr std::uint32_t kImpactFull = 255;
constexpr std::uint32_t kRarityPerPoint = 64;
constexpr std::uint32_t kUnitsPerPoint = kImpactFull * kRarityPerPoint;
constexpr std::uint32_t kFactorOne = 256;

/// How much a document earns of what a word can give: BM25F, 1 to 255. `times` and `lengths` are
/// by text field; a word that is nowhere has no impact to ask for.
std::uint8_t impact_of(const Schema& schema, std::span<const std::uint32_t> times,
                       std::span<const std::uint32_t> lengths);

/// What a word can give, in 1/64 point: the rarer, the more.
std::uint32_t rarity_of(std::uint64_t documents_with, std::uint64_t documents);

std::uint32_t factor_of(double factor);

inline std::uint32_t word_units(std::uint32_t rarity, std::uint8_t impact, std::uint32_t factor) {
  return rarity * impact * factor / kFactorOne;
}

inline std::uint32_t weighted(std::uint64_t units, std::uint32_t factor) {
  return static_cast<std::uint32_t>(units * factor / kFactorOne);
}

/// `now` is frozen with the statistics; what is newer counts in full, what has no date nothing.
std::uint16_t freshness_units(const Ranking& ranking, std::int64_t now,
                              std::optional<std::int64_t> value);

std::uint32_t nearness_units(const Ranking& ranking, double distance_km);

inline double points_of(std::uint64_t units) {
  return static_cast<double>(units) / kUnitsPerPoint;
}

}  // namespace passerelle::search
