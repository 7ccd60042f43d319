#include <array>
#include <vector>

#include "platform/db/tests/sample_table.hpp"

namespace passerelle::db {
namespace {

constexpr std::int64_t kMany = 1000;  // more than PostgreSQL's pipeline takes at once

class ManyTest : public SampleTest {
 protected:
  static std::vector<sql::AddSample> samples(std::int64_t first, std::int64_t count) {
    std::vector<sql::AddSample> samples;
    for (auto id = first; id < first + count; ++id) samples.push_back({.id = id, .whole = -id});
    return samples;
  }
  template <class Q>
  base::Result<std::int64_t> write_all(const std::vector<Q>& queries) {
    return database_->write([&](Session& session) -> base::Result<std::int64_t> {
      return session.execute_many(std::span<const Q>(queries));
    });
  }
};

TEST_P(ManyTest, ExecutesAllInTheirOrder) {
  EXPECT_EQ(write_all(samples(1, kMany)).value(), kMany);
  EXPECT_EQ(whole_of(kMany), -kMany);
  add(kMany + 1);
  std::vector<sql::AppendDigit> digits;
  for (std::int64_t digit = 1; digit <= 9; ++digit)
    digits.push_back({.id = kMany + 1, .digit = digit});
  EXPECT_EQ(write_all(digits).value(), 9);
  EXPECT_EQ(whole_of(kMany + 1), 123'456'789);
}

TEST_P(ManyTest, NoneIsNothing) {
  EXPECT_EQ(write_all(std::vector<sql::AddSample>{}).value(), 0);
  EXPECT_TRUE(database_->session().find_many(std::span<const sql::FindSample>{}).empty());
}

TEST_P(ManyTest, CountsTheRowsOfAll) {
  const std::vector<sql::AddSample> labelled{{.id = 1, .label = "a"},
                                             {.id = 2, .label = "a"},
                                             {.id = 3, .label = "b"},
                                             {.id = 4, .label = "c"}};
  EXPECT_EQ(write_all(labelled).value(), 4);
  const std::vector<sql::RemoveSamplesLabelled> labels{{"b"}, {"absent"}, {"a"}, {"a"}};
  EXPECT_EQ(write_all(labels).value(), 3);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{4}));
}

TEST_P(ManyTest, FindsInTheOrderAsked) {
  ASSERT_TRUE(write_all(samples(1, kMany)));
  std::vector<sql::FindSample> wanted;
  for (auto id = kMany + 10; id > 0; --id) wanted.push_back({.id = id});
  wanted.push_back({.id = 5});
  const auto found = database_->session().find_many(std::span<const sql::FindSample>(wanted));
  ASSERT_EQ(found.size(), wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    ASSERT_EQ(found[i].has_value(), wanted[i].id <= kMany) << wanted[i].id;
    if (found[i]) ASSERT_EQ(found[i]->whole, -wanted[i].id);
  }
}

TEST_P(ManyTest, FindsTheFirstRowOfEach) {
  ASSERT_TRUE(write_all(std::vector<sql::AddSample>{
      {.id = 1, .label = "a"}, {.id = 2, .label = "b"}, {.id = 3, .label = "a"}}));
  const std::vector<sql::ListSamplesLabelled> labels{{"a"}, {"z"}, {"b"}};
  const auto found =
      database_->session().find_many(std::span<const sql::ListSamplesLabelled>(labels));
  EXPECT_EQ(found.at(0)->id, 1);
  EXPECT_FALSE(found.at(1));
  EXPECT_EQ(found.at(2)->id, 2);
}

TEST_P(ManyTest, OneThatFailsInTheMiddleUndoesTheWriteAndNoMore) {
  add(kMany / 2);
  EXPECT_THROW((void)write_all(samples(1, kMany)), Failure);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{kMany / 2}));
  EXPECT_EQ(write_all(samples(kMany, kMany)).value(), kMany);
  EXPECT_EQ(whole_of(kMany / 2), 0);
}

/// What COPY takes apart by signs of its own, and values that are absent.
TEST_P(ManyTest, WritesManyRowsAsTheyAre) {
  using namespace std::string_view_literals;
  static constexpr auto kLabels = std::to_array<std::string_view>(
      {"", "a\tb\\n\r\n\\N\\.", "l’été à « Arles »", "\xF0\x9F\x98\x80", "\x01\x7F"});
  std::vector<sql::AddPlainSample> samples;
  for (std::int64_t id = 1; id <= kMany; ++id) {
    auto& sample = samples.emplace_back(sql::AddPlainSample{.id = id});
    if (id % 3 == 0) continue;  // all the rest is absent
    sample.whole = id % 2 ? id : -id * 1'000'000'000'000;
    sample.ratio = -0.1 * static_cast<double>(id);
    sample.done = id % 2 == 0;
    sample.label = kLabels[static_cast<std::size_t>(id) % kLabels.size()];
    sample.at = base::Instant{-id};
    sample.content = R"({"é": "\\n"})";
    sample.raw = Bytes{"\0\xFF\n"sv};
  }
  EXPECT_EQ(write_all(samples).value(), kMany);
  for (const auto& sample : samples) {
    const auto row = database_->session().find(sql::FindSample{.id = sample.id}).value();
    ASSERT_EQ(row.whole, sample.whole) << sample.id;
    ASSERT_EQ(row.ratio, sample.ratio) << sample.id;
    ASSERT_EQ(row.done, sample.done) << sample.id;
    ASSERT_EQ(row.label, sample.label) << sample.id;
    ASSERT_EQ(row.at, sample.at) << sample.id;
    ASSERT_EQ(row.content, sample.content) << sample.id;
    ASSERT_EQ(row.raw.has_value(), sample.raw.has_value()) << sample.id;
    if (row.raw) ASSERT_EQ(*row.raw, sample.raw->data) << sample.id;
  }
}

TEST_P(ManyTest, ARowThatIsRefusedAmongManyUndoesTheWriteAndNoMore) {
  add(kMany / 2);
  std::vector<sql::AddPlainSample> samples;
  for (std::int64_t id = 1; id <= kMany; ++id) samples.push_back({.id = id, .label = "new"});
  EXPECT_THROW((void)write_all(samples), Failure);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{kMany / 2}));
  samples.resize(kMany / 2 - 1);
  EXPECT_EQ(write_all(samples).value(), kMany / 2 - 1);
}

TEST_P(ManyTest, IsOneStatementForWhoeverCountsThem) {
  auto session = database_->session();
  const auto before = Session::statements_run();
  const std::vector<sql::FindSample> wanted(kMany);
  session.find_many(std::span<const sql::FindSample>(wanted));
  session.find(sql::FindSample{.id = 1});
  EXPECT_EQ(Session::statements_run() - before, 2u);
}

RUN_ON_BOTH_DATABASES(ManyTest);

}  // namespace
}  // namespace passerelle::db
