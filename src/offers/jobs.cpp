#include "offers/jobs.hpp"

#include <spdlog/spdlog.h>

#include <memory>

#include "offers/alerts/rounds.hpp"
#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/delivery.hpp"
#include "offers/delivery/twins.hpp"
#include "offers/pages/alert_search.hpp"
#include "offers/problems/problems.hpp"
#include "offers/queries.hpp"
#include "offers/retention.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {
namespace {

constexpr unsigned kApplyPauseMs = 100;
constexpr unsigned kCataloguePauseMs = 50;
constexpr unsigned kTidyPauseMs = 1000;
constexpr unsigned kClosePauseMs = 1000;
constexpr unsigned kFilesPauseMs = 600'000;
constexpr unsigned kProblemsPauseMs = 3'600'000;
constexpr unsigned kAlertsPauseMs = 3000;
constexpr unsigned kAlertEndsPauseMs = 60'000;
constexpr std::int64_t kClosedAtOnce = 500;

void apply_waiting(const Context& context, TwinIndex& twins) {
  std::vector<sql::ListWaitingDeliveries::Row> waiting;
  {
    auto session = context.database.session();
    waiting = session.list(sql::ListWaitingDeliveries{});
  }
  const access::Actor actor{
      .who = "intégration", .role = access::Role::Operator, .channel = access::Channel::Job};
  for (const auto& row : waiting)
    if (const auto done = apply(context, actor, row.id, {}, &twins); !done)
      spdlog::warn("delivery {} stays open: {}", row.id.value, done.error().code);
}

void close_ended(const Context& context) {
  const auto now = context.clock.now();
  std::vector<sql::ListEndedOffers::Row> ended;
  {
    auto session = context.database.session();
    ended = session.list(sql::ListEndedOffers{.now = now, .limit = kClosedAtOnce});
  }
  if (ended.empty()) return;
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    std::vector<events::Event> news;
    for (const auto& offer : ended) {
      if (session.execute(sql::CloseOffer{.id = offer.id, .state = "ended", .closed_at = now}) == 1)
        news.push_back(offer_event("offers.closed", offer.id, offer.partner, offer.reference));
    }
    events::append(session, now, news);
    return {};
  });
}

/// A node without mail leaves the news to those that send.
void tell_alerts(const Context& context, alerts::Pauses& pauses) {
  if (!context.sends_mail()) return;
  tell_news(context, alerts::Frequency::Daily, pages::criteria_of_kept);
  std::int64_t position = 0;
  {
    auto session = context.database.session();
    position = events::last_position(session);
  }
  if (pauses.is_time(position, alerts::Pauses::Time::clock::now()) &&
      tell_news(context, alerts::Frequency::AtOnce, pages::criteria_of_kept))
    pauses.done();
}

void end_alerts(const Context& context) {
  alerts::forget_ended(context);
  if (context.sends_mail()) alerts::tell_ends(context);
}

}  // namespace

std::vector<Job> jobs(const Context& context, const std::shared_ptr<Catalogue>& catalogue) {
  const auto twins = std::make_shared<TwinIndex>();  // as long as the job: small files stay cheap
  const auto pauses = std::make_shared<alerts::Pauses>();
  return {{"offers.apply", kApplyPauseMs, [&context, twins] { apply_waiting(context, *twins); }},
          {"offers.catalogue", kCataloguePauseMs, [catalogue] { catalogue->refresh(); }},
          {"offers.catalogue-tidy", kTidyPauseMs, [catalogue] { catalogue->tidy(); }},
          {"offers.close", kClosePauseMs, [&context] { close_ended(context); }},
          {"offers.files", kFilesPauseMs, [&context] { remove_old_files(context); }},
          {"offers.problems", kProblemsPauseMs, [&context] { forget_old_problems(context); }},
          {"offers.alerts", kAlertsPauseMs, [&context, pauses] { tell_alerts(context, *pauses); }},
          {"offers.alert-ends", kAlertEndsPauseMs, [&context] { end_alerts(context); }}};
}

}  // namespace passerelle::offers
