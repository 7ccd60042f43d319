#include "offers/api/delivery_json.hpp"

#include "platform/db/db.hpp"

namespace passerelle::offers {
namespace {

Json object_of(const std::vector<std::pair<std::string, std::string>>& values) {
  Json json = Json::object();
  for (const auto& [field, value] : values) json[field] = value;
  return json;
}

}  // namespace

Json counts_json(const Counts& counts) {
  return {{"received", counts.received},   {"created", counts.created},
          {"updated", counts.updated},     {"unchanged", counts.unchanged},
          {"withdrawn", counts.withdrawn}, {"duplicate", counts.duplicate},
          {"set_aside", counts.set_aside}, {"refused", counts.refused}};
}

Json import_json(const Delivery& delivery) {
  Json json;
  json["delivery"] = delivery.id ? Json(delivery.id.value) : Json(nullptr);
  json["state"] = delivery.state;
  json["counts"] = counts_json(delivery.counts);
  json["by_rule"] = Json::object();
  for (const auto& [code, count] : delivery.by_rule) json["by_rule"][code] = count;
  if (delivery.state == "refused")
    json["refused"] = {{"code", delivery.refusal_code}, {"message", delivery.refusal_message}};
  if (!delivery.hold_reason.empty()) {
    json["hold_reason"] = delivery.hold_reason;
    json["absent"] = delivery.absent;
  }
  json["unknown_fields"] = delivery.unknown_fields;
  if (!delivery.seconds.empty()) json["seconds"] = delivery.seconds;
  return json;
}

Json delivery_json(const Delivery& delivery) {
  auto json = import_json(delivery);
  json["partner"] = delivery.partner;
  json["mode"] = delivery.mode;
  json["format"] = delivery.format;
  json["file_name"] = delivery.file_name;
  json["records"] = delivery.records;
  json["received_at"] = base::to_text(delivery.received_at);
  json["closed_at"] = delivery.closed_at ? Json(base::to_text(*delivery.closed_at)) : Json(nullptr);
  return json;
}

Json line_json(const ReportLine& line) {
  return {{"line", line.line},           {"reference", line.reference},
          {"verdict", line.verdict},     {"codes", line.codes},
          {"messages", line.messages},   {"found", object_of(line.found)},
          {"kept", object_of(line.kept)}};
}

void write_report_json(const Context& context, const Delivery& delivery,
                       const std::function<bool(std::string_view)>& write) {
  auto session = context.database.session();
  auto whole = delivery_json(delivery);
  if (const auto files = list_files(session, delivery.id); !files.empty()) {
    whole["files"] = Json::array();
    for (const auto& [name, first_line, lines] : files)
      whole["files"].push_back({{"name", name}, {"first_line", first_line}, {"lines", lines}});
  }
  auto head = json_text(whole);
  head.pop_back();
  write(head + ",\"lines\":[");
  std::string separator;
  each_report_line(session, delivery.id, [&](ReportLine&& line) {
    const bool is_read = write(separator + json_text(line_json(line)));
    separator = ",";
    return is_read;
  });
  write("]}\n");
}

}  // namespace passerelle::offers
