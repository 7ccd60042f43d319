// Every rule, by a table: a line that it stops or marks, and one that it lets pass.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "offers/intake/stages.hpp"
#include "offers/messages.hpp"

namespace passerelle::offers {
namespace {

const base::Instant kNow = *base::parse_instant("2026-11-05T09:00:00Z");

Setting brea() {
  return {.profile = {.code = "brea",
                      .needs_experience = true,
                      .needs_duration = true,
                      .needs_siret = true,
                      .asks_application = true},
          .now = kNow};
}

Setting other() {
  return {.profile = {.code = "france-travail", .needs_contract = false, .needs_place = false},
          .now = kNow};
}

SourceRecord clean() {
  SourceRecord record;
  record.line = 1;
  record[Field::Reference] = "A-1";
  record[Field::Title] = "Cariste";
  record[Field::Description] = "Vous rangez les palettes de l’entrepôt.";
  record[Field::Experience] = "Débutant accepté";
  record[Field::ContractType] = "CDI";
  record[Field::PostalCode] = "13001";
  record[Field::Town] = "Marseille";
  record[Field::Siret] = "00000001800002";
  record[Field::ApplyEmail] = "offre@entreprise.example";
  return record;
}

std::vector<std::string> codes_of(const Draft& draft) {
  std::vector<std::string> codes;
  for (const auto& finding : draft.findings) codes.emplace_back(finding.code);
  std::ranges::sort(codes);
  return codes;
}

struct Case {
  Field field;
  std::string_view value;
  std::string_view code;  ///< "" = the line stays clean
};
std::ostream& operator<<(std::ostream& out, const Case& one) {
  return out << name_of(one.field) << "=" << one.value;
}

class BreaRule : public testing::TestWithParam<Case> {};

TEST_P(BreaRule, SaysItsCodeAndNothingElse) {
  auto record = clean();
  const auto& [field, value, code] = GetParam();
  record[field] = value;
  const auto codes = codes_of(intake::draft_of(record, brea()));
  EXPECT_EQ(codes, code.empty() ? std::vector<std::string>{} : std::vector{std::string(code)});
}

INSTANTIATE_TEST_SUITE_P(
    Table, BreaRule,
    testing::Values(
        Case{Field::Reference, "", "REFERENCE_MISSING"}, Case{Field::Reference, "B/2 bis", ""},
        Case{Field::Title, "", "TITLE_MISSING"}, Case{Field::Title, "CARISTE (H/F)", ""},
        Case{Field::Title, "Cariste du tonnerre", "OCCUPATION_TO_CODE"},
        Case{Field::Description, " \n ", "DESCRIPTION_MISSING"},
        Case{Field::Description, "<br>", "DESCRIPTION_MISSING"},
        Case{Field::Description, "<p>Vous &eacute;crivez</p>", "DESCRIPTION_HTML"},
        Case{Field::Description, "Salaire < 2000 & primes", ""},
        Case{Field::Experience, "", "EXPERIENCE_MISSING"}, Case{Field::Experience, "2 ans", ""},
        Case{Field::ContractType, "", "CONTRACT_MISSING"},
        Case{Field::ContractType, "Contrat sympa", "CONTRACT_UNKNOWN"},
        Case{Field::ContractType, "Stage conventionné", "CONTRACT_INTERNSHIP"},
        Case{Field::ContractType, "Intérim", ""},
        Case{Field::ContractType, "CDD", "DURATION_MISSING"},
        Case{Field::ContractType, "Contrat d'apprentissage", ""},
        Case{Field::Siret, "", "SIRET_MISSING"},
        Case{Field::Siret, "00000001800009", "SIRET_INVALID"},
        Case{Field::Siret, "000000018", "SIRET_INVALID"},
        Case{Field::Siret, "9,72021E+13", "SIRET_INVALID"},
        Case{Field::Siret, "000 000 018 00002", "SIRET_SPACES"},
        Case{Field::PublishedOn, "31/11/2026", "PUBLISHED_INVALID"},
        Case{Field::PublishedOn, "04/11/2026", ""},
        Case{Field::PublishedOn, "2027-01-01", "PUBLISHED_FUTURE"},
        Case{Field::EndsOn, "31 novembre", "ENDS_INVALID"}, Case{Field::EndsOn, "05/11/2026", ""},
        Case{Field::EndsOn, "04/11/2026", "ENDS_BEFORE_PUBLISHED"},
        Case{Field::Positions, "0", "POSITIONS_INVALID"}, Case{Field::Positions, "3", ""},
        Case{Field::Rome, "Z9999", "ROME_UNKNOWN"}, Case{Field::Rome, "n1101", ""},
        Case{Field::Movement, "X", "MOVEMENT_UNKNOWN"}, Case{Field::Movement, "M", ""}));

TEST(Rules, ADurationIsReadForAFixedTerm) {
  for (const auto& [text, code] :
       std::vector<std::pair<std::string, std::string>>{{"6 mois", ""},
                                                        {"18", "DURATION_PRESUMED"},
                                                        {"à définir", "DURATION_UNREADABLE"},
                                                        {"24 ans", "DURATION_ABSURD"}}) {
    auto record = clean();
    record[Field::ContractType] = "CDD";
    record[Field::ContractDuration] = text;
    const auto codes = codes_of(intake::draft_of(record, brea()));
    EXPECT_EQ(codes, code.empty() ? std::vector<std::string>{} : std::vector{code}) << text;
  }
}

TEST(Rules, APartnerThatArticle17DoesNotBindIsTakenAsItIs) {
  auto record = clean();
  for (const auto field : {Field::ContractType, Field::PostalCode, Field::Town, Field::Siret,
                           Field::Experience, Field::ApplyEmail})
    record[field].clear();
  const auto draft = intake::draft_of(record, other());
  EXPECT_FALSE(draft.is_stopped());
  EXPECT_EQ(codes_of(draft), (std::vector<std::string>{"CONTRACT_ABSENT", "PLACE_ABSENT"}));
  record[Field::Siret] = "123";
  EXPECT_FALSE(intake::draft_of(record, other()).is_stopped());
}

TEST(Rules, ARealBaseRefusesTheFictionalRegion) {
  auto setting = brea();
  setting.is_trial = false;
  EXPECT_EQ(codes_of(intake::draft_of(clean(), setting)),
            std::vector<std::string>{"SIRET_FICTIONAL"});
  auto record = clean();
  record[Field::Siret] = "35600000000048";
  EXPECT_TRUE(codes_of(intake::draft_of(record, setting)).empty());
}

TEST(Rules, AnUnreadableLineKeepsWhatWasSeen) {
  SourceRecord record;
  record.unreadable = "LINE_COLUMNS";
  record.unreadable_detail = "12 colonnes au lieu de 14";
  const auto draft = intake::draft_of(record, brea());
  ASSERT_EQ(codes_of(draft), std::vector<std::string>{"LINE_COLUMNS"});
  EXPECT_TRUE(draft.is_refused());
  EXPECT_EQ(draft.findings[0].found, record.unreadable_detail);
}

TEST(Rules, EachHasASentenceWithoutAHoleLeft) {
  for (const auto& rule : rules()) {
    const auto text = message_of(rule, "trouvé", "gardé");
    EXPECT_EQ(text.find('{'), std::string::npos) << rule.code;
    EXPECT_TRUE(text.ends_with('.') || text.ends_with("…")) << rule.code;
    EXPECT_EQ(&get_rule(rule.code), &rule) << "a code names one rule";
  }
  EXPECT_THROW(get_rule("NO_SUCH_RULE"), std::logic_error);
}

TEST(Duration, IsReadInAllItsUnits) {
  EXPECT_DOUBLE_EQ(intake::parse_duration("6 mois")->months, 6);
  EXPECT_DOUBLE_EQ(intake::parse_duration("2 ans")->months, 24);
  EXPECT_DOUBLE_EQ(intake::parse_duration("15 Jour(s)")->months, 0.5);
  EXPECT_DOUBLE_EQ(intake::parse_duration("1 mois et 15 jours")->months, 1.5);
  EXPECT_FALSE(intake::parse_duration("longue"));
  EXPECT_FALSE(intake::parse_duration("0 mois"));
}

TEST(Experience, IsReadToMonths) {
  EXPECT_EQ(intake::parse_experience_months("Débutant accepté"), 0);
  EXPECT_EQ(intake::parse_experience_months("Expérience exigée de 3 An(s)"), 36);
  EXPECT_EQ(intake::parse_experience_months("6 mois"), 6);
  EXPECT_EQ(intake::parse_experience_months("Expérience exigée"), std::nullopt);
}

std::int64_t text_hash_of(const Draft& draft) {
  return intake::text_hash_of(draft, intake::fold_texts(draft));
}

TEST(TextHash, IsTheSameForWordForWordCopiesInOnePlace) {
  auto record = clean();
  const auto one = intake::draft_of(record, brea());
  record[Field::Description] = "  VOUS rangez les PALETTES de l'entrepôt ! ";
  const auto copy = intake::draft_of(record, brea());
  EXPECT_EQ(text_hash_of(one), text_hash_of(copy));
  EXPECT_NE(intake::content_hash_of(one), intake::content_hash_of(copy));
  record[Field::PostalCode] = "84000";
  record[Field::Town] = "Avignon";
  EXPECT_NE(text_hash_of(one), text_hash_of(intake::draft_of(record, brea())));
}

TEST(ContentHash, DoesNotMoveWithTheDayOfReception) {
  auto later = brea();
  later.now.us += base::kDayUs;
  EXPECT_EQ(intake::content_hash_of(intake::draft_of(clean(), brea())),
            intake::content_hash_of(intake::draft_of(clean(), later)));
}

}  // namespace
}  // namespace passerelle::offers
