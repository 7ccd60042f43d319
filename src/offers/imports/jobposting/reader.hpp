#pragma once

#include <memory>
#include <string_view>

#include "base/encoding.hpp"
#include "base/result.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports::jobposting {

/// Whether a file that begins so is a web page, or JSON that speaks of JobPosting.
bool is_one(std::string_view head);

/// A reader of schema.org's JobPosting (docs/formats/jobposting.md): in the scripts of a page, or
/// in a JSON file. No error refuses the file: a page without a posting is one unreadable record.
base::Result<std::unique_ptr<RecordReader>> open_reader(std::string_view head,
                                                        base::Encoding encoding,
                                                        RecordReader::Use use);

}  // namespace passerelle::offers::imports::jobposting
