#include "offers/delivery/reference_set.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace passerelle::offers {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kBlockBytes = 1 << 16;

}  // namespace

bool ReferenceSet::contains(std::string_view reference) const {
  return !slots_.empty() && slots_[slot_of(reference)].data();
}

bool ReferenceSet::insert(std::string_view reference) {
  if (slots_.size() * 3 <= used_ * 4) grow();
  auto& slot = slots_[slot_of(reference)];
  if (slot.data()) return false;
  slot = keep(reference);
  ++used_;
  return true;
}

/// Where it is, or the free slot where it would be.
std::size_t ReferenceSet::slot_of(std::string_view reference) const {
  const auto mask = slots_.size() - 1;
  auto at = std::hash<std::string_view>{}(reference)&mask;
  while (slots_[at].data() && slots_[at] != reference) at = (at + 1) & mask;
  return at;
}

std::string_view ReferenceSet::keep(std::string_view reference) {
  if (free_.size() < reference.size() || !free_.data()) {
    const auto size = std::max(kBlockBytes, reference.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    free_ = {blocks_.back().get(), size};
  }
  std::ranges::copy(reference, free_.data());
  const std::string_view kept(free_.data(), reference.size());
  free_ = free_.subspan(reference.size());
  return kept;
}

void ReferenceSet::grow() {
  const auto size = slots_.empty() ? kFirstSlots : slots_.size() * 2;
  const auto old = std::exchange(slots_, std::vector<std::string_view>(size));
  for (const auto reference : old)
    if (reference.data()) slots_[slot_of(reference)] = reference;
}

}  // namespace passerelle::offers
