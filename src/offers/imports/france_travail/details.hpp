#pragma once

#include <simdjson.h>

#include <string>

namespace passerelle::offers::imports::france_travail {

/// What the offer tells and no Field holds, as one JSON object in the service's own names; what
/// is empty there is left out. "" when nothing is left. docs/formats/france-travail.md names it.
std::string details_of(simdjson::dom::object offer);

}  // namespace passerelle::offers::imports::france_travail
