#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "platform/search/array.hpp"

/// A text as its words in order: a number of a written form for each, kNowhere where a word was
/// left out, kBeside on those that stand at the place of the one before.
namespace passerelle::search {

constexpr std::uint32_t kBeside = 0x80000000;

struct Placed {
  std::uint32_t position = 0;
  std::uint32_t form = 0;
  auto operator<=>(const Placed&) const = default;
};

/// `words` in any order.
inline std::vector<std::uint32_t> sequence_of(std::vector<Placed> words) {
  std::ranges::sort(words);
  std::vector<std::uint32_t> sequence;
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_beside = i > 0 && words[i].position == words[i - 1].position;
    for (; !is_beside && next < words[i].position; ++next) sequence.push_back(kNowhere);
    sequence.push_back(words[i].form | (is_beside ? kBeside : 0));
    next = words[i].position + 1;
  }
  return sequence;
}

/// Calls use(position, form) for each word.
template <class Use>
void each_word(std::span<const std::uint32_t> sequence, const Use& use) {
  std::uint32_t next = 0;
  for (const auto one : sequence) {
    if (one == kNowhere) {
      ++next;
    } else if ((one & kBeside) != 0) {
      use(next - 1, one & ~kBeside);
    } else {
      use(next++, one);
    }
  }
}

/// The same sequence with other numbers.
template <class Number>
void renumber_forms(std::span<std::uint32_t> sequence, const Number& number) {
  for (auto& one : sequence)
    if (one != kNowhere) one = number(one & ~kBeside) | (one & kBeside);
}

}  // namespace passerelle::search
