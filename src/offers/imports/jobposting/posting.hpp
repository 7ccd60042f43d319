#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers::imports::jobposting {

/// Whether the value's `@type` is JobPosting, alone or among others.
bool is_posting(simdjson::dom::element value);

/// Fills a record from a posting (docs/formats/jobposting.md); adds to `unknown` the keys that
/// schema.org does not have.
void fill(simdjson::dom::element posting, SourceRecord& record, std::vector<std::string>& unknown);

}  // namespace passerelle::offers::imports::jobposting
