#pragma once

#include <memory>
#include <vector>

#include "platform/search/merge.hpp"
#include "platform/search/statistics.hpp"

namespace passerelle::search {

/// What a reader sees from its beginning to its end. The first part is the largest.
struct View {
  std::vector<Part> parts;
  std::shared_ptr<const Statistics> statistics;
  std::shared_ptr<const Statistics> previous;  ///< for pages that were begun with them
  std::int64_t position = 0;
  std::uint64_t documents = 0;
};

}  // namespace passerelle::search
