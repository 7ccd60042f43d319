#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/encoding.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports {

/// A table in a text file, as its format has understood its first lines.
struct Table {
  char delimiter = ';';
  int header_records = 1;  ///< how many of the file's records come before the first line
  std::size_t columns = 0;
  bool is_wrapped = false;           ///< each whole record stands between quotes, as one field
  std::vector<std::string> unknown;  ///< columns that no Field takes
  std::size_t reference_column = 0;  ///< `columns` when an unreadable line cannot show it
  std::vector<std::string> names;    ///< of the columns, as the header writes them
  std::vector<std::optional<Field>> fields;
};

/// Puts the fields of one sound row, as many as the table's columns, into a record.
using FillRow = std::function<void(const std::vector<std::string>& fields, SourceRecord& record)>;

/// A reader of that table; damage costs one line, which says what was seen and where.
std::unique_ptr<RecordReader> open_table_reader(Table table, base::Encoding encoding, FillRow fill,
                                                RecordReader::Use use);

}  // namespace passerelle::offers::imports
