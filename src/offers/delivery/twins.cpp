#include "offers/delivery/twins.hpp"

#include <utility>

#include "offers/queries.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {
namespace {

constexpr std::size_t kFirstSlots = 1024;
/// Texts that no offer bears any more stay until there are as many of them as of the others.
constexpr std::size_t kStaleAtLeast = 100'000;

}  // namespace

void TwinIndex::refresh(db::Session& session) {
  if (!is_loaded_ || is_stale(session))
    load(session);
  else
    catch_up(session);
}

bool TwinIndex::is_stale(db::Session& session) const {
  if (used_ > 2 * loaded_ + kStaleAtLeast) return true;
  // Old events are forgotten: without the last one seen, nobody can say what came after it.
  return seen_event_ > 0 && !events::is_kept(session, seen_event_);
}

void TwinIndex::load(db::Session& session) {
  forget();
  seen_event_ = events::last_written_id(session);
  session.each(sql::ListTextHashes{}, [&](const auto& row) { add(row.text_hash, row.id); });
  loaded_ = used_;
  is_loaded_ = true;
}

void TwinIndex::catch_up(db::Session& session) {
  std::vector<sql::FindTextHash> changed;
  for (const auto& event : events::list_written_after(session, seen_event_, "offers.")) {
    seen_event_ = event.id;
    changed.push_back({.id = OfferId{event.subject_id}});
  }
  const auto rows = session.find_many(std::span<const sql::FindTextHash>(changed));
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i] && rows[i]->is_live) add(rows[i]->text_hash, changed[i].id);
}

std::vector<OfferId> TwinIndex::list(std::int64_t text_hash) const {
  std::vector<OfferId> offers;
  if (entries_.empty()) return offers;
  const auto mask = entries_.size() - 1;
  for (auto at = static_cast<std::size_t>(text_hash) & mask; entries_[at].offer;
       at = (at + 1) & mask)
    if (entries_[at].text_hash == text_hash) offers.push_back(entries_[at].offer);
  return offers;
}

void TwinIndex::add(std::int64_t text_hash, OfferId offer) {
  if (entries_.size() * 3 <= used_ * 4) grow();
  put({text_hash, offer});
}

void TwinIndex::forget() {
  *this = TwinIndex();
}

void TwinIndex::grow() {
  const auto old = std::exchange(
      entries_, std::vector<Entry>(entries_.empty() ? kFirstSlots : entries_.size() * 2));
  used_ = 0;
  for (const auto& entry : old)
    if (entry.offer) put(entry);
}

void TwinIndex::put(Entry entry) {
  const auto mask = entries_.size() - 1;
  auto at = static_cast<std::size_t>(entry.text_hash) & mask;
  for (; entries_[at].offer; at = (at + 1) & mask)
    if (entries_[at].text_hash == entry.text_hash && entries_[at].offer == entry.offer) return;
  entries_[at] = entry;
  ++used_;
}

}  // namespace passerelle::offers
