#include "offers/pages/report_files.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "offers/api/delivery_json.hpp"
#include "offers/delivery/verdict.hpp"

namespace passerelle::offers::pages {
namespace {

using Write = std::function<bool(std::string_view)>;

std::string csv_record(const ReportLine& line) {
  std::vector<std::string> found, kept;
  for (const auto& [field, value] : line.found) found.push_back(field + "=" + value);
  for (const auto& [field, value] : line.kept) kept.push_back(field + "=" + value);
  std::string record = std::to_string(line.line);
  for (const auto& value :
       {line.reference, std::string(french_name_of(line.verdict)), base::join(line.codes, ","),
        base::join(line.messages, " "), base::join(found, " | "), base::join(kept, " | ")})
    record += ";" + csv_value(value);
  return record + "\r\n";
}

http::Response attachment(const Delivery& delivery, std::string_view ending,
                          std::string content_type) {
  http::Response response;
  response.content_type = std::move(content_type);
  return std::move(response).with("Content-Disposition", "attachment; filename=\"livraison-" +
                                                             std::to_string(delivery.id.value) +
                                                             std::string(ending) + "\"");
}

}  // namespace

std::string csv_value(std::string_view text) {
  std::string value(text);
  // A spreadsheet would run a value that begins like a formula.
  if (!value.empty() && std::string_view("=+-@\t").find(value[0]) != std::string_view::npos)
    value.insert(value.begin(), '\'');
  return base::csv_field(value, ';');
}

http::Response csv_report(const Context& context, const Delivery& delivery) {
  auto response = attachment(delivery, ".csv", "text/csv; charset=utf-8");
  response.stream = [&context, id = delivery.id](const Write& write) {
    auto session = context.database.session();
    write("\xEF\xBB\xBFligne;référence;sort;codes;messages;trouvé;gardé\r\n");
    each_report_line(session, id, [&](ReportLine&& line) { return write(csv_record(line)); });
  };
  return response;
}

http::Response json_report(const Context& context, const Delivery& delivery) {
  auto response = attachment(delivery, ".json", "application/json; charset=utf-8");
  response.stream = [&context, delivery](const Write& write) {
    write_report_json(context, delivery, write);
  };
  return response;
}

}  // namespace passerelle::offers::pages
