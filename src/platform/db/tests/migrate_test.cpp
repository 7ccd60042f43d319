#include "platform/db/migrations.hpp"

#include <algorithm>
#include <future>
#include <latch>
#include <vector>

#include "platform/queries.hpp"
#include "platform/testing/fresh_database.hpp"

namespace passerelle::db {
namespace {

using Names = std::vector<std::string>;

constexpr std::string_view kFirstTable = "CREATE TABLE platform_first (id INTEGER)";
constexpr std::string_view kSecondTable =
    "ALTER TABLE platform_first ADD COLUMN name TEXT;"
    "CREATE TABLE platform_second (id INTEGER)";
constexpr Migration kFirst{"20260101000000_platform_first", "aa", kFirstTable, kFirstTable};
constexpr Migration kSecond{"20260102000000_platform_second", "bb", kSecondTable, kSecondTable};

class MigrateTest : public DatabaseTest {
 protected:
  void prepare() override {}

  base::Result<Names> migrate(const std::vector<Migration>& migrations) {
    return run_migrations(*database_, migrations, kNow);
  }
  Names recorded() {
    Names names;
    for (auto& row : database_->session().list(platform::sql::ListMigrations{}))
      names.push_back(row.name);
    return names;
  }
  bool holds(std::string_view table) {
    return database_->schema_text().find(table) != std::string::npos;
  }
};

TEST_P(MigrateTest, RunsAllInTheOrderOfTheirTimestampsAndNoneTwice) {
  Names names;
  for (const auto& migration : migrations()) names.emplace_back(migration.name);
  EXPECT_TRUE(std::ranges::is_sorted(names));
  EXPECT_EQ(database_->migrate(kNow).value(), names);
  EXPECT_EQ(recorded(), names);
  const auto schema = database_->schema_text();
  EXPECT_EQ(database_->migrate(kNow).value(), Names{});
  EXPECT_EQ(database_->schema_text(), schema);
}

TEST_P(MigrateTest, EachStandsOnTheOnesBeforeIt) {
  EXPECT_EQ(migrate({kFirst}).value(), Names{std::string(kFirst.name)});
  EXPECT_FALSE(holds("platform_second"));
  EXPECT_EQ(migrate({kFirst, kSecond}).value(), Names{std::string(kSecond.name)});
  EXPECT_TRUE(holds("platform_second"));
}

TEST_P(MigrateTest, OneThatFailsLeavesNothingAndKeepsTheOnesBeforeIt) {
  constexpr std::string_view kHalf = "CREATE TABLE platform_second (id INTEGER); CREATE NOTHING";
  const Migration broken{kSecond.name, "cc", kHalf, kHalf};
  EXPECT_THROW((void)migrate({kFirst, broken}), Failure);
  EXPECT_TRUE(holds("platform_first"));
  EXPECT_FALSE(holds("platform_second"));
  EXPECT_EQ(recorded(), Names{std::string(kFirst.name)});
  EXPECT_EQ(migrate({kFirst, kSecond}).value(), Names{std::string(kSecond.name)});
}

TEST_P(MigrateTest, OneThatWasAlteredIsRefusedBeforeAnythingRuns) {
  ASSERT_TRUE(migrate({kFirst}));
  const Migration altered{kFirst.name, "ab", kFirstTable, kFirstTable};
  const auto given = migrate({altered, kSecond});
  ASSERT_FALSE(given);
  EXPECT_EQ(given.error().kind, base::ErrorKind::Conflict);
  EXPECT_EQ(given.error().code, "MIGRATION_CHANGED");
  EXPECT_NE(given.error().message.find(kFirst.name), std::string::npos);
  EXPECT_FALSE(holds("platform_second"));
}

TEST_P(MigrateTest, ABaseOfANewerVersionIsRefused) {
  ASSERT_TRUE(migrate({kFirst, kSecond}));
  const auto given = migrate({kFirst});
  ASSERT_FALSE(given);
  EXPECT_EQ(given.error().code, "MIGRATION_UNKNOWN");
  EXPECT_NE(given.error().message.find(kSecond.name), std::string::npos);
}

TEST_P(MigrateTest, NodesThatStartTogetherMigrateOnce) {
  constexpr int kNodes = 6;
  std::latch start(kNodes);
  std::vector<std::future<Names>> nodes;
  for (int i = 0; i < kNodes; ++i)
    nodes.push_back(std::async(std::launch::async, [&] {
      start.arrive_and_wait();
      return Database(fresh_->url()).migrate(kNow).value();
    }));
  Names done;
  for (auto& node : nodes) EXPECT_NO_THROW(std::ranges::copy(node.get(), std::back_inserter(done)));
  std::ranges::sort(done);
  EXPECT_EQ(done, recorded());
  EXPECT_EQ(done.size(), migrations().size());
}

RUN_ON_BOTH_DATABASES(MigrateTest);

}  // namespace
}  // namespace passerelle::db
