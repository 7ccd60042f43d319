#pragma once

#include "base/result.hpp"
#include "platform/access/access.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::identity {

/// Who is asking: the bearer of a token (Authorization: Bearer …), someone who signed in, or
/// nobody. A token that is wrong or revoked is an error, never "nobody".
base::Result<access::Actor> authenticate(const Context& context, const http::Request& request);

Module describe(const Context& context);

}  // namespace passerelle::identity
