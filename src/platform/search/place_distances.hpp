#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "platform/search/scoring.hpp"
#include "platform/search/segment.hpp"

namespace passerelle::search {

/// How far the places of a segment are from a point, and what that gives: each reckoned once.
class PlaceDistances {
 public:
  struct Entry {
    std::uint64_t owner = 0;
    double km = 0;  ///< infinite without a point
    std::uint32_t units = 0;
  };

  PlaceDistances(const Segment& segment, const Ranking& ranking, base::Point from)
      : segment_(segment), ranking_(ranking), from_(from), owner_(++last_owner()) {
    if (entries().size() < segment.places.size()) entries().resize(segment.places.size());
  }

  const Entry& of_place(std::uint32_t place) const {
    auto& entry = entries()[place];
    if (entry.owner != owner_) fill(entry, place);
    return entry;
  }

  Entry of(std::uint32_t doc) const {
    const auto& entry = of_place(segment_.place_of[doc]);
    if (segment_.more_docs.empty()) return entry;
    const auto nearest = segment_.distance_km(doc, from_);
    if (!nearest || *nearest == entry.km) return entry;
    return {owner_, *nearest, nearness_units(ranking_, *nearest)};
  }

 private:
  static std::vector<Entry>& entries() {
    thread_local std::vector<Entry> entries;
    return entries;
  }
  static std::uint64_t& last_owner() {
    thread_local std::uint64_t owner = 0;
    return owner;
  }

  void fill(Entry& entry, std::uint32_t place) const {
    entry = {owner_, std::numeric_limits<double>::infinity(), 0};
    if (std::isnan(segment_.places[place].latitude)) return;
    entry.km = base::distance_km(from_, segment_.places[place]);
    entry.units = nearness_units(ranking_, entry.km);
  }

  const Segment& segment_;
  const Ranking& ranking_;
  base::Point from_;
  std::uint64_t owner_;
};

}  // namespace passerelle::search
