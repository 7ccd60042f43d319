#pragma once

#include <atomic>
#include <mutex>
#include <unordered_set>

#include "platform/search/search.hpp"
#include "platform/search/shelf.hpp"
#include "platform/search/view.hpp"

namespace passerelle::search {

/// What an Index is made of: the view that readers see, and what the writer does to it.
class Live {
 public:
  explicit Live(Settings settings);
  Live(Settings settings, std::unique_ptr<View> view);

  const Settings& settings() const { return settings_; }
  Shelf<View>::Reading read() const { return view_.read(); }

  void apply(std::span<const Document> upserts, std::span<const std::uint64_t> removals,
             std::int64_t position);
  std::uint64_t changes() const { return changes_; }
  bool wants_merge() const;
  void merge();

 private:
  using Ids = std::unordered_set<std::uint64_t>;

  void publish(View view);
  std::shared_ptr<const Segment> build(std::span<const Document> upserts, const Ids& removed,
                                       const View& view) const;
  void join_small(View& view) const;
  std::size_t parts_to_merge(const View& view) const;

  Settings settings_;
  std::mutex writing_;
  std::mutex merging_;
  std::size_t being_merged_ = 0;  ///< so many of the first parts
  std::size_t first_being_merged_ = 0;
  std::atomic<std::uint64_t> changes_ = 0;
  Shelf<View> view_;
};

/// Buries documents of a part by id.
void bury(Part& part, const std::unordered_set<std::uint64_t>& ids);

/// The statistics to merge all of a view with: nothing when they are to be counted anew.
std::shared_ptr<const Statistics> still_valid(const View& view, const Schema& schema);

}  // namespace passerelle::search
