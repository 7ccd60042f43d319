#include "offers/delivery/close.hpp"

#include <gtest/gtest.h>

#include "offers/queries.hpp"
#include "offers/tests/exchange.hpp"

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

std::size_t count_live(Exchange& base) {
  auto session = base.database.session();
  return session.list(sql::ListLiveOrigins{.partner = "brea"}).size();
}

TEST(EmptyFile, IsHeldWhenItSaysThatNothingIsLeft) {
  Exchange base(db::Dialect::Sqlite);
  const std::string header =
      "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret\n";
  const auto first = base.import(base.upload_of(
      header + "K-1;Cariste;Vous rangez.;2 ans;CDI;13001;Marseille;00000001800002\n"));
  ASSERT_EQ(first.counts.received, 1);
  for (const auto& text : {std::string(), header}) {
    const auto held = base.import(base.upload_of(text, "brea", Mode::Full));
    EXPECT_EQ(held.state, "held");
    EXPECT_EQ(held.hold_reason, "EMPTY_FILE");
    EXPECT_EQ(held.counts.withdrawn, 0);
    EXPECT_EQ(count_live(base), 1);
    ASSERT_TRUE(release(base.context, base.actor, held.id, true));
    EXPECT_EQ(count_live(base), 0);
    base.import(base.upload_of(
        header + "K-1;Cariste;Vous rangez.;2 ans;CDI;13001;Marseille;00000001800002\n"));
  }
}

}  // namespace
}  // namespace passerelle::offers
