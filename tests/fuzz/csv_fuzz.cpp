// Records follow each other in the file and do not depend on the pieces it comes in.
#include <cstdint>
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "expect.hpp"

using namespace passerelle;

constexpr std::size_t kColumns = 4;

static std::vector<std::string> read(std::string_view text, std::size_t piece) {
  std::vector<std::string> found;
  std::uint64_t line = 0;
  base::CsvRows rows(';', kColumns, [&](const base::CsvRow& row) {
    fuzz::expect(row.physical_line > line, "records come in the file's order");
    fuzz::expect(row.fault != base::CsvFault::None || row.fields.size() == kColumns,
                 "a sound row has every column");
    line = row.physical_line;
    found.emplace_back(row.bytes);
    return true;
  });
  base::CsvRecords records(';', [&](const base::CsvRecord& record) { return rows.take(record); });
  for (std::size_t at = 0; at < text.size(); at += piece) records.feed(text.substr(at, piece));
  records.finish();
  rows.finish();
  return found;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto text = input.substr(input.empty() ? 0 : 1);
  fuzz::expect(read(text, size + 1) == read(text, fuzz::piece_of(input)), "pieces do not matter");
  return 0;
}
