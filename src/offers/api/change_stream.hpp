#pragma once

#include <cstdint>
#include <functional>

#include "platform/events/events.hpp"
#include "platform/http/http.hpp"
#include "platform/json/json.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::api {

/// One change of an offer, the same for who asks again and again and for who follows.
Json change_json(const events::Numbered& event);

/// /api/v1/offers/stream: changes as they come (Server-Sent Events), after the header
/// Last-Event-ID, else after the parameter `after`, else from now on. EVENTS_FORGOTTEN (Gone) when
/// some that followed are kept no more; POSITION_UNKNOWN (Invalid) for one that was never given.
base::Result<http::Response> follow_changes(const Context& context, const http::Request& request);

}  // namespace passerelle::offers::api
