// Records follow each other in the file, nothing that was written is lost, and neither depends on
// the pieces that the file comes in.
#include <algorithm>

#include "base/csv.hpp"
#include "digest.hpp"
#include "expect.hpp"

using namespace passerelle;

constexpr std::size_t kColumns = 4;

/// Bytes that somebody wrote, as CsvRecords sees it.
static std::size_t count_written(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

struct Read {
  std::uint64_t digest = 0;
  std::size_t records = 0, written_in_records = 0, written_in_rows = 0;
};

static Read read(std::string_view text, std::size_t piece_bytes) {
  Read found;
  fuzz::Digest digest;
  std::uint64_t line = 0;
  base::CsvRows rows(';', kColumns, [&](const base::CsvRow& row) {
    fuzz::expect(row.physical_line > line, "records come in the file's order");
    fuzz::expect(row.fault != base::CsvFault::None || row.fields.size() == kColumns,
                 "a sound row has every column");
    line = row.physical_line;
    digest.add(static_cast<std::uint64_t>(row.fault));
    digest.add(row.bytes);
    for (const auto& field : row.fields) digest.add(field);
    found.written_in_rows += count_written(row.bytes);
    return true;
  });
  base::CsvRecords records(
      ';',
      [&](const base::CsvRecord& record) {
        ++found.records;
        found.written_in_records += count_written(record.bytes);
        return rows.take(record);
      },
      1);
  fuzz::in_pieces(text, piece_bytes, [&](std::string_view piece) { return records.feed(piece); });
  records.finish();
  rows.finish();
  found.digest = digest.value();
  return found;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto whole = read(input.text, size + 1);
  const auto pieces = read(input.text, input.piece_bytes() % 64 + 1);
  fuzz::expect(whole.digest == pieces.digest && whole.records == pieces.records,
               "pieces do not matter");
  const auto written =
      size < base::kKeptOfTooLongBytes ? count_written(input.text) : whole.written_in_records;
  fuzz::expect(whole.written_in_records == written, "every byte is in a record");
  fuzz::expect(whole.written_in_rows == written, "every record is in a row");
  return 0;
}
