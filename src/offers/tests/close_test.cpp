#include "offers/delivery/close.hpp"

#include <gtest/gtest.h>

namespace passerelle::offers {
namespace {

TEST(MassRemoval, IsOverAFifthOfWhatIsLive) {
  struct Case {
    std::int64_t absent, live;
    bool is_held;
  };
  for (const auto& [absent, live, is_held] :
       {Case{0, 0, false}, Case{0, 100, false}, Case{1, 5, false}, Case{20, 100, false},
        Case{21, 100, true}, Case{1, 4, true}, Case{1, 1, true}, Case{200'000, 1'000'000, false},
        Case{200'001, 1'000'000, true}})
    EXPECT_EQ(is_mass_removal(absent, live), is_held) << absent << " of " << live;
}

}  // namespace
}  // namespace passerelle::offers
