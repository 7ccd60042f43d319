#include "offers/imports/brea/csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/code_pages.hpp"
#include "offers/imports/brea/columns.hpp"
#include "offers/imports/brea/report_columns.hpp"
#include "offers/imports/table_reader.hpp"

namespace passerelle::offers::imports::brea {

base::Result<std::unique_ptr<RecordReader>> open_csv_reader(std::string_view head,
                                                            base::Encoding encoding,
                                                            RecordReader::Use use) {
  const bool is_older = encoding == base::Encoding::Cp850 || encoding == base::Encoding::MacRoman;
  auto header =
      TRY(parse_header(is_older ? base::from_code_page(head, encoding) : std::string(head)));
  const auto reference = std::ranges::find(header.columns, Field::Reference);
  const Table table{
      .delimiter = header.delimiter,
      .header_records = header.records,
      .columns = header.columns.size(),
      .is_wrapped = header.is_wrapped,
      .unknown = std::move(header.unknown),
      .reference_column = static_cast<std::size_t>(reference - header.columns.begin()),
      .names = std::move(header.names),
      .fields = header.columns};
  return open_table_reader(
      table, encoding,
      [columns = std::move(header.columns), is_report = header.is_report](
          const std::vector<std::string>& fields, SourceRecord& record) {
        for (std::size_t i = 0; i < columns.size(); ++i)
          if (columns[i]) record[*columns[i]] = is_report ? unguard_cell(fields[i]) : fields[i];
      },
      std::move(use));
}

}  // namespace passerelle::offers::imports::brea
