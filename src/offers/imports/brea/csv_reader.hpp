#pragma once

#include <memory>
#include <string_view>

#include "base/encoding.hpp"
#include "base/result.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports::brea {

/// A reader of the CSV that docs/formats/brea-offres.md describes. `head` is the start of the
/// file, which is then fed from its first byte. Errors: those of parse_header.
base::Result<std::unique_ptr<RecordReader>> open_csv_reader(std::string_view head,
                                                            base::Encoding encoding,
                                                            RecordReader::Use use);

}  // namespace passerelle::offers::imports::brea
