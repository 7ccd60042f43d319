#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "offers/exports/live_offers.hpp"

namespace passerelle::offers::exports {

using Write = std::function<void(std::string_view)>;

/// Every offer of the selection in a form, oldest first, piece by piece; how many they were.
std::int64_t write_open_data(db::Session& session, const Selection& selection, const Write& write);
std::int64_t write_france_travail(db::Session& session, const Selection& selection,
                                  const Write& write);
std::int64_t write_brea(db::Session& session, const Selection& selection, const Write& write);

}  // namespace passerelle::offers::exports
