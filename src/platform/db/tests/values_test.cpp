#include <limits>
#include <string>

#include "platform/db/tests/sample_table.hpp"

namespace passerelle::db {
namespace {

using namespace std::string_literals;
using namespace std::chrono_literals;

class ValuesTest : public SampleTest {
 protected:
  /// What a sample gives back, read in a connection that did not write it.
  sql::FindSample::Row kept(sql::AddSample sample) {
    sample.id = ++last_;
    EXPECT_TRUE(database_->write(
        [&](Session& session) -> base::Result<std::int64_t> { return session.execute(sample); }));
    return Database(fresh_->url()).session().find(sql::FindSample{.id = last_}).value();
  }

 private:
  std::int64_t last_ = 0;
};

TEST_P(ValuesTest, WholeNumbersKeepTheir64Bits) {
  using Limits = std::numeric_limits<std::int64_t>;
  for (const auto whole : {Limits::min(), std::int64_t{-1}, std::int64_t{0},
                           (std::int64_t{1} << 53) + 1, Limits::max()})
    EXPECT_EQ(kept({.whole = whole}).whole, whole);
}

TEST_P(ValuesTest, RealNumbersKeepEveryDigit) {
  for (const double ratio : {0.1, -1.0 / 3, 1e308, 5e-324, 43.296482})
    EXPECT_EQ(kept({.ratio = ratio}).ratio, ratio);
}

TEST_P(ValuesTest, TrueAndFalse) {
  EXPECT_EQ(kept({.done = true}).done, true);
  EXPECT_EQ(kept({.done = false}).done, false);
}

TEST_P(ValuesTest, TextsAreGivenBackByteByByte) {
  const std::string longest(300'000, 'e');
  for (const auto& label :
       {"L’été à Nîmes : cœur d’œuvre, 12 m², ÿ, €, 🛠"s, "e\u0301 puis \u00e9"s,
        "'); DROP TABLE platform_sample; --"s, "\\ % _ \" \t\r\n :id $1 ?1"s, ""s, longest})
    EXPECT_EQ(kept({.label = label}).label, label);
  EXPECT_EQ(kept({.label = std::string_view()}).label, "") << "nothing written is not NULL";
}

TEST_P(ValuesTest, BytesMayHoldAnything) {
  std::string every;
  for (int i = 0; i < 256; ++i) every += static_cast<char>(i);
  for (const auto& raw : {every, "\0\0"s, "a\0b"s, ""s})
    EXPECT_EQ(kept({.raw = Bytes{raw}}).raw, raw);
  EXPECT_EQ(kept({.raw = Bytes{}}).raw, "") << "nothing written is not NULL";
}

TEST_P(ValuesTest, DaysAndInstants) {
  for (const base::Date day :
       {base::Date{2016y / 2 / 29}, base::Date{1y / 1 / 1}, base::Date{9999y / 12 / 31}})
    EXPECT_EQ(kept({.day = day}).day, day);
  for (const base::Instant at : {base::Instant{-1}, kNow, base::Instant{253'402'300'799'999'999}})
    EXPECT_EQ(kept({.at = at}).at, at);
}

TEST_P(ValuesTest, JsonIsNotRewritten) {
  const auto content = R"({"b":1, "a":"é\n\u20ac", "b":2})"s;
  EXPECT_EQ(kept({.content = content}).content, content);
}

TEST_P(ValuesTest, WhatIsNotGivenIsNull) {
  const auto row = kept({});
  EXPECT_FALSE(row.whole || row.ratio || row.done || row.label || row.day || row.raw || row.at ||
               row.content);
}

TEST_P(ValuesTest, ANullDoesNotShiftWhatFollows) {
  const auto row = kept({.whole = 7, .done = true, .label = "sept", .at = kNow});
  EXPECT_EQ(row.whole, 7);
  EXPECT_EQ(row.ratio, std::nullopt);
  EXPECT_EQ(row.done, true);
  EXPECT_EQ(row.label, "sept");
  EXPECT_EQ(row.day, std::nullopt);
  EXPECT_EQ(row.raw, std::nullopt);
  EXPECT_EQ(row.at, kNow);
  EXPECT_EQ(row.content, std::nullopt);
}

RUN_ON_BOTH_DATABASES(ValuesTest);

}  // namespace
}  // namespace passerelle::db
