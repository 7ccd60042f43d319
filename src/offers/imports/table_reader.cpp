#include "offers/imports/table_reader.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/csv.hpp"
#include "base/text.hpp"

namespace passerelle::offers::imports {
namespace {

using base::CsvFault;

std::string where(const base::CsvRow& row) {
  if (row.physical_lines == 1) return fmt::format("ligne {} du fichier", row.physical_line);
  return fmt::format("lignes {} à {} du fichier", row.physical_line,
                     row.physical_line + row.physical_lines - 1);
}

class TableReader final : public RecordReader {
 public:
  TableReader(Table table, base::Encoding encoding, FillRow fill, Use use)
      : table_(std::move(table)),
        encoding_(encoding),
        fill_(std::move(fill)),
        use_(std::move(use)),
        wrapping_(table_.delimiter),
        rows_(table_.delimiter, table_.columns,
              [this](const base::CsvRow& row) { return take_row(row); }),
        records_(table_.delimiter,
                 [this](const base::CsvRecord& record) { return take_record(record); }) {}

  void count_only() override { is_counting_ = true; }
  bool feed(std::string_view plain) override { return records_.feed(plain); }
  bool finish() override { return records_.finish() && rows_.finish(); }
  bool is_cut() const override { return is_cut_; }
  std::vector<std::string> unknown_fields() const override { return table_.unknown; }
  Columns columns() const override {
    return {.delimiter = table_.delimiter, .names = table_.names, .fields = table_.fields};
  }

 private:
  bool take_record(const base::CsvRecord& record) {
    if (header_records_seen_ < table_.header_records) {
      ++header_records_seen_;
      return true;
    }
    is_repaired_ = false;
    const auto text = base::decode_line(record.bytes, encoding_, is_repaired_, decoded_);
    auto readable = record;
    readable.bytes = table_.is_wrapped ? unwrap(text) : text;
    return rows_.take(readable);
  }

  std::string_view unwrap(std::string_view text) {
    wrapping_.parse(text, unwrapped_);
    return unwrapped_.size() == 1 ? std::string_view(unwrapped_.front()) : text;
  }

  bool take_row(const base::CsvRow& row) {
    SourceRecord record{.line = ++line_};
    is_cut_ = row.fault != CsvFault::None && !row.ended;
    if (is_counting_) return use_(std::move(record));
    record.raw = base::shorten(row.bytes, kKeptRawBytes);
    if (row.fault == CsvFault::None) {
      record.encoding_repaired = is_repaired_;
      fill_(row.fields, record);
    } else {
      explain(row, record);
    }
    return use_(std::move(record));
  }

  void explain(const base::CsvRow& row, SourceRecord& record) {
    record.unreadable = row.fault == CsvFault::Columns ? "LINE_COLUMNS" : "LINE_UNREADABLE";
    if (row.fault == CsvFault::Columns)
      record.unreadable_detail =
          fmt::format("{} au lieu de {} ({})", row.columns_seen, table_.columns, where(row));
    else if (row.fault == CsvFault::OpenQuote)
      record.unreadable_detail =
          fmt::format("un guillemet s’ouvre et ne se referme pas ({})", where(row));
    else
      record.unreadable_detail = fmt::format("elle dépasse 1 Mo ({})", where(row));
    // Its first column was read before the damage: the report can name the offer.
    if (table_.reference_column == 0) record[Field::Reference] = first_column(row.bytes);
  }

  std::string_view first_column(std::string_view row) const {
    const std::string ends{table_.delimiter, '"', '\n'};
    if (row.starts_with('"')) row.remove_prefix(1);
    return base::shorten(row.substr(0, row.find_first_of(ends)), 200);
  }

  Table table_;
  base::Encoding encoding_;
  FillRow fill_;
  Use use_;
  base::CsvFields wrapping_;
  std::vector<std::string> unwrapped_;
  std::string decoded_;
  base::CsvRows rows_;
  base::CsvRecords records_;
  int header_records_seen_ = 0;
  std::int64_t line_ = 0;
  bool is_repaired_ = false;
  bool is_cut_ = false;
  bool is_counting_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> open_table_reader(Table table, base::Encoding encoding, FillRow fill,
                                                RecordReader::Use use) {
  return std::make_unique<TableReader>(std::move(table), encoding, std::move(fill), std::move(use));
}

}  // namespace passerelle::offers::imports
