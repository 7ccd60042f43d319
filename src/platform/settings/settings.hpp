#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/db/db.hpp"

namespace passerelle::settings {

/// What an operator set for the whole base, by name; nothing when it was never set.
std::optional<std::string> find(db::Session& session, std::string_view name);
void record(db::Session& session, std::string_view name, std::string_view value);

/// A base is a trial until an operator declares it real: until then every page says that its
/// data is invented.
bool is_trial(db::Session& session);

}  // namespace passerelle::settings
