#include "platform/search/code_counts.hpp"

#include <algorithm>

namespace passerelle::search {
namespace {

constexpr std::size_t kStretches = 4;

template <class Code>
constexpr std::size_t kAnyCode = std::size_t{1} << (8 * sizeof(Code));

void add_one(const KeywordColumn& column, std::span<const std::uint32_t> docs,
             std::span<std::uint32_t> counts) {
  for (const auto doc : docs) column.each_code(doc, [&](auto value) { ++counts[value]; });
}

/// Neighbours often have the same code, and a count must not wait for the one before it: four
/// stretches are counted side by side, each for itself.
template <class Code>
void count_in_stretches(const Code* codes, const KeywordColumn& column,
                        std::span<const std::uint32_t> docs, std::span<std::uint32_t> counts,
                        std::uint32_t* own) {
  const auto size = docs.size() / kStretches;
  const auto known = column.count_codes();
  // Room for any code, so that those of no value fall where nobody looks.
  for (std::size_t s = 0; s < kStretches; ++s) std::fill_n(own + s * kAnyCode<Code>, known, 0);
  const auto* const from = docs.data();
  for (std::size_t i = 0; i < size; ++i)
    for (std::size_t s = 0; s < kStretches; ++s)
      ++own[s * kAnyCode<Code> + codes[from[s * size + i]]];
  for (std::size_t s = 1; s < kStretches; ++s)
    for (std::size_t code = 0; code < known; ++code) own[code] += own[s * kAnyCode<Code> + code];
  for (std::uint32_t code = 0; code < known; ++code)
    column.each_value(code, [&](auto value) { counts[value] += own[code]; });
  add_one(column, docs.subspan(kStretches * size), counts);
}

}  // namespace

std::size_t room_for_counting(const KeywordColumn& column) {
  return kStretches * (column.codes16.empty() ? kAnyCode<std::uint8_t> : kAnyCode<std::uint16_t>);
}

void count_codes(const KeywordColumn& column, std::span<const std::uint32_t> docs,
                 std::span<std::uint32_t> counts, std::uint32_t* room) {
  const bool is_long = docs.size() > kStretches * column.count_codes() + 1000;
  if (!is_long || !column.codes32.empty())
    add_one(column, docs, counts);
  else if (!column.codes8.empty())
    count_in_stretches(column.codes8.data(), column, docs, counts, room);
  else
    count_in_stretches(column.codes16.data(), column, docs, counts, room);
}

}  // namespace passerelle::search
