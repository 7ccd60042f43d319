#include "platform/http/rate_limit.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace passerelle::http {
namespace {

/// Over this many clients those whose store is full again are forgotten.
constexpr std::size_t kManyClients = 50'000;

}  // namespace

int RateLimit::seconds_to_wait(std::string_view client, Time now) {
  if (rate_.per_second <= 0) return 0;
  const std::lock_guard lock(mutex_);
  if (stores_.size() >= kManyClients) forget_idle(now);
  const auto [found, is_new] = stores_.try_emplace(std::string(client), Store{rate_.burst, now});
  auto& store = found->second;
  const std::chrono::duration<double> passed = now - store.at;
  store.left = std::min(rate_.burst, store.left + passed.count() * rate_.per_second);
  store.at = now;
  if (store.left >= 1) {
    store.left -= 1;
    return 0;
  }
  return std::max(1, static_cast<int>(std::ceil((1 - store.left) / rate_.per_second)));
}

void RateLimit::forget_idle(Time now) {
  const std::chrono::duration<double> full(rate_.burst / rate_.per_second);
  std::erase_if(stores_, [&](const auto& entry) { return now - entry.second.at >= full; });
}

std::string client_of(const Request& request, std::string_view peer) {
  const auto forwarded = request.header("x-forwarded-for");
  const bool is_here = peer == "127.0.0.1" || peer == "::1";
  if (!is_here || forwarded.empty()) return std::string(peer);
  return std::string(base::trim(forwarded.substr(forwarded.rfind(',') + 1)));
}

}  // namespace passerelle::http
