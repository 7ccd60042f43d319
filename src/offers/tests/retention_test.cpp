// Files go thirteen months after their last delivery, never before, and the report stays.
#include "offers/retention.hpp"

#include <gtest/gtest.h>

#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kFile =
    "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;"
    "courriel\nK-1;Cariste;Vous rangez.;2 ans;CDI;13001;Marseille;00000001800002;"
    "rh@fictive.example\n";

class Retention : public db::EachDatabaseTest {
 protected:
  static void move_to(Exchange& base, std::string_view moment) {
    base.clock = base::Clock(*base::parse_instant(moment));
  }
};

TEST_P(Retention, AFileGoesThirteenMonthsAfterItsLastDelivery) {
  Exchange base(GetParam());
  const auto first = base.import(base.upload_of(kFile));
  move_to(base, "2027-03-01T09:00:00Z");
  base.import(base.upload_of(kFile));
  move_to(base, "2028-03-31T12:00:00Z");
  EXPECT_EQ(remove_old_files(base.context), 0) << "its last delivery is thirteen months old";
  EXPECT_TRUE(base.files.holds(first.file_sha256));
  move_to(base, "2028-04-02T09:00:00Z");
  EXPECT_EQ(remove_old_files(base.context), 1);
  EXPECT_FALSE(base.files.holds(first.file_sha256));
  EXPECT_EQ(remove_old_files(base.context), 0);
  auto session = base.database.session();
  int lines = 0;
  each_report_line(session, first.id, [&](ReportLine&&) { return ++lines > 0; });
  EXPECT_EQ(lines, 1) << "the report stays";
}

TEST_P(Retention, AFileThatComesAgainIsKeptAgain) {
  Exchange base(GetParam());
  base.import(base.upload_of(kFile));
  move_to(base, "2028-01-01T09:00:00Z");
  EXPECT_EQ(remove_old_files(base.context), 1);
  const auto again = base.import(base.upload_of(kFile));
  EXPECT_TRUE(base.files.holds(again.file_sha256));
  EXPECT_EQ(again.counts.unchanged, 1);
  EXPECT_EQ(remove_old_files(base.context), 0);
}

TEST_P(Retention, AFileThatAPersonHasToDecideOnStays) {
  Exchange base(GetParam());
  base.import(base.upload_of(kFile));
  const auto held = base.import(base.upload_of("reference;libelle_metier\n", "brea", Mode::Full));
  ASSERT_EQ(held.state, "held");
  move_to(base, "2028-01-01T09:00:00Z");
  EXPECT_EQ(remove_old_files(base.context), 1);
  EXPECT_TRUE(base.files.holds(held.file_sha256));
}

INSTANTIATE_TEST_SUITE_P(On, Retention, testing::Values(db::Dialect::Sqlite, db::Dialect::Postgres),
                         [](const auto& info) { return std::string(db::name_of(info.param)); });

TEST(KeptSince, IsTheDayThirteenMonthsAgo) {
  const auto since = [](std::string_view now) {
    return base::to_text(base::paris_date(kept_since(*base::parse_instant(now))));
  };
  EXPECT_EQ(since("2026-11-05T09:00:00Z"), "2025-10-05");
  EXPECT_EQ(since("2027-03-31T09:00:00Z"), "2026-02-28");
  EXPECT_EQ(since("2027-01-15T23:30:00Z"), "2025-12-16");
}

}  // namespace
}  // namespace passerelle::offers
