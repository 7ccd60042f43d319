#include <fmt/format.h>

#include <bit>
#include <charconv>

#include "base/text.hpp"
#include "platform/search/query.hpp"

namespace passerelle::search {
namespace {

constexpr std::size_t kParts = 5;

bool read_hex(std::string_view text, std::uint64_t& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string Cursor::to_text() const {
  return fmt::format("{:x}-{:x}-{:x}-{:x}-{:x}", statistics, score,
                     std::bit_cast<std::uint64_t>(distance_km),
                     std::bit_cast<std::uint64_t>(newest), id);
}

base::Result<Cursor> parse_cursor(std::string_view text) {
  std::uint64_t values[kParts];
  const auto parts = base::split(text, '-');
  bool is_read = parts.size() == kParts;
  for (std::size_t i = 0; is_read && i < kParts; ++i) is_read = read_hex(parts[i], values[i]);
  if (!is_read || values[0] > UINT32_MAX || values[1] > UINT32_MAX)
    return base::fail(base::ErrorKind::Invalid, "CURSOR",
                      "La suite demandée n’est pas reconnue : reprenez à la première page.",
                      "cursor");
  return Cursor{.statistics = static_cast<std::uint32_t>(values[0]),
                .score = static_cast<std::uint32_t>(values[1]),
                .distance_km = std::bit_cast<double>(values[2]),
                .newest = std::bit_cast<std::int64_t>(values[3]),
                .id = values[4]};
}

}  // namespace passerelle::search
