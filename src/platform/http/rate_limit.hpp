#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/http/http.hpp"

namespace passerelle::http {

/// How often each client may ask: a store of `burst` requests that refills all the time. Any thread
/// may ask.
class RateLimit {
 public:
  using Time = std::chrono::steady_clock::time_point;
  explicit RateLimit(Rate rate) : rate_(rate) {}

  /// Counts a request; gives the whole seconds to wait when it is one too many, else 0.
  int seconds_to_wait(std::string_view client, Time now);

 private:
  struct Store {
    double left = 0;
    Time at;
  };
  void forget_idle(Time now);

  const Rate rate_;
  std::mutex mutex_;
  std::unordered_map<std::string, Store> stores_;
};

/// Who asks: the peer of the connection or, where that is a proxy on this machine, whoever the
/// proxy says (the last of X-Forwarded-For, which alone it wrote itself).
std::string client_of(const Request& request, std::string_view peer);

}  // namespace passerelle::http
