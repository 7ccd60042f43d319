#include "platform/search/kernels.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <vector>

namespace passerelle::search {
namespace {

using Bits = std::vector<std::uint64_t>;

Bits random_bits(std::mt19937_64& random, std::size_t words) {
  Bits bits(words);
  for (auto& word : bits) word = random() % 3 == 0 ? 0 : random() & random();
  return bits;
}

std::vector<std::uint32_t> numbers_of(const Bits& bits, std::uint32_t base) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < bits.size() * 64; ++i)
    if (bits[i / 64] >> (i % 64) & 1) numbers.push_back(base + i);
  return numbers;
}

std::uint64_t count_of(const Bits& bits) {
  std::uint64_t count = 0;
  for (const auto word : bits) count += static_cast<std::uint64_t>(std::popcount(word));
  return count;
}

class EachWidth : public testing::TestWithParam<std::size_t> {
 protected:
  void SetUp() override {
    // Wider instructions than the processor has cannot run on it: that width is tried where it is.
    if (GetParam() >= list_kernels().size) GTEST_SKIP() << "this processor is not that wide";
    kernels_ = list_kernels().kernels[GetParam()];
  }
  const Kernels* kernels_ = nullptr;
  std::mt19937_64 random_{11};
};

TEST_P(EachWidth, IntersectsAnyNumberOfSets) {
  for (const std::size_t words : {0, 1, 7, 8, 9, 31, 64, 257}) {
    std::vector<Bits> sets;
    std::vector<const std::uint64_t*> sources;
    for (std::size_t count = 1; count <= 6; ++count) {
      sets.push_back(random_bits(random_, words));
      sources.clear();
      Bits expected(words, ~std::uint64_t{0});
      for (const auto& set : sets) {
        sources.push_back(set.data());
        for (std::size_t i = 0; i < words; ++i) expected[i] &= set[i];
      }
      Bits out(words);
      EXPECT_EQ(kernels_->intersect(sources.data(), count, words, out.data()), count_of(expected));
      EXPECT_EQ(out, expected);
    }
  }
}

TEST_P(EachWidth, CountsAndUnites) {
  for (const std::size_t words : {0, 3, 8, 100}) {
    const auto a = random_bits(random_, words);
    const auto b = random_bits(random_, words);
    Bits both(words), either(a);
    for (std::size_t i = 0; i < words; ++i) both[i] = a[i] & b[i];
    EXPECT_EQ(kernels_->count(a.data(), words), count_of(a));
    EXPECT_EQ(kernels_->count_both(a.data(), b.data(), words), count_of(both));
    kernels_->unite(either.data(), b.data(), words);
    for (std::size_t i = 0; i < words; ++i) EXPECT_EQ(either[i], a[i] | b[i]);
  }
}

TEST_P(EachWidth, ListsWhatIsSet) {
  for (const std::size_t words : {0, 1, 5, 64}) {
    const auto bits = random_bits(random_, words);
    std::vector<std::uint32_t> out(count_of(bits) + 64);
    out.resize(kernels_->list(bits.data(), words, 192, out.data()));
    EXPECT_EQ(out, numbers_of(bits, 192));
  }
}

TEST_P(EachWidth, FindsValuesInARange) {
  for (const std::size_t size : {0, 1, 63, 64, 65, 1000}) {
    std::vector<std::uint8_t> values(size);
    for (auto& value : values) value = static_cast<std::uint8_t>(random_());
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < size; ++i)
      if (values[i] >= 40 && values[i] <= 90) expected.push_back(i);
    std::vector<std::uint32_t> out(size + 64);
    out.resize(kernels_->between(values.data(), size, 40, 90, out.data()));
    EXPECT_EQ(out, expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Kernels, EachWidth, testing::Values(0, 1, 2));

}  // namespace
}  // namespace passerelle::search
