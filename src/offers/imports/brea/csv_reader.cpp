#include "offers/imports/brea/csv_reader.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "offers/imports/brea/columns.hpp"
#include "offers/imports/brea/report_columns.hpp"

namespace passerelle::offers::imports::brea {
namespace {

using base::CsvFault;

std::string where(const base::CsvRow& row) {
  if (row.physical_lines == 1) return fmt::format("ligne {} du fichier", row.physical_line);
  return fmt::format("lignes {} à {} du fichier", row.physical_line,
                     row.physical_line + row.physical_lines - 1);
}

class CsvReader final : public RecordReader {
 public:
  CsvReader(Header header, base::Encoding encoding, Use use)
      : header_(std::move(header)),
        encoding_(encoding),
        use_(std::move(use)),
        rows_(header_.delimiter, header_.columns.size(),
              [this](const base::CsvRow& row) { return take_row(row); }),
        records_(header_.delimiter,
                 [this](const base::CsvRecord& record) { return take_record(record); }) {}

  bool feed(std::string_view plain) override { return records_.feed(plain); }
  bool finish() override { return records_.finish() && rows_.finish(); }
  bool is_cut() const override { return is_cut_; }
  std::vector<std::string> unknown_fields() const override { return header_.unknown; }
  Columns columns() const override {
    return {.delimiter = header_.delimiter, .names = header_.names, .fields = header_.columns};
  }

 private:
  bool take_record(const base::CsvRecord& record) {
    if (header_records_seen_ < header_.records) {
      ++header_records_seen_;
      return true;
    }
    is_repaired_ = false;
    const auto text = base::decode_line(record.bytes, encoding_, is_repaired_);
    auto decoded = record;
    decoded.bytes = text;
    return rows_.take(decoded);
  }

  bool take_row(const base::CsvRow& row) {
    SourceRecord record{.line = ++line_};
    record.raw = base::shorten(row.bytes, kKeptRawBytes);
    is_cut_ = row.fault != CsvFault::None && !row.ended;
    if (row.fault == CsvFault::None)
      fill(row, record);
    else
      explain(row, record);
    return use_(std::move(record));
  }

  void fill(const base::CsvRow& row, SourceRecord& record) const {
    record.encoding_repaired = is_repaired_;
    for (std::size_t i = 0; i < header_.columns.size(); ++i)
      if (const auto field = header_.columns[i])
        record[*field] = header_.is_report ? unguard_cell(row.fields[i]) : row.fields[i];
  }

  void explain(const base::CsvRow& row, SourceRecord& record) {
    record.unreadable = row.fault == CsvFault::Columns ? "LINE_COLUMNS" : "LINE_UNREADABLE";
    if (row.fault == CsvFault::Columns)
      record.unreadable_detail = fmt::format("{} au lieu de {} ({})", row.columns_seen,
                                             header_.columns.size(), where(row));
    else if (row.fault == CsvFault::OpenQuote)
      record.unreadable_detail =
          fmt::format("un guillemet s’ouvre et ne se referme pas ({})", where(row));
    else
      record.unreadable_detail = fmt::format("elle dépasse 1 Mo ({})", where(row));
    // Its first column was read before the damage: the report can name the offer.
    if (header_.columns.front() == Field::Reference)
      record[Field::Reference] = first_column(row.bytes);
  }

  std::string_view first_column(std::string_view row) const {
    const std::string ends{header_.delimiter, '"', '\n'};
    if (row.starts_with('"')) row.remove_prefix(1);
    return base::shorten(row.substr(0, row.find_first_of(ends)), 200);
  }

  Header header_;
  base::Encoding encoding_;
  Use use_;
  base::CsvRows rows_;
  base::CsvRecords records_;
  int header_records_seen_ = 0;
  std::int64_t line_ = 0;
  bool is_repaired_ = false;
  bool is_cut_ = false;
};

}  // namespace

base::Result<std::unique_ptr<RecordReader>> open_csv_reader(std::string_view head,
                                                            base::Encoding encoding,
                                                            RecordReader::Use use) {
  auto header = TRY(parse_header(head));
  return std::make_unique<CsvReader>(std::move(header), encoding, std::move(use));
}

}  // namespace passerelle::offers::imports::brea
