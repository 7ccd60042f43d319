#include "offers/jobs.hpp"

#include <spdlog/spdlog.h>

#include <memory>

#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/delivery.hpp"
#include "offers/delivery/twins.hpp"
#include "offers/problems/problems.hpp"
#include "offers/queries.hpp"
#include "offers/retention.hpp"

namespace passerelle::offers {
namespace {

constexpr unsigned kApplyPauseMs = 100;
constexpr unsigned kCataloguePauseMs = 50;
constexpr unsigned kTidyPauseMs = 1000;
constexpr unsigned kClosePauseMs = 1000;
constexpr unsigned kFilesPauseMs = 600'000;
constexpr unsigned kProblemsPauseMs = 3'600'000;
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

}  // namespace

std::vector<Job> jobs(const Context& context, const std::shared_ptr<Catalogue>& catalogue) {
  const auto twins = std::make_shared<TwinIndex>();  // as long as the job: small files stay cheap
  return {{"offers.apply", kApplyPauseMs, [&context, twins] { apply_waiting(context, *twins); }},
          {"offers.catalogue", kCataloguePauseMs, [catalogue] { catalogue->refresh(); }},
          {"offers.catalogue-tidy", kTidyPauseMs, [catalogue] { catalogue->tidy(); }},
          {"offers.close", kClosePauseMs, [&context] { close_ended(context); }},
          {"offers.files", kFilesPauseMs, [&context] { remove_old_files(context); }},
          {"offers.problems", kProblemsPauseMs, [&context] { forget_old_problems(context); }}};
}

}  // namespace passerelle::offers
