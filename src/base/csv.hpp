#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv_records.hpp"

struct csv_parser;

namespace passerelle::base {

/// The one of ; , tab and | that cuts the header into most columns; ';' when none does.
char detect_delimiter(std::string_view header);

/// A value as one field of a record: between quotes when it holds the delimiter, a quote or a line
/// break.
std::string csv_field(std::string_view value, char delimiter);

/// The fields of one record, by libcsv: quotes taken off, `""` as one, spaces around dropped.
class CsvFields {
 public:
  explicit CsvFields(char delimiter);
  void parse(std::string_view record, std::vector<std::string>& fields);

 private:
  struct Close {
    void operator()(csv_parser* parser) const;
  };
  char delimiter_;
  std::unique_ptr<csv_parser, Close> parser_;
};

/// A record held against the header's number of columns.
struct CsvRow {
  std::string_view bytes;
  std::uint64_t physical_line = 1;
  std::size_t physical_lines = 1;  ///< how many lines of the file it takes when it is faulty
  std::size_t columns_seen = 0;
  CsvFault fault = CsvFault::None;
  bool ended = true;
  std::vector<std::string> fields;  ///< as many as the header; empty when faulty
};

/// Records → rows of a known width. One missing last column, or more that are all empty, are
/// forgiven. Pieces of one record are put back together as one faulty row: lines that a line
/// break without quotes has cut (their columns add up to the header's), and the lines that
/// follow a quote never closed, up to the next full record.
class CsvRows {
 public:
  using Use = std::function<bool(const CsvRow&)>;

  CsvRows(char delimiter, std::size_t columns, Use use);

  bool take(const CsvRecord& record);
  bool finish();

 private:
  struct Piece {
    std::string bytes;
    std::uint64_t line;
    std::size_t columns;
    CsvFault fault;
    bool ended;
  };

  bool fits() const;
  bool joins_held(const CsvRecord& record) const;
  bool give_row(const CsvRecord& record);
  bool give_held();
  bool give_joined();

  std::size_t columns_;
  Use use_;
  CsvFields parser_;
  std::vector<std::string> fields_;
  std::vector<Piece> held_;
  std::size_t held_columns_ = 0;  ///< of the record that the held pieces would make
  std::size_t usual_columns_;     ///< of the last sound record
};

}  // namespace passerelle::base
