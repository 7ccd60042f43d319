#include "offers/alerts/rounds.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <limits>
#include <map>
#include <vector>

#include "offers/alerts/fresh_offers.hpp"
#include "offers/queries.hpp"
#include "platform/events/events.hpp"
#include "platform/json/json.hpp"
#include "platform/mail/queue.hpp"

namespace passerelle::offers::alerts {
namespace {

constexpr std::string_view kReader = "offers.alerts", kPublished = "offers.created";
constexpr std::int64_t kEventsAtOnce = 1000;
constexpr std::size_t kWrittenAtOnce = 100;
constexpr auto kLongestWait = std::chrono::seconds(30);

/// An alert that is looked at, and what was found for it.
struct Due {
  sql::ListDueAlerts::Row alert;
  std::int64_t from = 0;  ///< events up to there are behind it
  std::optional<search::Query> query;
  std::int64_t total = 0;
  std::vector<OfferId> offers;  ///< the newest, kKeptForMail at most
};

/// Offers, with the last position at which each was published.
using Published = std::map<OfferId, std::int64_t>;

std::vector<Due> list_due(db::Session& session, Frequency frequency, base::Instant now,
                          std::int64_t last, const CriteriaOf& criteria_of) {
  const bool is_at_once = frequency == Frequency::AtOnce;
  const auto behind = is_at_once ? events::reader_position(session, kReader) : 0;
  std::vector<Due> due;
  for (auto& row : session.list(sql::ListDueAlerts{.frequency = to_text(frequency), .now = now})) {
    const auto from = std::max(row.position, behind);
    if (is_at_once && from >= last) continue;
    due.push_back({.alert = std::move(row), .from = from});
  }
  for (auto& each : due) {
    const auto criteria = criteria_of(each.alert.search, now);
    if (!criteria) continue;
    if (auto query = query_of(*criteria)) each.query = std::move(*query);
  }
  return due;
}

/// Those of `found` that the alert has not told, and that came after it was last looked at.
std::vector<OfferId> new_ones(db::Session& session, const Due& due, const Published& published,
                              std::vector<OfferId> found) {
  std::erase_if(found, [&](OfferId id) { return published.at(id) <= due.from; });
  if (found.empty()) return found;
  const auto [first, last] = std::ranges::minmax(found);
  const auto told =
      session.list(sql::ListToldOffers{.alert_id = due.alert.id, .first = first, .last = last});
  std::erase_if(found, [&](OfferId id) {
    return std::ranges::find(told, id, &sql::ListToldOffers::Row::offer_id) != told.end() ||
           std::ranges::find(due.offers, id) != due.offers.end();
  });
  return found;
}

void look_through(const Context& context, const Published& published, base::Instant now,
                  std::vector<Due>& due) {
  std::vector<OfferId> ids;
  for (const auto& [id, position] : published) ids.push_back(id);
  FreshOffers fresh(context.database, ids, now);
  auto session = context.database.session();
  for (auto& each : due) {
    if (!each.query) continue;
    const auto novel = new_ones(session, each, published, fresh.find(*each.query));
    each.total += std::ssize(novel);
    each.offers.insert(each.offers.begin(), novel.begin(), novel.end());
    each.offers.resize(std::min(each.offers.size(), kKeptForMail));
  }
}

/// All that was published from the furthest behind on, a thousand events at a time.
void look_through_all(const Context& context, std::int64_t last, base::Instant now,
                      std::vector<Due>& due) {
  auto at = std::ranges::min(due, {}, &Due::from).from;
  while (at < last) {
    base::Result<std::vector<events::Numbered>> news;
    {
      auto session = context.database.session();
      news = events::list_after(session, at, kPublished, kEventsAtOnce);
    }
    if (!news) {
      // Nobody sent mail for a month: what was published meanwhile is old news.
      spdlog::warn("alerts: what follows event {} is forgotten, and is not told", at);
      return;
    }
    Published published;
    for (const auto& event : *news)
      if (event.position <= last) published[OfferId{event.subject_id}] = event.position;
    if (published.empty()) return;
    look_through(context, published, now, due);
    at = news->back().position;
  }
}

std::string payload_of(const Due& due) {
  Json offers = Json::array();
  for (const auto id : due.offers) offers.push_back(id.value);
  return Json{{"offers", offers}, {"total", due.total}}.dump();
}

/// Whether it was still where it was read.
bool move(db::Session& session, const Due& due, std::int64_t last, Frequency frequency,
          base::Instant now) {
  const auto moved = session.execute(sql::MoveAlert{.id = due.alert.id,
                                                    .from = due.alert.position,
                                                    .to = last,
                                                    .due_at = next_due(frequency, now)});
  if (moved != 1) return false;
  if (due.total == 0) return true;
  std::vector<sql::AddToldOffer> told;
  for (const auto id : due.offers) told.push_back({.alert_id = due.alert.id, .offer_id = id});
  session.execute_many(std::span<const sql::AddToldOffer>(told));
  mail::post(session, now,
             {.kind = std::string(kLetterNews),
              .subject_id = due.alert.id.value,
              .payload = payload_of(due)},
             now);
  return true;
}

struct Written {
  int letters = 0;
  bool is_all = true;  ///< no other node was quicker with one of them
};

Written write(const Context& context, std::span<const Due> due, std::int64_t last,
              Frequency frequency, base::Instant now) {
  Written written;
  while (!due.empty()) {
    const auto some = due.first(std::min(due.size(), kWrittenAtOnce));
    due = due.subspan(some.size());
    (void)context.database.write([&](db::Session& session) -> base::Result<void> {
      for (const auto& each : some) {
        const bool is_moved = move(session, each, last, frequency, now);
        written.is_all = written.is_all && is_moved;
        written.letters += is_moved && each.total > 0 ? 1 : 0;
      }
      return {};
    });
  }
  return written;
}

}  // namespace

std::optional<int> tell_news(const Context& context, Frequency frequency,
                             const CriteriaOf& criteria_of) {
  const auto now = context.clock.now();
  const bool is_at_once = frequency == Frequency::AtOnce;
  std::int64_t last = 0;
  std::vector<Due> due;
  {
    auto session = context.database.session();
    last = events::last_position(session);
    due = list_due(session, frequency, now, last, criteria_of);
  }
  if (!due.empty()) look_through_all(context, last, now, due);
  // Those that are told at once and found nothing are behind the reader with all the others.
  if (is_at_once) std::erase_if(due, [](const Due& each) { return each.total == 0; });
  const auto written = write(context, due, last, frequency, now);
  if (is_at_once && written.is_all)
    (void)context.database.write([&](db::Session& session) -> base::Result<void> {
      events::move_reader(session, kReader, last);
      return {};
    });
  if (!written.is_all) return {};
  return written.letters;
}

bool Pauses::is_time(std::int64_t position, Time now) {
  if (position == told_) return false;
  const bool is_paused = position == seen_;
  seen_ = position;
  if (!since_) since_ = now;
  return is_paused || now - *since_ >= kLongestWait;
}

void Pauses::done() {
  told_ = seen_;
  since_.reset();
}

}  // namespace passerelle::offers::alerts
