#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>

#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/module/module.hpp"
#include "platform/search/search.hpp"

namespace passerelle::offers {

/// The live offers as they are searched, in this process's memory: built from the database at
/// first use, or from the snapshot that this node kept, then fresh from the events. Readers never
/// wait for what comes in. Any thread may use it.
class Catalogue {
 public:
  /// Under `worth_a_snapshot` offers none is kept: a rebuild is as quick.
  explicit Catalogue(const Context& context, std::uint64_t worth_a_snapshot = 20'000);
  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  /// Waits for the first load.
  search::Answer search(const search::Query& query);
  /// Takes in what was committed, whoever wrote it, and drops offers whose end has passed. Without
  /// this call it stands still: a service calls it every few milliseconds, a command once.
  void refresh();
  /// Puts fresh offers together with the rest when that is worth its time, and keeps a snapshot
  /// for the next start once enough has changed.
  void tidy();
  bool is_loaded() const;
  /// CATALOGUE_LOADING before the first load; CATALOGUE_BEHIND when the last refresh is over five
  /// seconds old.
  base::Result<void> check_ready() const;
  std::uint64_t size() const;
  /// Establishments (SIRET) that have a live offer, counted anew when offers have changed. Waits
  /// for the first load.
  std::int64_t count_employers();
  search::Memory memory() const;

 private:
  std::shared_ptr<search::Index> index() const;
  void set_index(std::shared_ptr<search::Index> index);
  bool may_keep_snapshots() const;
  bool load_snapshot();
  void rebuild();
  void take_in_events();
  void drop_ended();
  void save();
  search::Identity identity();
  std::filesystem::path snapshot_folder() const;

  const Context& context_;
  const std::uint64_t worth_a_snapshot_;
  std::shared_ptr<search::Index> index_;  ///< replaced whole by a rebuild
  mutable std::mutex reading_;            ///< of the pointer above, never of a search
  std::atomic<std::chrono::steady_clock::time_point> refreshed_at_{};
  struct Employers {
    std::weak_ptr<search::Index> index;
    std::uint64_t changes = 0;
    std::int64_t count = 0;
  };
  Employers employers_;          ///< as they were counted last
  std::mutex counting_;          ///< of the line above
  std::mutex writing_;           ///< one refresh, load or save at a time
  base::Instant ended_until_{};  ///< offers that end before it are dropped
  std::int64_t saved_position_ = -1;
};

}  // namespace passerelle::offers
