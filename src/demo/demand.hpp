#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "demo/trades.hpp"
#include "demo/weights.hpp"

namespace passerelle::demo {

/// How many offers of which occupation were live where on one real day: the fictional ones are as
/// many in proportion. Points into the trades.
class Demand {
 public:
  explicit Demand(const Trades& trades);
  /// Live offers of a commune on that day.
  std::int64_t count(std::string_view commune) const;
  /// The occupation of one offer in that commune: after the commune's own offers in the region,
  /// after the country's elsewhere and where there were none.
  const Occupation& draw(Dice& dice, std::string_view commune) const;

 private:
  struct Place {
    std::vector<const Occupation*> occupations;
    Weights weights;
    std::int64_t offers = 0;
  };
  void read(const Trades& trades, std::string_view commune, std::string_view counts);

  std::unordered_map<std::string_view, Place> places_;
};

}  // namespace passerelle::demo
