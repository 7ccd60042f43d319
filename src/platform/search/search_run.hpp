#pragma once

#include <vector>

#include "platform/search/part_search.hpp"
#include "platform/search/search.hpp"

namespace passerelle::search {

std::vector<Token> analyse_with(const Settings& settings, std::string_view text);

/// One search over all parts of a view.
class SearchRun {
 public:
  SearchRun(const Query& query, const Settings& settings, const View& view);

  Answer answer();

 private:
  struct Found {
    std::uint64_t total = 0;
    bool at_least = false;
  };

  Found find(const std::vector<Group>& groups);
  std::uint64_t open_parts(const std::vector<Group>& groups);
  void read_texts(const std::vector<Group>& groups);
  void read_text(const Ranked& ranked);
  void understand(std::vector<Group>& groups, Found& found);
  void correct(std::vector<Group>& groups, Found& found);
  void drop_unknown(std::vector<Group>& groups, Found& found);
  void relax(std::vector<Group>& groups, Found& found);
  std::uint64_t count_alone(const Group& group);
  void tell_words(const std::vector<Group>& groups);
  void add_hits();
  void add_facets();
  void add_facet(std::size_t field);
  std::vector<Group> searchable_groups();

  const Query& query_;
  const Settings& settings_;
  const View& view_;
  Scratch& scratch_;
  Verified verified_;
  Request request_;
  std::vector<PartSearch> parts_;
  Answer answer_;
};

}  // namespace passerelle::search
