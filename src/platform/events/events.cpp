#include "platform/events/events.hpp"

#include "platform/queries.hpp"

namespace passerelle::events {

void append(db::Session& session, base::Instant at, std::span<const Event> events) {
  if (events.empty()) return;
  auto id = db::take_ids(session, "platform_event", static_cast<std::int64_t>(events.size()));
  std::vector<platform::sql::AddEvent> rows;
  rows.reserve(events.size());
  for (const auto& event : events)
    rows.push_back({.id = id++,
                    .at = at,
                    .kind = event.kind,
                    .subject_id = event.subject_id,
                    .payload = event.payload});
  session.execute_many(std::span<const platform::sql::AddEvent>(rows));
}

std::int64_t number_new_events(db::Database& database) {
  {
    // A look without the write lock: most of the time nothing is new.
    auto session = database.session();
    if (!session.find(platform::sql::FindNewEvent{})) return 0;
  }
  const auto numbered = database.write([](db::Session& session) -> base::Result<std::int64_t> {
    session.list(platform::sql::LockSequencer{});
    const auto last = last_position(session);
    const auto count = session.execute(platform::sql::NumberNewEvents{.last = last});
    if (count > 0) session.execute(platform::sql::RecordLastPosition{.position = last + count});
    return count;
  });
  return numbered.value_or(0);
}

std::vector<Numbered> list_after(db::Session& session, std::int64_t position,
                                 std::string_view kind_prefix, std::int64_t limit) {
  std::vector<Numbered> events;
  session.each(
      platform::sql::ListEventsAfter{.position = position, .prefix = kind_prefix, .limit = limit},
      [&](platform::sql::ListEventsAfter::Row&& row) {
        events.push_back({row.position, row.id, row.at, std::move(row.kind), row.subject_id,
                          std::move(row.payload)});
      });
  return events;
}

std::int64_t last_position(db::Session& session) {
  const auto row = session.find(platform::sql::FindLastPosition{});
  return row ? row->position : 0;
}

std::vector<Written> list_written_after(db::Session& session, std::int64_t id,
                                        std::string_view kind_prefix) {
  std::vector<Written> events;
  session.each(platform::sql::ListEventsWrittenAfter{.id = id, .prefix = kind_prefix},
               [&](const auto& row) { events.push_back({row.id, row.subject_id}); });
  return events;
}

std::int64_t last_written_id(db::Session& session) {
  return session.find(platform::sql::FindLastEventId{})->id;
}

bool is_kept(db::Session& session, std::int64_t id) {
  return session.find(platform::sql::FindEvent{.id = id}).has_value();
}

}  // namespace passerelle::events
