#include <gtest/gtest.h>

#include <map>
#include <set>

#include "demo/tests/generated.hpp"

namespace passerelle::demo {
namespace {

class AggregatorFile : public testing::Test {
 protected:
  static void SetUpTestSuite() { files_ = generate_files(300, 5); }

  /// Of the line with this index, the columns that the region's file has, by their names.
  static const std::string& cell(std::size_t line, std::string_view column) {
    return files_.cell(files_.aggregator[line], column);
  }

  static inline Files files_;
};

TEST_F(AggregatorFile, HasItsExpectationsUnderBothSettings) {
  const auto lines = files_.aggregator.size();
  EXPECT_EQ(std::ssize(files_.aggregator), files_.generated.aggregator_offers);
  ASSERT_EQ(files_.aggregator_expected.size(), lines);
  ASSERT_EQ(files_.aggregator_expected_strict.size(), lines);
  for (std::size_t i = 0; i < lines; ++i) {
    EXPECT_EQ(files_.aggregator[i].size(), 27u);
    EXPECT_EQ(files_.aggregator_expected[i][0], std::to_string(i + 1));
    EXPECT_EQ(files_.aggregator_expected[i][1], cell(i, "reference"));
    EXPECT_EQ(files_.aggregator_expected_strict[i][1], cell(i, "reference"));
  }
}

TEST_F(AggregatorFile, SharesNoReferenceAndNoTextWithTheRegion) {
  std::set<std::string> references, texts;
  for (const auto& record : files_.brea) {
    references.insert(record[0]);
    if (record.size() > 2) texts.insert(record[2]);
  }
  for (std::size_t i = 0; i < files_.aggregator.size(); ++i) {
    EXPECT_FALSE(references.contains(cell(i, "reference")));
    EXPECT_FALSE(texts.contains(cell(i, "description")));
  }
}

TEST_F(AggregatorFile, HasEachOfItsFaults) {
  std::map<std::string, int> count, strict;
  for (const auto& line : files_.aggregator_expected) ++count[line[3]];
  for (const auto& line : files_.aggregator_expected_strict) ++strict[line[3]];
  for (const auto* code : {"CONTRACT_ABSENT", "CONTRACT_UNREAD", "SIRET_IGNORED", "PLACE_ABSENT",
                           "PLACE_UNREAD", "POINT_INVALID", "PLACE_SEVERAL", "OTHER_PLACE_UNREAD",
                           "OTHER_PLACE_AMBIGUOUS", "DESCRIPTION_HTML"})
    EXPECT_GE(count[code], 2) << code;
  EXPECT_EQ(count["SIRET_FICTIONAL"], 0);
  EXPECT_GE(strict["SIRET_FICTIONAL"], 50);
  EXPECT_EQ(strict["DESCRIPTION_HTML,REPAIR_DECLINED"], count["DESCRIPTION_HTML"]);
}

TEST_F(AggregatorFile, ALineIsSetAsideOnARealBaseForItsInventedSiret) {
  for (std::size_t i = 0; i < files_.aggregator.size(); ++i)
    if (files_.aggregator_expected_strict[i][3] == "SIRET_FICTIONAL") {
      EXPECT_TRUE(cell(i, "siret").starts_with("000")) << cell(i, "siret");
      EXPECT_EQ(files_.aggregator_expected_strict[i][2], "set_aside");
      EXPECT_EQ(files_.aggregator_expected[i][2], "created");
    } else {
      EXPECT_FALSE(cell(i, "siret").starts_with("000")) << cell(i, "siret");
    }
}

}  // namespace
}  // namespace passerelle::demo
