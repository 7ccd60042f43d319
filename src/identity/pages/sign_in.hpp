#pragma once

#include <string>

#include "platform/html/page.hpp"

namespace passerelle::identity::pages {

/// GET /sign-in, and the answer to a wrong token. Sends token and next to POST /sign-in.
struct SignIn {
  std::string error;                 ///< French sentence; "" = none
  std::string next = "/deliveries";  ///< a path of ours, where to go afterwards
};
html::Page render_sign_in(const SignIn& form);

}  // namespace passerelle::identity::pages
