#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "offers/imports/brea/column_names.hpp"

namespace passerelle::offers::imports::brea {

/// How many records may stand above the header (Excel's `sep=;`, a title, a date).
constexpr int kMostRecordsAbove = 20;

/// A file's header, understood.
struct Header {
  char delimiter = ';';
  int records = 1;          ///< how many of the file's records it takes, with those above
  bool is_wrapped = false;  ///< each record is one quoted field
  std::vector<std::optional<Field>> columns;
  std::vector<std::string> names;    ///< of the columns, as they were written
  bool is_report = false;            ///< a report of ours, sent again (report_columns.hpp)
  std::vector<std::string> unknown;  ///< lines above, then columns that no field takes
};

/// From the start of a file, as text or as it came (UTF-8 or Windows-1252). Errors: FILE_HEADER (no
/// line of the start names two known columns, or none is the reference).
base::Result<Header> parse_header(std::string_view head);

}  // namespace passerelle::offers::imports::brea
