#pragma once

#include <string_view>
#include <vector>

#include "demo/demand.hpp"
#include "demo/weights.hpp"
#include "reference/reference.hpp"

namespace passerelle::demo {

/// A commune under one of its postal codes.
struct Town {
  const reference::Commune* commune;
  std::string_view postal_code;
  std::size_t number;  ///< from 1, in the order of the table
};

/// Where the fictional offers are: four in five in Provence-Alpes-Côte d'Azur, the others in the
/// larger towns of the country; in proportion to the offers that were live there on a real day.
class Towns {
 public:
  /// Reads data/demo/towns.tsv; a commune that `reference` does not know throws.
  explicit Towns(const Demand& demand);

  const Town& draw(Dice& dice) const;
  /// A postal code of the region that serves several communes.
  std::string_view draw_shared_postal_code(Dice& dice) const;
  /// A postal code of another department than the one of `postal_code`.
  std::string_view draw_distant_postal_code(Dice& dice, std::string_view postal_code) const;

 private:
  struct Part {
    std::vector<Town> towns;
    Weights weights;
  };
  Part region_, elsewhere_;
  std::vector<std::string_view> shared_postal_codes_;
};

}  // namespace passerelle::demo
