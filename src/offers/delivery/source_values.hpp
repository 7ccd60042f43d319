#pragma once

#include <string>
#include <string_view>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers {

/// The fields of a record that hold something, as they were read: {"reference": "A-1", …}.
std::string source_json_of(const SourceRecord& record);
/// The same, read back; fields that are not there are empty.
SourceRecord parse_source(std::string_view json, std::int64_t line);

}  // namespace passerelle::offers
