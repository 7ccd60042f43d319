#include "offers/pages/lines_sheet.hpp"

#include <algorithm>
#include <map>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "offers/delivery/correction.hpp"
#include "offers/delivery/report.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/imports/brea/column_names.hpp"
#include "offers/imports/brea/report_columns.hpp"
#include "offers/messages.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers::pages {
namespace {

namespace brea = imports::brea;
using Write = std::function<bool(std::string_view)>;

constexpr std::int64_t kLinesAtOnce = 1000;

/// The columns of the file; of one that has none, those of the CSV format.
Columns columns_of(const ByteSource& bytes, const Delivery& delivery) {
  auto read = read_columns(bytes, parse_format(delivery.format).value_or(Format::Auto));
  if (read && !read->names.empty()) return std::move(*read);
  Columns columns;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    columns.fields.emplace_back(static_cast<Field>(i));
    columns.names.push_back(brea::column_name(static_cast<Field>(i)));
  }
  return columns;
}

class Sheet {
 public:
  Sheet(const Context& context, const Delivery& delivery, bool is_all, const Write& write)
      : context_(context),
        delivery_(delivery),
        is_all_(is_all),
        write_(write),
        session_(context.database.session()) {}

  void run() {
    const ByteSource bytes = [this](const auto& use) {
      return context_.files.read(delivery_.file_sha256, use);
    };
    columns_ = columns_of(bytes, delivery_);
    own_columns_ = columns_.names.size();
    is_report_ = brea::is_report_header(columns_.names);
    if (is_report_) own_columns_ -= 2;
    columns_.names.resize(own_columns_);
    columns_.fields.resize(own_columns_);
    for (auto& record : list_corrected(session_, delivery_.id))
      corrected_.emplace(record.line, std::move(record));
    add_missing_columns();
    auto names = columns_.names;
    names.emplace_back(brea::kVerdictColumn);
    names.emplace_back(brea::kMessagesColumn);
    if (!write_("\xEF\xBB\xBF" + csv_record(names))) return;
    (void)each_record(bytes, parse_format(delivery_.format).value_or(Format::Auto),
                      [this](SourceRecord&& record) { return take(record); });
  }

 private:
  bool has_column(Field field) const {
    return std::ranges::find(columns_.fields, field) != columns_.fields.end();
  }
  void add_column(Field field) {
    if (has_column(field)) return;
    columns_.fields.emplace_back(field);
    columns_.names.push_back(brea::column_name(field));
  }
  /// A field that lines wait for, or that a correction filled in, needs a column to be written in.
  void add_missing_columns() {
    for (const auto& [code, lines] : delivery_.by_rule) {
      const auto& rule = get_rule(code);
      const auto fields = fields_to_mend(code);
      if (rule.severity <= Severity::SetAside &&
          std::ranges::none_of(fields, [this](Field field) { return has_column(field); }))
        for (const auto field : fields) add_column(field);
    }
    for (const auto& [line, record] : corrected_)
      for (std::size_t i = 0; i < kFieldCount; ++i)
        if (!record.values[i].empty()) add_column(static_cast<Field>(i));
  }

  /// What became of a line; a thousand are read at once, in file order.
  const ReportLine* find_report(std::int64_t line) {
    if (!reports_.contains(line)) {
      reports_.clear();
      std::vector<std::int64_t> lines;
      for (auto next = line; next < line + kLinesAtOnce; ++next) lines.push_back(next);
      for (auto& report : list_report_lines(session_, delivery_.id, lines))
        reports_.emplace(report.line, std::move(report));
    }
    const auto found = reports_.find(line);
    return found == reports_.end() ? nullptr : &found->second;
  }

  bool take(const SourceRecord& record) {
    const auto* report = find_report(record.line);
    if (!report) return false;  // not applied yet, nor is what follows
    const bool waits = report->verdict == "set_aside" || report->verdict == "refused";
    if (!waits && !is_all_) return true;
    auto cells = cells_of(record);
    auto messages = base::join(report->messages, " ");
    if (!record.unreadable.empty()) messages += " Ligne reçue : " + record.raw;
    cells.emplace_back(french_name_of(report->verdict));
    cells.push_back(std::move(messages));
    return write_(csv_record(cells));
  }

  /// The line's own cells, unknown columns too; the known ones as they were corrected.
  std::vector<std::string> cells_of(const SourceRecord& record) {
    std::vector<std::string> cells;
    if (parse_format(delivery_.format).value_or(Format::Auto) == Format::Brea)
      base::CsvFields(columns_.delimiter).parse(record.raw, cells);
    cells.resize(own_columns_);
    cells.resize(columns_.names.size());
    const auto corrected = corrected_.find(record.line);
    const auto& values = corrected == corrected_.end() ? record : corrected->second;
    const bool is_read = record.unreadable.empty();
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (const auto field = columns_.fields[i]; field && is_read) cells[i] = values[*field];
    return cells;
  }

  std::string csv_record(const std::vector<std::string>& cells) const {
    std::string record;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) record += columns_.delimiter;
      record += base::csv_field(brea::guard_cell(cells[i]), columns_.delimiter);
    }
    return record + "\r\n";
  }

  const Context& context_;
  const Delivery& delivery_;
  bool is_all_;
  const Write& write_;
  db::Session session_;
  Columns columns_;
  std::size_t own_columns_ = 0;
  bool is_report_ = false;  ///< the file was such a sheet already
  std::map<std::int64_t, SourceRecord> corrected_;
  std::map<std::int64_t, ReportLine> reports_;
};

}  // namespace

http::Response lines_sheet(const Context& context, const Delivery& delivery, bool is_all) {
  http::Response response;
  response.content_type = "text/csv; charset=utf-8";
  response.stream = [&context, delivery, is_all](const Write& write) {
    Sheet(context, delivery, is_all, write).run();
  };
  const auto name = (is_all ? "remise-" : "a-corriger-remise-") + std::to_string(delivery.id.value);
  return std::move(response).with("Content-Disposition",
                                  "attachment; filename=\"" + name + ".csv\"");
}

}  // namespace passerelle::offers::pages
