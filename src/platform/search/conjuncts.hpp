#pragma once

#include <optional>
#include <span>
#include <vector>

#include "platform/search/merge.hpp"
#include "platform/search/query.hpp"
#include "platform/search/scratch.hpp"
#include "platform/search/segment.hpp"

namespace passerelle::search {

/// What every result has to meet, in one segment: documents, or a range of a number.
struct Conjunct {
  DocsView docs;
  const NumberColumn* column = nullptr;  ///< of a range, instead of documents
  std::uint32_t least = 0;               ///< above the column's lowest
  std::uint32_t most = 0;
  std::int64_t wide_least = 0;
  std::int64_t wide_most = 0;
  std::uint32_t first_place = 0;  ///< in the column's order
  std::uint32_t last_place = 0;
  const AnyOf* any_of = nullptr;   ///< what it comes from: a facet leaves out its own
  std::uint32_t table = kNowhere;  ///< the facet table of just these documents

  bool holds(std::uint32_t doc) const;
};

/// Words of bits, from the first to before the second.
using Window = std::pair<std::uint32_t, std::uint32_t>;

/// Documents that meet some conjuncts: a list when they are few, else bits, which are told within
/// the windows alone.
struct DocSet {
  bool is_list = true;
  std::span<const std::uint32_t> list = {};
  const std::uint64_t* bits = nullptr;
  std::span<const Window> windows = {};
  std::uint64_t count = 0;
  mutable std::span<const std::uint32_t> listed = {};  ///< of bits, once it was asked for

  bool contains(std::uint32_t doc) const;
};

/// Makes sets of documents out of one segment.
class Sets {
 public:
  Sets(const Part& part, Scratch& scratch) : part_(part), scratch_(scratch) {}

  const Segment& segment() const { return *part_.segment; }
  const Part& part() const { return part_; }
  Scratch& scratch() { return scratch_; }

  /// Those that meet all of them and live. None: every document.
  DocSet intersect(std::span<const Conjunct* const> conjuncts);
  /// Those in any of the views.
  DocsView unite(std::span<const DocsView> views);
  /// Those in none of the views.
  DocsView all_but(std::span<const DocsView> views);
  DocsView inside(const Circle& circle);
  /// Places that a search can find something at: those of the circle, or all.
  std::span<const std::uint32_t> places_around() const;
  /// Documents with a further point: anywhere, or in the circle; some more than once.
  std::span<const std::uint32_t> docs_with_more_points(bool anywhere) const;
  Conjunct range(const Range& range) const;
  /// A set as a view, for further intersection.
  DocsView view_of(const DocSet& set);
  /// The documents of a set in order.
  std::span<const std::uint32_t> list_of(const DocSet& set);

 private:
  DocSet intersect_from_list(std::span<const Conjunct* const> conjuncts, std::size_t shortest);
  DocSet intersect_bits(std::span<const Conjunct* const> conjuncts);
  const std::uint64_t* bits_of_runs(std::span<const std::uint32_t> runs,
                                    std::span<const Window> windows);
  const std::uint64_t* bits_of_range(const Conjunct& conjunct, std::span<const Window> windows);
  std::uint64_t* bits_before(const NumberColumn& column, std::uint32_t place,
                             std::span<const Window> windows);
  std::span<const Window> windows_of(std::span<const std::uint32_t> runs);
  std::span<const std::uint32_t> common_runs(std::span<const Conjunct* const> conjuncts,
                                             bool& has_runs);

  void find_places(const Circle& circle, Scratch::List& places);
  void find_more(const Circle& circle, Scratch::List& docs);

  const Part& part_;
  Scratch& scratch_;
  bool has_circle_ = false;
  std::span<const std::uint32_t> places_;
  std::span<const std::uint32_t> more_;
  std::vector<std::vector<Window>> windows_;
};

}  // namespace passerelle::search
