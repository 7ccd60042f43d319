#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers::imports::france_travail {

/// Fills records from elements, one at a time; its memory is used again.
class ElementParser {
 public:
  /// False when `json` (one object, valid UTF-8) cannot be parsed. Adds the keys that nobody
  /// knows to `unknown`. What has another structure than the service's counts as absent.
  bool read(std::string_view json, SourceRecord& record, std::vector<std::string>& unknown);

 private:
  bool parse(std::string_view json, simdjson::dom::object& offer);

  simdjson::dom::parser parser_;
};

/// The reference of an element that could not be parsed, when its start is sound; else "".
std::string leading_id(std::string_view json);

}  // namespace passerelle::offers::imports::france_travail
