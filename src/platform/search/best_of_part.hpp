#pragma once

#include <vector>

#include "platform/search/part_search.hpp"

namespace passerelle::search {

/// Finds the best documents of one part without counting the score of each: the most promising
/// first, until none that is left can stand before those that are in.
class BestOfPart {
 public:
  BestOfPart(const PartSearch& search, Sets& sets, const std::vector<GroupUse>& groups,
             const Request& request, const DocSet& results, Best& best);

  void run();

 private:
  /// A use of a stem whose documents are met in order of what they give.
  struct Walk {
    const TermUse* use = nullptr;
    std::uint64_t bound = 0;  ///< what one that was not met yet can give, its freshness in it
  };

  bool is_worth_walking() const;
  bool try_words();
  bool try_outward();
  void offer_between(std::uint32_t first, std::uint32_t last);
  std::uint64_t most_of_words() const;
  bool try_newest();
  bool try_places();
  Ranked head_of(std::uint32_t place, std::uint32_t doc, double square) const;
  void offer_all();
  void offer(std::uint32_t doc);
  void offer_result(std::uint32_t doc);
  void offer_results(std::span<const std::uint32_t> docs);
  bool offer_small_uses();
  std::uint64_t most_of_use(const TermUse& use) const;
  void advance(Walk& walk, std::size_t from, std::size_t to);
  std::uint64_t bound_of_rest() const;
  bool is_beaten(std::uint64_t score) const;
  std::uint64_t bound_after(const TermUse& use, std::size_t met) const;

  const PartSearch& search_;
  Sets& sets_;
  const std::vector<GroupUse>& groups_;
  const Request& request_;
  const DocSet& results_;
  Best& best_;
  std::vector<Walk> walks_;
  std::uint32_t most_freshness_ = 0;
  std::uint32_t most_nearness_ = 0;
};

}  // namespace passerelle::search
