// Every rule by its own example: a line that it finds, and one that it lets pass.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>

#include "offers/imports/brea/csv_reader.hpp"
#include "offers/intake/stages.hpp"
#include "offers/messages.hpp"
#include "offers/rules/examples.hpp"
#include "offers/tests/printed_rules.hpp"

namespace passerelle::offers {
namespace {

Setting brea() {
  return examples::setting_of("brea");
}

Setting other() {
  return examples::setting_of("other");
}

SourceRecord clean() {
  return examples::records_of(examples::sound_cells()).front();
}

std::vector<std::string> codes_of(const Draft& draft) {
  std::vector<std::string> codes;
  for (const auto& finding : draft.findings) codes.emplace_back(finding.code);
  std::ranges::sort(codes);
  return codes;
}

/// The record of a file of two columns.
SourceRecord read_record(std::string_view bytes) {
  SourceRecord read;
  const std::string head = "reference;description\n";
  const auto reader =
      imports::brea::open_csv_reader(head, base::Encoding::Utf8, [&](SourceRecord&& record) {
        read = std::move(record);
        return true;
      });
  (*reader)->feed(head + examples::unescape(bytes) + "\n");
  (*reader)->finish();
  return read;
}

std::vector<std::string> codes_of(const Rule& rule, std::string_view example) {
  const auto setting = examples::setting_of(rule.example.partner);
  const auto record = rule.example.kind == ExampleKind::Record
                          ? read_record(example)
                          : examples::records_of(example).front();
  return codes_of(intake::draft_of(record, setting));
}

class EachRule : public testing::TestWithParam<Rule> {};

TEST_P(EachRule, FindsItsExampleAndLetsTheOtherPass) {
  const auto& rule = GetParam();
  ASSERT_NE(rule.example.kind, ExampleKind::Lines);
  const auto codes = codes_of(rule, rule.example.fails);
  EXPECT_NE(std::ranges::find(codes, rule.code), codes.end());
  // A repair is declined beside the rule that made it.
  if (rule.example.kind != ExampleKind::Record && rule.example.partner != "strict")
    EXPECT_EQ(codes, std::vector{std::string(rule.code)}) << "and nothing else";
  const auto passed = codes_of(rule, rule.example.passes);
  EXPECT_EQ(std::ranges::find(passed, rule.code), passed.end());
  if (rule.example.kind != ExampleKind::Record && rule.example.partner == "brea")
    EXPECT_EQ(passed, std::vector<std::string>{}) << "the example that passes is sound";
}

std::vector<Rule> rules_of_a_line() {
  std::vector<Rule> found;
  for (const auto& rule : rules())
    if (rule.example.kind != ExampleKind::Lines) found.push_back(rule);
  return found;
}

INSTANTIATE_TEST_SUITE_P(Table, EachRule, testing::ValuesIn(rules_of_a_line()),
                         [](const auto& tried) { return std::string(tried.param.code); });

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

std::int64_t text_hash_of(const Draft& draft) {
  return intake::text_hash_of(draft);
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
