#include "offers/alerts/alert.hpp"
#include "offers/queries.hpp"
#include "platform/mail/queue.hpp"

namespace passerelle::offers::alerts {
namespace {

constexpr std::int64_t kAtOnce = 200;

}  // namespace

int forget_ended(const Context& context) {
  const auto now = context.clock.now();
  std::vector<sql::ListEndedAlerts::Row> ended;
  {
    auto session = context.database.session();
    ended = session.list(sql::ListEndedAlerts{.now = now, .limit = kAtOnce});
  }
  if (ended.empty()) return 0;
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    for (const auto& alert : ended)
      // Renewed a moment ago: it lives on.
      if (!find_alert(session, alert.id, now)) forget(session, alert.id);
    return {};
  });
  return static_cast<int>(ended.size());
}

int tell_ends(const Context& context) {
  const auto now = context.clock.now();
  // end_is_near(ends_at) <= now, turned around for the index.
  const base::Instant before{now.us + (now.us - end_is_near(now).us)};
  std::vector<sql::ListEndingAlerts::Row> ending;
  {
    auto session = context.database.session();
    ending = session.list(sql::ListEndingAlerts{.before = before, .limit = kAtOnce});
  }
  int told = 0;
  if (ending.empty()) return told;
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    for (const auto& alert : ending) {
      if (session.execute(sql::TellEndOfAlert{.id = alert.id, .yes = true}) != 1) continue;
      mail::post(session, now, {.kind = std::string(kLetterEnd), .subject_id = alert.id.value},
                 now);
      ++told;
    }
    return {};
  });
  return told;
}

}  // namespace passerelle::offers::alerts
