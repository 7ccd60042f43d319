#pragma once

#include <cstdint>
#include <deque>
#include <vector>

namespace passerelle::search {

/// Room that a thread's searches work in, kept from one to the next.
class Scratch {
 public:
  using List = std::vector<std::uint32_t>;

  /// Not cleared.
  std::uint64_t* bits(std::size_t words) { return room(bits_, next_bits_, words).data(); }
  std::uint32_t* numbers(std::size_t size) { return room(numbers_, next_numbers_, size).data(); }
  /// Empty.
  List& list() {
    if (next_list_ == lists_.size()) lists_.emplace_back();
    lists_[next_list_].clear();
    return lists_[next_list_++];
  }
  void start_anew() { next_bits_ = next_numbers_ = next_list_ = 0; }

 private:
  template <class T>
  static std::vector<T>& room(std::deque<std::vector<T>>& rooms, std::size_t& next,
                              std::size_t size) {
    if (next == rooms.size()) rooms.emplace_back();
    auto& one = rooms[next++];
    if (one.size() < size) one.resize(size);
    return one;
  }

  std::deque<std::vector<std::uint64_t>> bits_;
  std::deque<List> numbers_;
  std::deque<List> lists_;
  std::size_t next_bits_ = 0;
  std::size_t next_numbers_ = 0;
  std::size_t next_list_ = 0;
};

}  // namespace passerelle::search
