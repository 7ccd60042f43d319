#include <algorithm>
#include <stdexcept>

#include "base/text.hpp"
#include "reference/area_tables.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

/// Coordinates are whole ten-thousandths of a degree.
constexpr double kStep = 1e-4;

/// A number as data/condense_areas.mjs writes it: five bits a character, the lowest first.
int take_number(std::string_view& text) {
  unsigned bits = 0;
  for (unsigned shift = 0; shift < 30; shift += 5) {
    if (text.empty() || text.front() < 63) break;
    const auto digit = static_cast<unsigned>(text.front() - 63);
    text.remove_prefix(1);
    bits |= (digit & 31) << shift;
    if (digit < 32) return static_cast<int>(bits >> 1) ^ -static_cast<int>(bits & 1);
  }
  throw std::runtime_error("contours: damaged text");
}

Ring decode_ring(std::string_view text) {
  Ring ring;
  int latitude = 0, longitude = 0;
  while (!text.empty()) {
    latitude += take_number(text);
    longitude += take_number(text);
    ring.push_back({latitude * kStep, longitude * kStep});
  }
  return ring;
}

/// Whether a line to the east crosses the ring an odd number of times.
bool is_inside(const Ring& ring, base::Point point) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const auto &a = ring[i - 1], &b = ring[i];
    if ((a.latitude > point.latitude) == (b.latitude > point.latitude)) continue;
    const auto share = (point.latitude - a.latitude) / (b.latitude - a.latitude);
    if (point.longitude < a.longitude + share * (b.longitude - a.longitude)) inside = !inside;
  }
  return inside;
}

}  // namespace

Contour decode_contour(std::string_view encoded) {
  Contour contour;
  for (const auto polygon : base::split(encoded, ';')) {
    auto& rings = contour.emplace_back();
    for (const auto ring : base::split(polygon, ' ')) rings.push_back(decode_ring(ring));
  }
  return contour;
}

const std::vector<ContourRow>& contour_rows() {
  static const auto rows = [] {
    std::vector<ContourRow> list;
    list.reserve(count_rows(kContours));
    for_each_row<3>(kContours, [&](const auto& cell) {
      list.push_back({get_area_kind(cell[0]), cell[1], cell[2]});
    });
    std::ranges::sort(list, {}, [](const auto& row) { return std::pair(row.kind, row.code); });
    return list;
  }();
  return rows;
}

std::optional<Contour> find_contour(AreaKind kind, std::string_view code) {
  const auto& rows = contour_rows();
  const auto key = [](const ContourRow& row) { return std::pair(row.kind, row.code); };
  const auto row = std::ranges::lower_bound(rows, std::pair(kind, code), {}, key);
  if (row == rows.end() || key(*row) != std::pair(kind, code)) return {};
  return decode_contour(row->encoded);
}

bool holds(const Contour& contour, base::Point point) {
  return std::ranges::any_of(contour, [&](const Polygon& polygon) {
    // A hole crosses the line once more: inside it, the count is even again.
    return std::ranges::count_if(polygon,
                                 [&](const auto& ring) { return is_inside(ring, point); }) %
               2 ==
           1;
  });
}

}  // namespace passerelle::reference
