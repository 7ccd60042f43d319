#include "offers/delivery/close.hpp"

#include <algorithm>
#include <stdexcept>

#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/reference_set.hpp"
#include "offers/delivery/store.hpp"
#include "offers/queries.hpp"
#include "platform/db/transaction_mark.hpp"

namespace passerelle::offers {
namespace {

constexpr std::size_t kWithdrawnAtOnce = 1000;

using Origins = std::vector<sql::ListLiveOrigins::Row>;

struct Absence {
  Origins absent;
  std::int64_t live = 0;
};

Absence find_absent(db::Session& session, const Delivery& delivery) {
  ReferenceSet present;
  each_reference(session, delivery.id, [&](std::string_view reference, Verdict) {
    if (!reference.empty()) present.insert(reference);
  });
  Absence result;
  session.each(sql::ListLiveOrigins{.partner = delivery.partner},
               [&](sql::ListLiveOrigins::Row&& origin) {
                 ++result.live;
                 if (!present.contains(origin.reference))
                   result.absent.push_back(std::move(origin));
               });
  return result;
}

std::string hold_reason_of(const Delivery& delivery, const Absence& absence) {
  if (delivery.records == 0) return "EMPTY_FILE";
  if (delivery.is_cut) return "CUT_FILE";
  if (is_mass_removal(static_cast<std::int64_t>(absence.absent.size()), absence.live))
    return "MASS_REMOVAL";
  return {};
}

void withdraw_some(db::Session& session, const Delivery& delivery,
                   std::span<const Origins::value_type> origins, base::Instant now) {
  std::vector<events::Event> news;
  for (const auto& origin : origins)
    withdraw_origin(session, delivery.partner, origin.reference, origin.offer_id, now, news);
  events::append(session, now, news);
}

/// All but the last thousand, each thousand in its own short transaction. A cut between two is
/// harmless: what is gone is no longer live, and the rest is found absent again.
std::span<const Origins::value_type> withdraw_all_but_last(const Context& context,
                                                           const Delivery& delivery,
                                                           const Origins& absent) {
  std::span<const Origins::value_type> rest(absent);
  while (rest.size() > kWithdrawnAtOnce) {
    const auto some = rest.first(kWithdrawnAtOnce);
    const auto done = context.database.write([&](db::Session& session) -> base::Result<void> {
      session.list(sql::LockExchange{});
      withdraw_some(session, delivery, some, context.clock.now());
      return {};
    });
    if (!done) throw std::logic_error(done.error().code);
    rest = rest.subspan(kWithdrawnAtOnce);
  }
  return rest;
}

void check_conservation(const Delivery& delivery) {
  if (delivery.counts.is_conserved() && delivery.applied_lines == delivery.records) return;
  throw std::logic_error("delivery " + std::to_string(delivery.id.value) +
                         ": the counts do not add up to the lines received");
}

base::Result<Delivery> close_with(const Context& context, const Delivery& delivery,
                                  const std::string& hold_reason, const Absence& absence) {
  const auto withdraws = hold_reason.empty() && delivery.mode == "full";
  const auto rest = withdraws ? withdraw_all_but_last(context, delivery, absence.absent)
                              : std::span<const Origins::value_type>{};
  return context.database.write([&](db::Session& session) -> base::Result<Delivery> {
    db::mark_transaction('2');
    session.list(sql::LockExchange{});
    check_conservation(*find_delivery(session, delivery.id));
    const auto now = context.clock.now();
    withdraw_some(session, delivery, rest, now);
    const bool is_held = !hold_reason.empty();
    session.execute(sql::CloseDelivery{.id = delivery.id,
                                       .state = is_held ? "held" : "closed",
                                       .closed_at = is_held ? std::optional<base::Instant>{} : now,
                                       .hold_reason = hold_reason,
                                       .absent = static_cast<std::int64_t>(absence.absent.size())});
    return *find_delivery(session, delivery.id);
  });
}

base::Result<void> check_can_be_released(db::Session& session, const Delivery& delivery) {
  if (delivery.state != "held")
    return base::fail(base::ErrorKind::Conflict, "DELIVERY_NOT_HELD",
                      "Cette livraison n’est pas retenue : il n’y a rien à décider.");
  if (session.find(sql::FindLaterDelivery{.id = delivery.id, .partner = delivery.partner}))
    return base::fail(base::ErrorKind::Conflict, "DELIVERY_OUTDATED",
                      "Une livraison plus récente de ce partenaire a été appliquée depuis : "
                      "celle-ci ne peut plus retirer d’offres.");
  return {};
}

}  // namespace

bool is_mass_removal(std::int64_t absent, std::int64_t live) {
  return absent * 5 > live;
}

base::Result<Delivery> close(const Context& context, const Delivery& delivery) {
  Absence absence;
  std::string hold_reason;
  if (delivery.mode == "full") {
    auto session = context.database.session();
    absence = find_absent(session, delivery);
    hold_reason = hold_reason_of(delivery, absence);
  }
  return close_with(context, delivery, hold_reason, absence);
}

base::Result<Delivery> release(const Context& context, const access::Actor& actor, DeliveryId id,
                               bool with_withdrawal) {
  Absence absence;
  Delivery delivery;
  {
    auto session = context.database.session();
    delivery = TRY(get_delivery(session, actor, id));
    if (with_withdrawal) TRY(check_can_be_released(session, delivery));
    if (delivery.state != "held") TRY(check_can_be_released(session, delivery));
    if (with_withdrawal) absence = find_absent(session, delivery);
  }
  TRY(context.database.write([&](db::Session& session) -> base::Result<void> {
    session.execute(
        sql::RecordRelease{.id = id, .released_by = actor.who, .released_at = context.clock.now()});
    return {};
  }));
  return close_with(context, delivery, {}, absence);
}

}  // namespace passerelle::offers
