#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace passerelle::base {

/// A strong 64-bit identifier: an OfferId is never taken for a DeliveryId. 0 is "none yet".
template <class Tag>
struct Id {
  std::int64_t value = 0;
  friend auto operator<=>(const Id&, const Id&) = default;
  explicit operator bool() const { return value != 0; }
};

}  // namespace passerelle::base

template <class Tag>
struct std::hash<passerelle::base::Id<Tag>> {
  std::size_t operator()(passerelle::base::Id<Tag> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
