// What readers report waits for a person, and what they wrote goes after six months.
#include "offers/problems/problems.hpp"

#include <gtest/gtest.h>

#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kFile =
    "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;"
    "courriel\nS-1;Cariste;Vous rangez.;2 ans;CDI;13001;Marseille;00000001800002;"
    "rh@fictive.example\nS-2;Maçon;Vous bâtissez.;2 ans;CDI;13001;Marseille;00000001800002;"
    "rh@fictive.example\n";
constexpr OfferId kOffer{1}, kOther{2};

class Problems : public db::EachDatabaseTest {
 protected:
  static void move_to(Exchange& base, std::string_view moment) {
    base.clock = base::Clock(*base::parse_instant(moment));
  }
  static std::string code_of(const auto& result) { return result ? "" : result.error().code; }
  static std::vector<sql::ListProblemReports::Row> reports_of(Exchange& base, OfferId offer) {
    auto session = base.database.session();
    return session.list(sql::ListProblemReports{.offer_id = offer});
  }
  static std::int64_t open_in(Exchange& base) {
    auto session = base.database.session();
    return count_open_problems(session);
  }
};

TEST_P(Problems, WhatIsReportedIsKeptWithoutWhatNobodyTyped) {
  Exchange base(GetParam());
  base.import(base.upload_of(kFile));
  ASSERT_TRUE(report_problem(base.context, base.actor, kOffer,
                             {.reason = "contact", .text = "  ligne une\r\nligne\ttrois\x01 \n"}));
  const auto reports = reports_of(base, kOffer);
  ASSERT_EQ(reports.size(), 1U);
  EXPECT_EQ(reports[0].reason, "contact");
  EXPECT_EQ(reports[0].text, "ligne une\nligne trois");
  EXPECT_FALSE(reports[0].closed_at);
  EXPECT_EQ(open_in(base), 1);
}

TEST_P(Problems, WhatCannotBeReportedSaysWhy) {
  Exchange base(GetParam());
  base.import(base.upload_of(kFile));
  std::string thousand;
  for (int i = 0; i < 1000; ++i) thousand += "é";
  const auto report = [&](OfferId offer, std::string reason, std::string text) {
    return code_of(report_problem(base.context, base.actor, offer,
                                  {.reason = std::move(reason), .text = std::move(text)}));
  };
  EXPECT_EQ(report(kOffer, "", ""), "PROBLEM_REASON");
  EXPECT_EQ(report(kOffer, "none", ""), "PROBLEM_REASON") << "a decision is no reason";
  EXPECT_EQ(report(kOffer, "other", thousand + "!"), "PROBLEM_TEXT");
  EXPECT_EQ(report(OfferId{99}, "other", ""), "OFFER_UNKNOWN");
  EXPECT_EQ(open_in(base), 0);
  EXPECT_EQ(report(kOffer, "other", thousand), "") << "letters are counted, not bytes";
  base.import(base.upload_of("reference;mouvement\nS-1;S\n"));
  EXPECT_EQ(report(kOffer, "other", ""), "OFFER_CLOSED");
}

TEST_P(Problems, ADecisionIsTakenOnceAndSignedByWhoTookIt) {
  Exchange base(GetParam());
  base.import(base.upload_of(kFile));
  for (const auto offer : {kOffer, kOffer, kOther})
    ASSERT_TRUE(report_problem(base.context, base.actor, offer, {.reason = "scam", .text = ""}));
  const auto decide = [&](std::vector<std::int64_t> reports, std::string decision) {
    return close_problems(base.context, base.actor, kOffer,
                          {.reports = std::move(reports), .decision = std::move(decision)});
  };
  EXPECT_EQ(code_of(decide({}, "none")), "REPORTS_MISSING");
  EXPECT_EQ(code_of(decide({1}, "scam")), "DECISION_MISSING");
  EXPECT_EQ(decide({1, 3}, "withdrawal"), 1) << "the third is of another offer";
  EXPECT_EQ(code_of(decide({1}, "none")), "REPORTS_CLOSED");
  const auto reports = reports_of(base, kOffer);
  EXPECT_EQ(reports[0].decision, "withdrawal");
  EXPECT_EQ(reports[0].closed_by, "essai");
  EXPECT_FALSE(reports[1].closed_at);
  EXPECT_EQ(open_in(base), 2);
}

TEST_P(Problems, WhatWasWrittenGoesAfterSixMonthsAndWhatIsOpenStays) {
  Exchange base(GetParam());
  base.import(base.upload_of(kFile));
  for (const auto offer : {kOffer, kOther})
    ASSERT_TRUE(report_problem(base.context, base.actor, offer,
                               {.reason = "contact", .text = "Appelez le 06 00 00 00 00."}));
  move_to(base, "2026-12-01T09:00:00Z");
  ASSERT_TRUE(close_problems(base.context, base.actor, kOffer,
                             {.reports = {1}, .decision = "corrected", .note = "vu"}));
  move_to(base, "2027-05-05T09:00:00Z");
  forget_old_problems(base.context);
  EXPECT_FALSE(reports_of(base, kOther)[0].text.empty()) << "six months to the day";
  move_to(base, "2027-05-07T09:00:00Z");
  forget_old_problems(base.context);
  ASSERT_EQ(reports_of(base, kOffer).size(), 1U) << "closed in December";
  EXPECT_EQ(reports_of(base, kOffer)[0].text, "");
  EXPECT_EQ(reports_of(base, kOther)[0].text, "");
  move_to(base, "2027-06-03T09:00:00Z");
  forget_old_problems(base.context);
  EXPECT_TRUE(reports_of(base, kOffer).empty());
  EXPECT_EQ(open_in(base), 1) << "nobody has decided";
}

INSTANTIATE_TEST_SUITE_P(On, Problems, testing::Values(db::Dialect::Sqlite, db::Dialect::Postgres),
                         [](const auto& info) { return std::string(db::name_of(info.param)); });

}  // namespace
}  // namespace passerelle::offers
