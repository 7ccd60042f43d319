#pragma once

#include <cstdint>
#include <vector>

#include "offers/ids.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// Word-for-word copies: the text hash of every live offer, in memory (16 bytes an offer and the
/// free room of the table), not in a SQL index, whose random keys cost more than all the rest of a
/// line. A process may keep one from delivery to delivery: it catches up from the events. One
/// thread at a time.
class TwinIndex {
 public:
  /// Loads it when it is empty or has grown stale, else takes in what others changed since. Outside
  /// a write: what is left to take in under the exchange's lock is then little.
  void refresh(db::Session& session);
  /// Takes in what other imports changed since, under the exchange's lock.
  void catch_up(db::Session& session);
  /// The offers that bear this text, or bore it: whether one still does is for the caller to check.
  std::vector<OfferId> list(std::int64_t text_hash) const;
  void add(std::int64_t text_hash, OfferId offer);
  /// Events up to this one are in the index.
  void set_seen(std::int64_t event_id) { seen_event_ = event_id; }
  /// After a write that was undone: what it added is not in the database, so all is read again.
  void forget();

 private:
  struct Entry {
    std::int64_t text_hash;
    OfferId offer;  ///< none: the slot is free
  };
  void load(db::Session& session);
  bool is_stale(db::Session& session) const;
  void grow();
  void put(Entry entry);

  std::vector<Entry> entries_;  ///< open addressing; a power of two
  std::size_t used_ = 0;
  std::size_t loaded_ = 0;  ///< how many were live when it was loaded
  std::int64_t seen_event_ = 0;
  bool is_loaded_ = false;
};

/// What a write added to the index is not in the database when the write is undone.
class TwinUndo {
 public:
  explicit TwinUndo(TwinIndex& twins) : twins_(&twins) {}
  TwinUndo(const TwinUndo&) = delete;
  TwinUndo& operator=(const TwinUndo&) = delete;
  ~TwinUndo() {
    if (twins_) twins_->forget();
  }
  void is_written() { twins_ = nullptr; }

 private:
  TwinIndex* twins_;
};

}  // namespace passerelle::offers
