#include "offers/delivery/source_values.hpp"

#include "platform/json/json.hpp"

namespace passerelle::offers {

std::string source_json_of(const SourceRecord& record) {
  Json values = Json::object();
  for (std::size_t i = 0; i < kFieldCount; ++i)
    if (!record.values[i].empty())
      values[std::string(name_of(static_cast<Field>(i)))] = record.values[i];
  return json_text(values);
}

SourceRecord parse_source(std::string_view json, std::int64_t line) {
  SourceRecord record{.line = line};
  for (const auto& [name, value] : Json::parse(json).items())
    if (const auto field = find_field(name)) record[*field] = value.get<std::string>();
  return record;
}

}  // namespace passerelle::offers
