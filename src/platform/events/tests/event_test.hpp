#pragma once

#include <string>
#include <vector>

#include "platform/events/events.hpp"
#include "platform/testing/fresh_database.hpp"

namespace passerelle::events {

using Kinds = std::vector<std::string>;

/// Events of a fresh database, told apart by their kind.
class EventTest : public db::DatabaseTest {
 protected:
  static std::vector<Event> news(const Kinds& kinds) {
    std::vector<Event> events;
    for (const auto& kind : kinds) events.push_back({.kind = kind, .subject_id = 7});
    return events;
  }
  void write(const Kinds& kinds, base::Instant at = kNow) {
    ASSERT_TRUE(database_->write([&](db::Session& session) -> base::Result<void> {
      append(session, at, news(kinds));
      return {};
    }));
  }
  std::int64_t number() { return number_new_events(*database_); }
  base::Result<std::vector<Numbered>> after(std::int64_t position, std::string_view prefix = "",
                                            std::int64_t limit = 1'000'000) {
    auto session = database_->session();
    return list_after(session, position, prefix, limit);
  }
  /// Kinds in the order of their positions, which must be first, first + 1, …
  Kinds numbered(std::int64_t first = 1) {
    Kinds kinds;
    for (const auto& event : after(first - 1).value()) {
      EXPECT_EQ(event.position, first++);
      kinds.push_back(event.kind);
    }
    return kinds;
  }
};

}  // namespace passerelle::events
