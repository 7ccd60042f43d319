#include "offers/delivery/twins.hpp"

#include <gtest/gtest.h>

namespace passerelle::offers {
namespace {

TEST(TwinIndex, ListsEveryOfferThatBoreATextOnce) {
  TwinIndex twins;
  EXPECT_TRUE(twins.list(7).empty());
  for (std::int64_t i = 1; i <= 10'000; ++i) twins.add(i % 5'000 * 64, OfferId{i});
  for (std::int64_t i = 1; i <= 10'000; ++i) twins.add(i % 5'000 * 64, OfferId{i});
  for (std::int64_t i = 0; i < 5'000; ++i) EXPECT_EQ(twins.list(i * 64).size(), 2u) << i;
  EXPECT_TRUE(twins.list(63).empty());
  twins.forget();
  EXPECT_TRUE(twins.list(64).empty());
}

}  // namespace
}  // namespace passerelle::offers
