#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "identity/identity.hpp"
#include "offers/partner.hpp"
#include "offers/partner_profile.hpp"
#include "platform/html/page.hpp"

/// The pages of partners, for agents and operators, in the manner of page_models.hpp.
namespace passerelle::offers::pages {

/// GET /partners
html::Page render_partners(const std::vector<PartnerName>& partners);

/// GET and POST /partners/{code}
struct PartnerView {
  Profile profile;
  std::vector<ProfileChange> changes;
  bool is_saved = false;
  std::string error;  ///< of the contact's address; the profile holds what was typed
};
html::Page render_partner(const PartnerView& view);

/// GET and POST /partners/{code}/tokens; …/tokens/{id}/rotate and …/revoke.
struct TokensView {
  std::string code, name;
  std::vector<identity::TokenState> tokens;
  base::Instant now;
  std::string token;           ///< just made: shown this once
  std::int64_t old_days = -1;  ///< of the token that it replaces; -1: it replaces none
  std::string done, error;
};
html::Page render_partner_tokens(const TokensView& view);

}  // namespace passerelle::offers::pages
