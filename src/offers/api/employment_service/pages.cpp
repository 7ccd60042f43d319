#include "offers/api/employment_service/pages.hpp"

#include <utility>

namespace passerelle::offers::api::employment_service {
namespace {

constexpr auto kKept = std::chrono::minutes(10);
constexpr std::size_t kMany = 10'000;

std::string key_of(const std::string& series, std::int64_t first) {
  return std::to_string(first) + ' ' + series;
}

}  // namespace

std::optional<Place> Pages::find(const std::string& series, std::int64_t first, Time now) {
  if (first == 0) return {};
  const auto key = key_of(series, first);
  const std::lock_guard lock(mutex_);
  for (const auto* places : {&recent_, &older_})
    if (const auto found = places->find(key); found != places->end())
      return now - found->second.at < kKept ? std::optional(found->second.place) : std::nullopt;
  return {};
}

void Pages::keep(const std::string& series, std::int64_t first, const Place& place, Time now) {
  const std::lock_guard lock(mutex_);
  if (recent_.size() >= kMany) older_ = std::exchange(recent_, {});
  recent_.insert_or_assign(key_of(series, first), Kept{place, now});
}

std::string series_of(const http::Request& request) {
  auto series = request.client;
  for (const auto& [name, value] : request.query)
    if (name != "range" && !value.empty())
      series.append("&")
          .append(http::percent_encode(name))
          .append("=")
          .append(http::percent_encode(value));
  return series;
}

}  // namespace passerelle::offers::api::employment_service
