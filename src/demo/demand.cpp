#include "demo/demand.hpp"

#include <charconv>

#include "base/text.hpp"
#include "demo/tables.hpp"

namespace passerelle::demo {
namespace {

constexpr std::string_view kAnywhere = "*";

}  // namespace

Demand::Demand(const Trades& trades) {
  for (const auto& [commune, counts] : rows_of<2>(offers_table())) read(trades, commune, counts);
}

/// "A1101:3 A1203:12 …"; in a town elsewhere "*:15", its sum alone.
void Demand::read(const Trades& trades, std::string_view commune, std::string_view counts) {
  auto& place = places_[commune];
  for (const auto pair : base::split(counts, ' ')) {
    const auto colon = pair.find(':');
    std::int64_t offers = 0;
    std::from_chars(pair.data() + colon + 1, pair.data() + pair.size(), offers);
    place.offers += offers;
    const auto* occupation = trades.find(pair.substr(0, colon));
    if (!occupation) continue;
    place.occupations.push_back(occupation);
    place.weights.add(offers);
  }
}

std::int64_t Demand::count(std::string_view commune) const {
  const auto place = places_.find(commune);
  return place == places_.end() ? 0 : place->second.offers;
}

const Occupation& Demand::draw(Dice& dice, std::string_view commune) const {
  auto place = places_.find(commune);
  if (place == places_.end() || place->second.occupations.empty()) place = places_.find(kAnywhere);
  return *place->second.occupations[place->second.weights.draw(dice)];
}

}  // namespace passerelle::demo
