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
