#include "platform/settings/settings.hpp"

#include "platform/queries.hpp"

namespace passerelle::settings {

std::optional<std::string> find(db::Session& session, std::string_view name) {
  auto row = session.find(platform::sql::FindSetting{.name = name});
  if (!row) return {};
  return std::move(row->value);
}

void record(db::Session& session, std::string_view name, std::string_view value) {
  session.execute(platform::sql::RecordSetting{.name = name, .value = value});
}

bool is_trial(db::Session& session) {
  return find(session, "base.mode").value_or("trial") != "real";
}

}  // namespace passerelle::settings
