#pragma once

#include <simdjson.h>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers::imports::jobposting {

/// The first of `jobLocation`: an address in parts, or one text; its point when it has one. The
/// others are told in one text. For work from home, where the person may live.
void read_place(simdjson::dom::element posting, SourceRecord& record);

}  // namespace passerelle::offers::imports::jobposting
