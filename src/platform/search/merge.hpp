#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "platform/search/schema.hpp"
#include "platform/search/segment.hpp"
#include "platform/search/statistics.hpp"

namespace passerelle::search {

/// Documents of a segment that are no more: replaced or removed.
struct Tombstones {
  std::vector<std::uint64_t> live;  ///< a bit each
  std::vector<std::uint32_t> dead;  ///< in order

  bool is_live(std::uint32_t doc) const { return live[doc / 64] >> (doc % 64) & 1; }
};

/// A segment as it is seen: without tombstones, all of it.
struct Part {
  std::shared_ptr<const Segment> segment;
  std::shared_ptr<const Tombstones> tombstones;

  bool is_live(std::uint32_t doc) const { return !tombstones || tombstones->is_live(doc); }
  std::uint32_t live_documents() const {
    return segment->documents -
           (tombstones ? static_cast<std::uint32_t>(tombstones->dead.size()) : 0);
  }
};

struct Merged {
  std::shared_ptr<const Segment> segment;
  std::shared_ptr<const Statistics> statistics;
};

/// The live documents of the parts as one segment. Without frozen statistics they are counted
/// anew, under `number`. So many threads work on it.
Merged merge_parts(const std::vector<Part>& parts, const Schema& schema,
                   const std::shared_ptr<const Statistics>& frozen, std::uint32_t number,
                   unsigned threads = 1);

}  // namespace passerelle::search
