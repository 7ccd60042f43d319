#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "base/time.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers::exports {

using Write = std::function<void(std::string_view)>;

/// Every live offer in a form, oldest first, piece by piece; how many they were.
std::int64_t write_open_data(db::Session& session, base::Instant now, const Write& write);
std::int64_t write_france_travail(db::Session& session, base::Instant now, const Write& write);

}  // namespace passerelle::offers::exports
