#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "platform/search/query.hpp"

namespace passerelle::search {

/// A result with what it stands by.
struct Ranked {
  std::uint32_t score = 0;
  double distance_km = 0;  ///< infinite without a point
  std::int64_t newest = 0;
  std::uint64_t id = 0;
  std::uint32_t part = 0;
  std::uint32_t doc = 0;

  Cursor cursor(std::uint32_t statistics) const {
    return {.statistics = statistics,
            .score = score,
            .distance_km = distance_km,
            .newest = newest,
            .id = id};
  }
};

/// Whether `a` stands before `b`; both Ranked or Cursor.
template <class A, class B>
bool stands_before(Sort sort, const A& a, const B& b) {
  if (sort == Sort::Relevance && a.score != b.score) return a.score > b.score;
  if (sort == Sort::Distance && a.distance_km != b.distance_km)
    return a.distance_km < b.distance_km;
  return a.newest != b.newest ? a.newest > b.newest : a.id < b.id;
}

/// The best so many that stand after the cursor.
class Best {
 public:
  Best(Sort sort, std::size_t most, std::optional<Cursor> after)
      : sort_(sort), most_(most), after_(after) {}

  bool is_full() const { return ranked_.size() == most_; }
  /// The last of those that are in, when it is full.
  const Ranked& last() const { return ranked_.front(); }

  void offer(const Ranked& ranked) {
    if (most_ == 0 || (after_ && !stands_before(sort_, *after_, ranked))) return;
    const auto before = [this](const auto& a, const auto& b) { return stands_before(sort_, a, b); };
    if (is_full()) {
      if (!before(ranked, last())) return;
      std::ranges::pop_heap(ranked_, before);
      ranked_.pop_back();
    }
    ranked_.push_back(ranked);
    std::ranges::push_heap(ranked_, before);
  }

  /// The same, of a document that may have been offered before.
  void offer_once(const Ranked& ranked) {
    if (is_full() && most_ > 0 && !stands_before(sort_, ranked, last())) return;
    const auto is_same = [&](const auto& one) { return one.id == ranked.id; };
    if (std::ranges::none_of(ranked_, is_same)) offer(ranked);
  }

  std::size_t most() const { return most_; }

  std::vector<Ranked> take() {
    std::ranges::sort_heap(
        ranked_, [this](const auto& a, const auto& b) { return stands_before(sort_, a, b); });
    return std::move(ranked_);
  }

  Sort sort() const { return sort_; }
  const std::optional<Cursor>& after() const { return after_; }

 private:
  Sort sort_;
  std::size_t most_;
  std::optional<Cursor> after_;
  std::vector<Ranked> ranked_;
};

}  // namespace passerelle::search
