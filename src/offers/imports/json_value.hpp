#pragma once

#include <simdjson.h>

#include <string>

namespace passerelle::offers::imports {

/// A text, a number or a truth as text, in valid UTF-8; "" for null, a list and an object. A NUL
/// in a text would end it in the database.
std::string scalar_text(simdjson::dom::element value);

}  // namespace passerelle::offers::imports
