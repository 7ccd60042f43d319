#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace passerelle::mail {

/// An address as mail is sent to it: trimmed, in lower case, so that the same one is always written
/// the same way. ADDRESS_INVALID where it is none, ADDRESS_NOT_PLAIN where it holds letters that
/// not every mail server takes ("é").
base::Result<std::string> parse_address(std::string_view typed);

/// "exemple.fr" of "nom@exemple.fr".
std::string_view domain_of(std::string_view address);

}  // namespace passerelle::mail
