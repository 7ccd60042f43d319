#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "offers/delivery/delivery.hpp"
#include "offers/delivery/judge.hpp"
#include "offers/delivery/prepared.hpp"
#include "platform/db/db.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {

/// Lines of one chunk, by verdict and by rule.
struct ChunkCounts {
  Counts counts;
  std::map<std::string, std::int64_t> by_rule;
};
ChunkCounts count_chunk(std::span<const Prepared> lines, std::span<const Judgement> judgements);

/// What the lines change in the exchange itself: establishments, offers, origins, events.
void write_changes(db::Session& session, const Delivery& delivery, std::span<const Prepared> lines,
                   std::span<const Judgement> judgements, base::Instant now, OfferId first_new);

/// Writes everything that a chunk brings, inside the caller's transaction: establishments,
/// offers, origins, events, lines and the chunk itself; keys in their own order. Offers from
/// `first_new` on have no row yet.
void write_chunk(db::Session& session, const Delivery& delivery, std::int64_t chunk,
                 std::span<const Prepared> lines, std::span<const Judgement> judgements,
                 base::Instant now, OfferId first_new);

/// Its owner `reference` is gone from it: the offer goes on under one of the references that share
/// its text, or is withdrawn when there is none. Adds the event to `news`.
void leave_offer(db::Session& session, OfferId offer, std::string_view partner,
                 std::string_view reference, base::Instant now, std::vector<events::Event>& news);

/// Ends one origin; the offer goes with its last one. Adds the event to `news`.
void withdraw_origin(db::Session& session, std::string_view partner, std::string_view reference,
                     OfferId offer, base::Instant now, std::vector<events::Event>& news);

/// {"partner": …, "reference": …}: what an event tells of an offer.
events::Event offer_event(std::string_view kind, OfferId offer, std::string_view partner,
                          std::string_view reference);

}  // namespace passerelle::offers
