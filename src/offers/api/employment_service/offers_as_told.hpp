#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "offers/ids.hpp"
#include "platform/db/db.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers::api::employment_service {

/// Live offers as the service tells them, in the order asked for; those that ended meanwhile are
/// left out. `site` is the beginning of our pages' addresses: "https://example.org".
std::vector<Json> list_as_told(db::Session& session, std::span<const OfferId> ids,
                               base::Instant now, std::string_view site);

/// What an identifier of the service means here: the partner's reference, which the eldest of
/// those that share it bears alone; the others are "REFERENCE@PARTNER".
std::optional<OfferId> find_by_identifier(db::Session& session, std::string_view identifier);

}  // namespace passerelle::offers::api::employment_service
