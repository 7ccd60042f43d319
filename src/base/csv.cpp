#include "base/csv.hpp"

#include <csv.h>

#include <algorithm>
#include <new>
#include <utility>

namespace passerelle::base {
namespace {

constexpr std::string_view kDelimiters = ";,\t|";

// libcsv cannot find the records itself: it has no way back from a quote never closed, which
// would take the rest of the file with it. CsvRecords cuts; libcsv only sees one record, and
// no byte of it ends a line.
int ends_no_line(unsigned char) {
  return 0;
}
// A tab stays: people put one before an identifier to save it from their spreadsheet.
int is_space(unsigned char c) {
  return c == ' ';
}

void add_field(void* bytes, std::size_t size, void* fields) {
  static_cast<std::vector<std::string>*>(fields)->emplace_back(static_cast<const char*>(bytes),
                                                               size);
}

/// What a quoted field holds, from past its opening quote, moved into `value`; the position past
/// its closing quote, or npos when it is not written by the book (RFC 4180).
std::size_t read_quoted(std::string_view record, std::size_t at, char delimiter,
                        std::string& value) {
  for (;;) {
    const auto quote = record.find('"', at);
    if (quote == std::string_view::npos) return quote;
    value.append(record, at, quote - at);
    if (quote + 1 == record.size() || record[quote + 1] == delimiter) return quote + 1;
    if (record[quote + 1] != '"') return std::string_view::npos;
    value += '"';
    at = quote + 2;
  }
}

std::string_view without_end_spaces(std::string_view text) {
  const auto last = text.find_last_not_of(' ');
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Records that are written by the book, several times faster than libcsv reads them; false for
/// any other, which is libcsv's.
bool split_plain(std::string_view record, char delimiter, std::vector<std::string>& fields) {
  if (record.empty()) return false;
  std::size_t count = 0;
  for (std::size_t at = 0;; ++at) {
    if (count == fields.size()) fields.emplace_back();
    auto& value = fields[count++];
    value.clear();
    auto end = at;
    if (at < record.size() && record[at] == ' ') return false;
    if (at < record.size() && record[at] == '"') {
      end = read_quoted(record, at + 1, delimiter, value);
      if (end == std::string_view::npos) return false;
    } else {
      end = std::min(record.find(delimiter, at), record.size());
      value = without_end_spaces(record.substr(at, end - at));
    }
    if (end == record.size()) break;
    at = end;
  }
  fields.resize(count);
  return true;
}

std::size_t count_columns(std::string_view header, char delimiter) {
  std::size_t columns = 1;
  bool quoted = false;
  for (const char c : header) {
    if (c == '"') quoted = !quoted;
    if (c == delimiter && !quoted) ++columns;
  }
  return columns;
}

}  // namespace

char detect_delimiter(std::string_view header) {
  return *std::ranges::max_element(kDelimiters, {},
                                   [&](char c) { return count_columns(header, c); });
}

std::string csv_field(std::string_view value, char delimiter) {
  const std::string_view special{&delimiter, 1};
  if (value.find_first_of("\"\r\n") == std::string_view::npos &&
      value.find_first_of(special) == std::string_view::npos)
    return std::string(value);
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void CsvFields::Close::operator()(csv_parser* parser) const {
  csv_free(parser);
  delete parser;
}

CsvFields::CsvFields(char delimiter) : delimiter_(delimiter), parser_(new csv_parser{}) {
  if (csv_init(parser_.get(), 0) != 0) throw std::bad_alloc();
  csv_set_delim(parser_.get(), static_cast<unsigned char>(delimiter));
  csv_set_term_func(parser_.get(), ends_no_line);
  csv_set_space_func(parser_.get(), is_space);
  csv_set_blk_size(parser_.get(), 4096);
}

void CsvFields::parse(std::string_view record, std::vector<std::string>& fields) {
  if (split_plain(record, delimiter_, fields)) return;
  fields.clear();
  csv_parse(parser_.get(), record.data(), record.size(), add_field, nullptr, &fields);
  csv_fini(parser_.get(), add_field, nullptr, &fields);
}

CsvRows::CsvRows(char delimiter, std::size_t columns, Use use)
    : columns_(columns), use_(std::move(use)), parser_(delimiter), usual_columns_(columns) {}

bool CsvRows::fits() const {
  if (fields_.size() == columns_ || fields_.size() + 1 == columns_) return true;
  return fields_.size() > columns_ &&
         std::all_of(fields_.begin() + static_cast<std::ptrdiff_t>(columns_), fields_.end(),
                     [](const std::string& field) { return field.empty(); });
}

bool CsvRows::joins_held(const CsvRecord& record) const {
  if (held_.empty() || held_.size() >= kMaxQuotedLines || record.fault != CsvFault::None)
    return false;
  if (held_.front().fault == CsvFault::OpenQuote)
    return fields_.size() != columns_ && fields_.size() != usual_columns_;
  const bool is_whole = fields_.size() >= columns_ || fields_.size() == usual_columns_;
  return !is_whole && held_columns_ + fields_.size() - 1 <= columns_;
}

bool CsvRows::take(const CsvRecord& record) {
  parser_.parse(record.bytes, fields_);
  const bool joins = joins_held(record);
  if (!held_.empty() && !joins && !give_held()) return false;
  const bool is_short = record.fault == CsvFault::None && fields_.size() + 1 < columns_;
  if (!joins && !is_short && record.fault != CsvFault::OpenQuote) return give_row(record);
  held_columns_ = joins ? held_columns_ + fields_.size() - 1 : fields_.size();
  held_.push_back({std::string(record.bytes), record.physical_line, fields_.size(), record.fault,
                   record.ended});
  const bool whole = held_.front().fault == CsvFault::None && held_columns_ == columns_;
  return !whole || give_joined();
}

bool CsvRows::give_row(const CsvRecord& record) {
  CsvRow row{.bytes = record.bytes,
             .physical_line = record.physical_line,
             .columns_seen = fields_.size(),
             .fault = record.fault,
             .ended = record.ended};
  if (row.fault == CsvFault::None && !fits()) row.fault = CsvFault::Columns;
  if (row.fault == CsvFault::None) {
    usual_columns_ = fields_.size();
    fields_.resize(columns_);
    std::swap(row.fields, fields_);
  }
  const bool go_on = use_(row);
  if (row.fault == CsvFault::None) std::swap(row.fields, fields_);
  return go_on;
}

bool CsvRows::give_joined() {
  const auto pieces = std::exchange(held_, {});
  std::string bytes;
  for (const auto& piece : pieces) {
    if (!bytes.empty()) bytes += '\n';
    bytes += piece.bytes;
  }
  const auto fault = pieces.front().fault;
  return use_({.bytes = bytes,
               .physical_line = pieces.front().line,
               .physical_lines = pieces.size(),
               .columns_seen = held_columns_,
               .fault = fault == CsvFault::None ? CsvFault::Columns : fault,
               .ended = pieces.back().ended});
}

/// The next record does not belong to the held pieces.
bool CsvRows::give_held() {
  if (held_.front().fault == CsvFault::OpenQuote) return give_joined();
  for (const auto& piece : std::exchange(held_, {}))
    if (!use_({.bytes = piece.bytes,
               .physical_line = piece.line,
               .columns_seen = piece.columns,
               .fault = CsvFault::Columns,
               .ended = piece.ended}))
      return false;
  return true;
}

bool CsvRows::finish() {
  return held_.empty() || give_held();
}

}  // namespace passerelle::base
