#pragma once

#include <vector>

#include "platform/search/place_distances.hpp"
#include "platform/search/ranked.hpp"
#include "platform/search/view.hpp"
#include "platform/search/words_in_part.hpp"

namespace passerelle::search {

/// What a search is, the same for all parts.
struct Request {
  const Query* query = nullptr;
  const Schema* schema = nullptr;
  const View* view = nullptr;
  const Statistics* statistics = nullptr;
  std::optional<base::Point> from;  ///< where distances are counted from
  const Verified* verified = nullptr;
  bool asks_for_phrases = true;
};

/// One search in one segment.
class PartSearch {
 public:
  PartSearch(const Request& request, std::size_t part, const std::vector<Group>& groups,
             Scratch& scratch);

  std::uint64_t total();
  void count_facet(std::size_t field, std::span<std::uint32_t> counts);
  void add_best(Best& best);
  /// What a document stands by.
  Ranked rank(std::uint32_t doc) const;
  std::uint32_t score(std::uint32_t doc) const;
  std::uint32_t freshness(std::uint32_t doc) const;
  std::int64_t newest(std::uint32_t doc) const;
  std::vector<Contribution> explain(const Ranked& ranked) const;
  const DocSet& results();

 private:
  void add_filters();
  void add_excluded();
  void add_any_of(const AnyOf& any_of);
  std::vector<const Conjunct*> conjuncts_without(std::size_t field) const;
  const Conjunct* tabled(std::span<const Conjunct* const> conjuncts, std::size_t field) const;
  std::uint32_t words_units(std::uint32_t doc) const;
  Contribution explain(const GroupUse& group, std::uint32_t doc) const;

  const Request& request_;
  std::size_t number_;
  Sets sets_;
  WordsInPart words_;
  std::vector<GroupUse> groups_;
  std::vector<GroupUse> excluded_;
  std::vector<Conjunct> conjuncts_;
  Conjunct all_{.table = 0};
  std::optional<DocSet> results_;
  std::optional<PlaceDistances> distances_;
};

}  // namespace passerelle::search
