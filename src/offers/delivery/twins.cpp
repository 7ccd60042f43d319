#include "offers/delivery/twins.hpp"

#include "offers/queries.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {

void TwinIndex::load(db::Session& session) {
  seen_event_ = events::last_written_id(session);
  session.each(sql::ListTextHashes{}, [&](const auto& row) { add(row.text_hash, row.id); });
}

void TwinIndex::catch_up(db::Session& session) {
  for (const auto& event : events::list_written_after(session, seen_event_, "offers.")) {
    seen_event_ = event.id;
    const OfferId id{event.subject_id};
    const auto row = session.find(sql::FindTextHash{.id = id});
    if (row && row->is_live) add(row->text_hash, id);
  }
}

std::optional<OfferId> TwinIndex::find(std::int64_t text_hash) const {
  const auto found = by_hash_.find(text_hash);
  if (found == by_hash_.end()) return {};
  return found->second;
}

void TwinIndex::add(std::int64_t text_hash, OfferId offer) {
  by_hash_.insert_or_assign(text_hash, offer);
}

void TwinIndex::remove(std::int64_t text_hash, OfferId offer) {
  const auto found = by_hash_.find(text_hash);
  if (found != by_hash_.end() && found->second == offer) by_hash_.erase(found);
}

}  // namespace passerelle::offers
