#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "offers/intake/source_record.hpp"

namespace passerelle::offers::imports::brea {

/// The field that a column is for: the names of docs/formats/brea-offres.md and those that
/// people write, whatever their case, accents and signs.
std::optional<Field> find_column(std::string_view name);

/// The name that the format's page gives to the column of a field ("libelle_metier").
std::string column_name(Field field);

/// A file's first record, understood.
struct Header {
  char delimiter = ';';
  int records = 1;  ///< how many of the file's records it takes (Excel's `sep=;` is one)
  std::vector<std::optional<Field>> columns;
  std::vector<std::string> names;    ///< of the columns, as they were written
  bool is_report = false;            ///< a report of ours, sent again (report_columns.hpp)
  std::vector<std::string> unknown;  ///< no field takes them, or a column before took the field
};

/// From the start of a file (UTF-8 or Windows-1252). Errors: FILE_HEADER (no column is known,
/// or none is the reference), FILE_LAYOUT (a layout that is known and not read here).
base::Result<Header> parse_header(std::string_view head);

}  // namespace passerelle::offers::imports::brea
