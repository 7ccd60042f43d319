#include "offers/api/employment_service/window.hpp"

#include <charconv>

#include "base/text.hpp"
#include "offers/api/employment_service/values.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

constexpr std::int64_t kLastFirst = 3000;
constexpr std::int64_t kLastLast = 3149;
constexpr std::int64_t kMostAtOnce = 150;

std::optional<std::int64_t> find_place(std::string_view text) {
  std::int64_t place = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, place);
  if (!base::is_all_digits(text) || read.ec != std::errc{} || read.ptr != end) return {};
  return place;
}

}  // namespace

base::Result<Window> parse_window(std::string_view range) {
  const auto dash = range.find('-');
  const auto first = find_place(range.substr(0, dash));
  const auto last =
      dash == range.npos ? std::optional<std::int64_t>() : find_place(range.substr(dash + 1));
  if (!first || !last)
    return refuse("range", "Format du paramètre « range » incorrect. <entier>-<entier> attendu.");
  if (*first > kLastFirst)
    return refuse("range", "La position de début doit être inférieure ou égale à 3000.");
  if (*last > kLastLast)
    return refuse("range", "La position de fin doit être inférieure ou égale à 3149.");
  if (*first > *last)
    return refuse("range",
                  "La position de début doit être inférieure ou égale à la position de fin.");
  if (*last - *first >= kMostAtOnce)
    return refuse("range", "La plage de résultats demandée est trop importante : 150 au plus.");
  return Window{*first, *last};
}

}  // namespace passerelle::offers::api::employment_service
