#include "platform/search/segment.hpp"

#include <algorithm>
#include <cmath>

namespace passerelle::search {

std::optional<std::int64_t> NumberColumn::of(std::uint32_t doc) const {
  if (!wide.empty()) {
    if (wide[doc] == INT64_MIN) return std::nullopt;
    return wide[doc];
  }
  if (narrow[doc] == kNowhere) return std::nullopt;
  return lowest + narrow[doc];
}

std::uint32_t KeywordColumn::code_of(std::uint32_t doc) const {
  if (!codes8.empty()) return codes8[doc] == UINT8_MAX ? kNone : codes8[doc];
  if (!codes16.empty()) return codes16[doc] == UINT16_MAX ? kNone : codes16[doc];
  return codes32[doc];
}

std::uint32_t Segment::find_document(std::uint64_t id) const {
  const auto at = std::ranges::lower_bound(by_id, id, {}, [this](auto doc) { return ids[doc]; });
  return at != by_id.end() && ids[*at] == id ? *at : kNowhere;
}

std::optional<double> Segment::distance_km(std::uint32_t doc, base::Point from) const {
  const auto& first = places[place_of[doc]];
  if (std::isnan(first.latitude)) return std::nullopt;
  double nearest = base::distance_km(from, first);
  if (more_docs.empty()) return nearest;
  for (auto i = std::ranges::lower_bound(more_docs, doc) - more_docs.begin();
       i < static_cast<std::ptrdiff_t>(more_docs.size()) && more_docs[i] == doc; ++i)
    nearest = std::min(nearest, base::distance_km(from, more_points[i]));
  return nearest;
}

}  // namespace passerelle::search
