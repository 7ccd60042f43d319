#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "offers/intake/draft.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// What a partner must give; NotFound (PARTNER_UNKNOWN) when nobody has that code.
base::Result<Profile> get_profile(db::Session& session, std::string_view partner);

struct PartnerName {
  std::string code, name;
};
std::vector<PartnerName> list_partners(db::Session& session);

/// All that the rules depend on for a partner's file received at `now`.
base::Result<Setting> get_setting(db::Session& session, std::string_view partner,
                                  base::Instant now);

}  // namespace passerelle::offers
