// Lines that come again: those known again skip the stages, and nobody can tell by what is written.
#include "offers/delivery/recall.hpp"

#include "offers/delivery/judge.hpp"
#include "offers/partner.hpp"
#include "offers/partner_profile.hpp"
#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kHeader =
    "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;"
    "salaire;"
    "date_fin;courriel\n";

std::string line(const std::string& reference, const std::string& text = "Préparer les commandes",
                 const std::string& salary = "", const std::string& ends = "") {
  return reference + ";Cariste;" + text + ";Débutant accepté;CDI;13001;Marseille;00000001800002;" +
         salary + ";" + ends + ";rh@fictive.example\n";
}

class RecallTest : public db::EachDatabaseTest {
 protected:
  void SetUp() override {
    EachDatabaseTest::SetUp();
    if (IsSkipped()) return;
    base_.emplace(GetParam());
  }
  Delivery import(const std::string& lines, std::string_view at = "2026-11-05T09:00:00Z") {
    base_->clock = base::Clock(*base::parse_instant(at));
    return base_->import(base_->upload_of(std::string(kHeader) + lines));
  }
  Setting setting_at(std::string_view at) {
    auto session = base_->database.session();
    return *get_setting(session, "brea", *base::parse_instant(at));
  }
  /// As the reader of a file gives them.
  static std::vector<SourceRecord> records_of(const std::string& lines) {
    std::vector<SourceRecord> records;
    const auto text = std::string(kHeader) + lines;
    const auto read = each_record(
        [&](const auto& use) -> base::Result<void> {
          use(text);
          return {};
        },
        Format::Brea,
        [&](SourceRecord&& record) {
          records.push_back(std::move(record));
          return true;
        });
    EXPECT_TRUE(read);
    return records;
  }
  std::vector<Prepared> prepare_at(std::string_view at, const std::string& lines) {
    setting_ = setting_at(at);
    StageSeconds seconds;
    return Recall(base_->database, setting_).prepare(records_of(lines), seconds);
  }
  bool is_recalled_at(std::string_view at, const std::string& one) {
    return prepare_at(at, one).at(0).recalled != nullptr;
  }

  Setting setting_;
  std::optional<Exchange> base_;
};

TEST_P(RecallTest, KnowsALineThatNoRuleHadAnythingToSayOf) {
  constexpr std::string_view kSiret = "00000001800002";
  const auto clean = line("A-1");
  auto spaced = line("A-2", "Autre texte");
  spaced.replace(spaced.find(kSiret), kSiret.size(), "000 000 018 00002");
  import(clean + spaced);
  EXPECT_TRUE(is_recalled_at("2026-11-06T09:00:00Z", clean));
  EXPECT_FALSE(is_recalled_at("2026-11-06T09:00:00Z", spaced)) << "its repair is told each time";
  EXPECT_FALSE(is_recalled_at("2026-11-06T09:00:00Z", line("A-1", "Autre texte")));
  EXPECT_FALSE(is_recalled_at("2026-11-06T09:00:00Z", line("B-1"))) << "never seen";
}

TEST_P(RecallTest, SaysOfTheSameFileWhatTheStagesSay) {
  const auto lines =
      line("A-1") + line("A-2", "Autre texte") + line("A-1") + line("A-3", "x", "2 €/h");
  const auto first = import(lines);
  EXPECT_EQ(first.counts.created, 3);
  const auto again = import(lines, "2026-11-06T09:00:00Z");
  EXPECT_EQ(again.counts.unchanged, 3);
  EXPECT_EQ(again.counts.duplicate, 1);
  EXPECT_EQ(again.by_rule, first.by_rule);
}

TEST_P(RecallTest, NotPastTheEndOfTheOffer) {
  const auto ending = line("A-1", "Texte", "", "2026-11-10");
  import(ending);
  EXPECT_TRUE(is_recalled_at("2026-11-10T22:59:00Z", ending));
  EXPECT_FALSE(is_recalled_at("2026-11-10T23:01:00Z", ending));
  EXPECT_EQ(import(ending, "2026-11-12T09:00:00Z").by_rule.at("ENDS_PAST"), 1);
}

/// 11.88 € an hour was the minimum until the end of 2025.
TEST_P(RecallTest, NotPastAChangeOfTheMinimumWage) {
  const auto paid = line("A-1", "Texte", "11,90 € brut de l'heure");
  EXPECT_EQ(import(paid, "2025-12-15T09:00:00Z").by_rule.size(), 0u);
  EXPECT_TRUE(is_recalled_at("2025-12-31T22:59:00Z", paid));
  EXPECT_FALSE(is_recalled_at("2025-12-31T23:01:00Z", paid));
  EXPECT_EQ(import(paid, "2026-01-05T09:00:00Z").by_rule.at("SALARY_UNDER_MINIMUM"), 1);
}

TEST_P(RecallTest, NotUnderAnotherProfile) {
  import(line("A-1"));
  ASSERT_TRUE(is_recalled_at("2026-11-06T09:00:00Z", line("A-1")));
  auto session = base_->database.session();
  const auto profile = *get_profile(session, "brea");
  ASSERT_TRUE(change_profile(base_->context, base_->actor, "brea",
                             {.required_fields = {"title", "sector"},
                              .bears_region_mark = profile.bears_region_mark,
                              .asks_application = !profile.asks_application}));
  EXPECT_FALSE(is_recalled_at("2026-11-06T09:00:00Z", line("A-1")));
}

TEST_P(RecallTest, ALineOfOtherWritingIsKnownFromThenOn) {
  import(line("A-1"));
  const auto spaced = line("A-1", "Préparer  les commandes ");
  EXPECT_FALSE(is_recalled_at("2026-11-06T09:00:00Z", spaced));
  EXPECT_EQ(import(spaced, "2026-11-06T09:00:00Z").counts.unchanged, 1);
  EXPECT_TRUE(is_recalled_at("2026-11-07T09:00:00Z", spaced));
}

TEST_P(RecallTest, AWithdrawnOfferIsNotKnown) {
  import(line("A-1") + line("A-2", "Autre texte"));
  import("A-1;;;;;;;;;;\n", "2026-11-06T09:00:00Z");
  const auto full = base_->import(
      base_->upload_of(std::string(kHeader) + line("A-2", "Autre texte"), "brea", Mode::Full));
  ASSERT_EQ(full.state, "held") << "half of the offers are absent";
  ASSERT_TRUE(release(base_->context, base_->actor, full.id, true));
  EXPECT_FALSE(is_recalled_at("2026-11-07T09:00:00Z", line("A-1")));
  EXPECT_EQ(import(line("A-1"), "2026-11-07T09:00:00Z").counts.created, 1);
}

/// Another delivery changed the offer after the line was known again and before it was judged.
TEST_P(RecallTest, ALineIsUnderstoodAfterAllWhenItsOfferHasChangedMeanwhile) {
  import(line("A-1"));
  auto lines = prepare_at("2026-11-06T09:00:00Z", line("A-1"));
  ASSERT_TRUE(lines.at(0).recalled);
  import(line("A-1", "Un texte tout autre"), "2026-11-06T09:01:00Z");
  auto session = base_->database.session();
  TwinIndex twins;
  twins.refresh(session);
  Judge judge(setting_, twins);
  OfferId next{1000};
  const auto judgements = judge.judge(session, lines, next);
  EXPECT_EQ(judgements.at(0).verdict, Verdict::Updated);
  EXPECT_EQ(lines.at(0).draft.description, "Préparer les commandes");
  EXPECT_FALSE(lines.at(0).recalled);
}

RUN_ON_BOTH_DATABASES(RecallTest);

}  // namespace
}  // namespace passerelle::offers
