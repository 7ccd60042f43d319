#include "offers/delivery/reference_set.hpp"

#include <cstring>
#include <functional>
#include <utility>

namespace passerelle::offers {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::size_t kBlockBytes = 1 << 16;

std::uint32_t hash_of(std::string_view reference) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(reference));
}

}  // namespace

bool ReferenceSet::contains(std::string_view reference) const {
  return !slots_.empty() && slots_[slot_of(reference)].at != 0;
}

bool ReferenceSet::insert(std::string_view reference) {
  // Fuller than most tables: a look goes on along the same cache lines, and memory is what counts.
  if (slots_.size() * 7 <= used_ * 8) grow();
  auto& slot = slots_[slot_of(reference)];
  if (slot.at != 0) return false;
  slot = {.hash = hash_of(reference), .at = keep(reference)};
  ++used_;
  return true;
}

/// Where it is, or the free slot where it would be.
std::size_t ReferenceSet::slot_of(std::string_view reference) const {
  const auto mask = slots_.size() - 1;
  const auto hash = hash_of(reference);
  auto at = hash & mask;
  while (slots_[at].at != 0 && (slots_[at].hash != hash || kept_at(slots_[at].at) != reference))
    at = (at + 1) & mask;
  return at;
}

std::uint32_t ReferenceSet::keep(std::string_view reference) {
  const auto length = static_cast<std::uint32_t>(reference.size());
  const auto needed = sizeof length + reference.size();
  if (end_ + needed > starts_.size() * kBlockBytes) {
    end_ = starts_.size() * kBlockBytes;
    const auto count = (needed + kBlockBytes - 1) / kBlockBytes;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(count * kBlockBytes));
    for (std::size_t i = 0; i < count; ++i)
      starts_.push_back(blocks_.back().get() + i * kBlockBytes);
  }
  auto* const kept = starts_[end_ / kBlockBytes] + end_ % kBlockBytes;
  std::memcpy(kept, &length, sizeof length);
  std::memcpy(kept + sizeof length, reference.data(), reference.size());
  const auto at = static_cast<std::uint32_t>(end_ + 1);
  end_ += needed;
  return at;
}

std::string_view ReferenceSet::kept_at(std::uint32_t at) const {
  const auto begin = at - 1;
  const auto* const kept = starts_[begin / kBlockBytes] + begin % kBlockBytes;
  std::uint32_t length = 0;
  std::memcpy(&length, kept, sizeof length);
  return {kept + sizeof length, length};
}

void ReferenceSet::grow() {
  const auto size = slots_.empty() ? kFirstSlots : slots_.size() * 2;
  const auto old = std::exchange(slots_, std::vector<Slot>(size));
  const auto mask = size - 1;
  for (const auto slot : old) {
    if (slot.at == 0) continue;
    auto at = slot.hash & mask;
    while (slots_[at].at != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace passerelle::offers
