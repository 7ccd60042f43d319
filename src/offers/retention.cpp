#include "offers/retention.hpp"

#include <spdlog/spdlog.h>

#include "offers/queries.hpp"
#include "platform/db/db.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers {
namespace {

constexpr std::chrono::months kKept{13};
constexpr std::int64_t kAtOnce = 100;

/// Under the exchange's lock, which whoever registers a delivery holds too: no file goes that a
/// delivery was just made of.
base::Result<bool> remove_one(const Context& context, const std::string& sha256,
                              base::Instant before) {
  return context.database.write([&](db::Session& session) -> base::Result<bool> {
    session.list(sql::LockExchange{});
    if (session.find(sql::FindUseOfFile{.file_sha256 = sha256, .before = before})) return false;
    TRY(context.files.remove(sha256));
    session.execute(sql::RecordRemoval{.file_sha256 = sha256, .removed_at = context.clock.now()});
    return true;
  });
}

}  // namespace

base::Instant months_before(base::Instant now, std::chrono::months months) {
  auto day = base::paris_date(now).ymd - months;
  if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
  return base::start_of_day_in_paris({day});
}

base::Instant kept_since(base::Instant now) {
  return months_before(now, kKept);
}

int remove_old_files(const Context& context) {
  const auto before = kept_since(context.clock.now());
  std::vector<sql::ListOldFiles::Row> old;
  {
    auto session = context.database.session();
    old = session.list(sql::ListOldFiles{.before = before, .limit = kAtOnce});
  }
  int removed = 0;
  for (const auto& row : old) {
    const auto done = remove_one(context, row.file_sha256, before);
    if (!done) spdlog::warn("file {} is kept: {}", row.file_sha256, done.error().code);
    removed += done && *done ? 1 : 0;
  }
  return removed;
}

}  // namespace passerelle::offers
