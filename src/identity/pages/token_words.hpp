#pragma once

#include <string>

#include "identity/identity.hpp"
#include "platform/html/template.hpp"

namespace passerelle::identity::pages {

/// What a page says of a token, in French.
html::Fragment state_badge(const TokenState& token, base::Instant now);
std::string scope_text(const TokenState& token);  ///< "Remettre et lire"
std::string role_text(const TokenState& token);   ///< "Partenaire brea", "Agent de la Région"

}  // namespace passerelle::identity::pages
