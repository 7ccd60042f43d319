#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace passerelle {

/// The one JSON value of the project; keys keep their order.
using Json = nlohmann::ordered_json;

/// Text that is safe inside HTML too: <, >, & and U+2028/9 are written as \u escapes; bytes
/// that are not UTF-8 become U+FFFD. `indent` < 0: one line.
std::string json_text(const Json& json, int indent = -1);
/// The same of one text, several times quicker for what codes and names of files are made of.
std::string json_string(std::string_view text);

}  // namespace passerelle
