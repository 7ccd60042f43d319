#pragma once

#include <memory>
#include <string_view>

#include "base/encoding.hpp"
#include "base/result.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports::aggregation {

/// A reader of the layout of docs/formats/aggregation.md. Errors: those of parse_header.
base::Result<std::unique_ptr<RecordReader>> open_reader(std::string_view head,
                                                        base::Encoding encoding,
                                                        RecordReader::Use use);

}  // namespace passerelle::offers::imports::aggregation
