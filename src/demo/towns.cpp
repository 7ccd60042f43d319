#include "demo/towns.hpp"

#include <map>
#include <stdexcept>
#include <string>

#include "demo/tables.hpp"

namespace passerelle::demo {
namespace {

constexpr std::string_view kRegion = "93";
constexpr std::size_t kRegionPercent = 80;
/// A commune without any live offer on that day gets one for twenty of another's one.
constexpr std::int64_t kScale = 20;

}  // namespace

Towns::Towns(const Demand& demand) {
  const auto rows = rows_of<3>(towns_table());
  std::map<std::string_view, std::int64_t> postal_codes;
  for (const auto& [code, postal_code, served] : rows) ++postal_codes[code];
  std::size_t number = 0;
  for (const auto& [code, postal_code, served] : rows) {
    const auto* commune = reference::find_commune(code);
    if (!commune || commune->code != code)
      throw std::runtime_error("data/demo/towns.tsv: no commune " + std::string(code));
    const bool is_in_region = commune->region == kRegion;
    auto& part = is_in_region ? region_ : elsewhere_;
    part.towns.push_back({commune, postal_code, ++number});
    part.weights.add(1 + kScale * demand.count(code) / postal_codes[code]);
    if (is_in_region && served != "1") shared_postal_codes_.push_back(postal_code);
  }
}

const Town& Towns::draw(Dice& dice) const {
  const auto& part = dice.chance(kRegionPercent) ? region_ : elsewhere_;
  return part.towns[part.weights.draw(dice)];
}

std::string_view Towns::draw_shared_postal_code(Dice& dice) const {
  return dice.pick(shared_postal_codes_);
}

std::string_view Towns::draw_distant_postal_code(Dice& dice, std::string_view postal_code) const {
  for (;;) {
    const auto other = dice.pick(elsewhere_.towns).postal_code;
    if (other.substr(0, 2) != postal_code.substr(0, 2)) return other;
  }
}

}  // namespace passerelle::demo
