#pragma once

#include <string>
#include <vector>

#include "offers/delivery/correction.hpp"
#include "platform/http/http.hpp"

namespace passerelle::offers::pages {

/// /deliveries/{id}/lines/{line} and …/alike: lines mended in place.
std::vector<http::Route> line_routes(const Context& context);

/// "14 lignes corrigées : 12 créées, 2 mises de côté." of lines corrected together.
std::string told_of_batch(db::Session& session, DeliveryId id, std::int64_t batch);

}  // namespace passerelle::offers::pages
