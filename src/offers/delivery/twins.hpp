#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "offers/ids.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// Word-for-word copies: the text hash of every live offer, in memory (16 bytes an offer), not in
/// a SQL index, whose random keys cost more than all the rest of a line.
class TwinIndex {
 public:
  void load(db::Session& session);
  /// Takes in what other imports changed since, under the exchange's lock.
  void catch_up(db::Session& session);
  /// The offer that bore this text last; whether it still does is for the caller to check.
  std::optional<OfferId> find(std::int64_t text_hash) const;
  void add(std::int64_t text_hash, OfferId offer);
  void remove(std::int64_t text_hash, OfferId offer);
  /// Events up to this one are in the index.
  void set_seen(std::int64_t event_id) { seen_event_ = event_id; }

 private:
  std::unordered_map<std::int64_t, OfferId> by_hash_;
  std::int64_t seen_event_ = 0;
};

}  // namespace passerelle::offers
