#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>

#include "platform/events/events.hpp"
#include "platform/http/http.hpp"
#include "platform/json/json.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::api {

/// One change of an offer, the same for who asks again and again and for who follows.
Json change_json(const events::Numbered& event);

/// The last position given, read from the base ten times a second at most, however many ask. Any
/// thread may ask.
class LastPosition {
 public:
  explicit LastPosition(const Context& context) : context_(context) {}
  std::int64_t read();

 private:
  const Context& context_;
  std::mutex mutex_;
  std::int64_t position_ = 0;
  std::chrono::steady_clock::time_point read_at_{};
};

/// /api/v1/offers/stream: changes as they come (Server-Sent Events), after the header
/// Last-Event-ID, else after the parameter `after`, else from now on. EVENTS_FORGOTTEN (Gone) when
/// some that followed are kept no more; POSITION_UNKNOWN (Invalid) for one that was never given.
/// Nothing is read for a follower while nothing new is there.
base::Result<http::Response> follow_changes(const Context& context,
                                            std::shared_ptr<LastPosition> last,
                                            const http::Request& request);

}  // namespace passerelle::offers::api
