#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "platform/db/db.hpp"

namespace passerelle::events {

/// News that a module writes in the same transaction as what it tells ("offers.created").
struct Event {
  std::string kind;
  std::int64_t subject_id = 0;
  std::string payload = "{}";  ///< a JSON object, free of personal data
};

/// An event that has been given its place in the one order.
struct Numbered {
  std::int64_t position;  ///< 1, 2, 3…: no hole, in the order of commit
  std::int64_t id;
  base::Instant at;
  std::string kind;
  std::int64_t subject_id;
  std::string payload;
};

/// Writes events without a position, inside the caller's write.
void append(db::Session& session, base::Instant at, std::span<const Event> events);

/// Numbers the committed events that have no position yet; gives how many. One sequencer at a
/// time (an advisory lock on PostgreSQL, the writer on SQLite).
std::int64_t number_new_events(db::Database& database);

/// Events after a position, oldest first, whose kind begins with `kind_prefix`. EVENTS_FORGOTTEN
/// (Gone) when some that followed it are kept no more: the reader starts anew from the data.
base::Result<std::vector<Numbered>> list_after(db::Session& session, std::int64_t position,
                                               std::string_view kind_prefix, std::int64_t limit);
/// Drops events of more than 30 days, oldest first, a thousand at most so that the write is short;
/// gives how many.
std::int64_t forget_old_events(db::Database& database, base::Instant now);
/// The last position given; 0 at the start.
std::int64_t last_position(db::Session& session);

/// How far a reader of events has come, by its name ("offers.alerts"); 0 when it never began.
std::int64_t reader_position(db::Session& session, std::string_view reader);
/// Forward only: another node may have been quicker. Inside the caller's write.
void move_reader(db::Session& session, std::string_view reader, std::int64_t position);

/// An event as it was written, numbered or not.
struct Written {
  std::int64_t id, subject_id;
};
/// For a writer that keeps an image of the data in memory: what others wrote since `id`. Exact
/// only under a lock that all those writers share.
std::vector<Written> list_written_after(db::Session& session, std::int64_t id,
                                        std::string_view kind_prefix);
std::int64_t last_written_id(db::Session& session);
/// Whether an event is still there: the oldest are forgotten, and a writer that has seen only
/// forgotten ones cannot catch up.
bool is_kept(db::Session& session, std::int64_t id);

}  // namespace passerelle::events
