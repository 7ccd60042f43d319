#include "platform/events/events.hpp"

#include "platform/queries.hpp"

namespace passerelle::events {
namespace {

constexpr std::int64_t kKeptDays = 30;
constexpr std::int64_t kForgottenAtOnce = 1000;

/// The last of the oldest events that were all written before `since`; 0 when none was.
std::int64_t last_older(db::Session& session, base::Instant since) {
  std::int64_t last = 0;
  for (const auto& oldest :
       session.list(platform::sql::ListOldestEvents{.limit = kForgottenAtOnce})) {
    if (oldest.at >= since) break;
    last = oldest.position;
  }
  return last;
}

/// Looked at after the events were read: what was not forgotten then was not before.
base::Result<void> check_kept(db::Session& session, std::int64_t position) {
  const auto last = last_position(session);
  if (position >= last || session.find(platform::sql::FindEventAt{.position = position + 1}))
    return {};
  return base::fail(base::ErrorKind::Gone, "EVENTS_FORGOTTEN",
                    "Les changements qui suivent le n° " + std::to_string(position) +
                        " ne sont plus tous conservés (" + std::to_string(kKeptDays) +
                        " jours au plus) : relisez la liste entière, puis reprenez après le n° " +
                        std::to_string(last) + ".",
                    "after");
}

}  // namespace

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

base::Result<std::vector<Numbered>> list_after(db::Session& session, std::int64_t position,
                                               std::string_view kind_prefix, std::int64_t limit) {
  std::vector<Numbered> events;
  session.each(
      platform::sql::ListEventsAfter{.position = position, .prefix = kind_prefix, .limit = limit},
      [&](platform::sql::ListEventsAfter::Row&& row) {
        events.push_back({row.position, row.id, row.at, std::move(row.kind), row.subject_id,
                          std::move(row.payload)});
      });
  const bool follows = !events.empty() && events.front().position == position + 1;
  if (!follows) TRY(check_kept(session, position));
  return events;
}

std::int64_t forget_old_events(db::Database& database, base::Instant now) {
  const base::Instant since{now.us - kKeptDays * base::kDayUs};
  std::int64_t last = 0;
  {
    auto session = database.session();
    last = last_older(session, since);
  }
  if (last == 0) return 0;
  const auto forgotten = database.write([last](db::Session& session) -> base::Result<std::int64_t> {
    return session.execute(platform::sql::ForgetEvents{.position = last});
  });
  return forgotten.value_or(0);
}

std::int64_t last_position(db::Session& session) {
  const auto row = session.find(platform::sql::FindLastPosition{});
  return row ? row->position : 0;
}

std::int64_t reader_position(db::Session& session, std::string_view reader) {
  const auto row = session.find(platform::sql::FindReader{.name = reader});
  return row ? row->position : 0;
}

void move_reader(db::Session& session, std::string_view reader, std::int64_t position) {
  session.execute(platform::sql::MoveReader{.name = reader, .position = position});
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
