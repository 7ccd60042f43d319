#pragma once

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "measure/measure.hpp"

namespace passerelle::bench {

/// The 20 best of what is shown to it, for engines that leave the order to us: the score, then the
/// newest, then the first.
class FirstBest {
 public:
  void clear() { kept_.clear(); }

  void offer(double score, std::int32_t day, std::uint32_t id) {
    const Key key{-score, -day, id};
    if (kept_.size() == kFirst && key >= kept_.front()) return;
    if (kept_.size() == kFirst) {
      std::ranges::pop_heap(kept_);
      kept_.pop_back();
    }
    kept_.push_back(key);
    std::ranges::push_heap(kept_);
  }

  void give(Found& found) const {
    auto sorted = kept_;
    std::ranges::sort(sorted);
    for (const auto& key : sorted) found.first.push_back(std::get<2>(key));
  }

 private:
  using Key = std::tuple<double, std::int32_t, std::uint32_t>;  ///< smaller is better
  std::vector<Key> kept_;                                       ///< a heap, the worst in front
};

}  // namespace passerelle::bench
