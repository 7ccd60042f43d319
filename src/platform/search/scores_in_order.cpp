// What words give to many documents at once, in order: each word is gone through once.
#include <algorithm>
#include <bit>

#include "platform/search/words_in_part.hpp"

namespace passerelle::search {
namespace {

/// Farther than that, the rank that is kept is quicker than counting on.
constexpr std::uint32_t kCountedOn = kRankBlockWords;

/// How many documents of a term stand before a word of bits, as words are met in order.
class RanksInOrder {
 public:
  RanksInOrder(const Segment& segment, const TermUse& use)
      : ranks_(segment.ranks.data() + use.term->ranks), bits_(use.docs.bits) {}

  std::uint32_t before(std::uint32_t word) {
    if (word < word_ || word - word_ > kCountedOn) {
      word_ = word & ~(kRankBlockWords - 1);
      before_ = ranks_[word_ / kRankBlockWords];
    }
    for (; word_ < word; ++word_)
      before_ += static_cast<std::uint32_t>(std::popcount(bits_[word_]));
    return before_;
  }

 private:
  const std::uint32_t* ranks_;
  const std::uint64_t* bits_;
  std::uint32_t word_ = 0;
  std::uint32_t before_ = 0;
};

}  // namespace

void TermUse::add_units(const Segment& segment, std::span<const std::uint32_t> some,
                        std::uint32_t* units) const {
  if (docs.shape != Shape::Bits) {
    for (std::size_t i = 0; i < some.size(); ++i) units[i] += this->units(segment, some[i]);
    return;
  }
  RanksInOrder ranks(segment, *this);
  const auto* const impacts = segment.impacts.data() + term->impacts;
  for (std::size_t i = 0; i < some.size(); ++i) {
    const auto word = some[i] / 64, bit = some[i] % 64;
    const auto bits = docs.bits[word];
    if ((bits >> bit & 1) == 0) continue;
    const auto below = bits & ((std::uint64_t{1} << bit) - 1);
    const auto at = ranks.before(word) + static_cast<std::uint32_t>(std::popcount(below));
    units[i] += word_units(rarity, impacts[at], factors[form_code(segment, *term, at)]);
  }
}

void GroupUse::add_units(const Segment& segment, std::span<const std::uint32_t> some,
                         std::uint32_t* units) const {
  const bool is_sum = alternatives.size() == 1 && alternatives[0].weight == kFactorOne &&
                      std::ranges::all_of(alternatives[0].slots,
                                          [](const auto& slot) { return slot.uses.size() <= 1; });
  if (!is_sum) {
    for (std::size_t i = 0; i < some.size(); ++i) units[i] += this->units(segment, some[i]);
    return;
  }
  for (const auto& slot : alternatives[0].slots)
    for (const auto& use : slot.uses) use.add_units(segment, some, units);
}

}  // namespace passerelle::search
