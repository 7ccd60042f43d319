#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "demo/dice.hpp"

namespace passerelle::demo {

/// Draws positions in proportion to their weights.
class Weights {
 public:
  void add(std::int64_t weight) { ends_.push_back((ends_.empty() ? 0 : ends_.back()) + weight); }

  std::size_t draw(Dice& dice) const {
    const auto at = static_cast<std::int64_t>(dice.below(static_cast<std::size_t>(ends_.back())));
    return static_cast<std::size_t>(std::ranges::upper_bound(ends_, at) - ends_.begin());
  }

 private:
  std::vector<std::int64_t> ends_;
};

}  // namespace passerelle::demo
