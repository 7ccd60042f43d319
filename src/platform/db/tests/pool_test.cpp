#include <stdexcept>
#include <vector>

#include "platform/db/tests/sample_table.hpp"

namespace passerelle::db {
namespace {

constexpr std::int64_t kPatienceMs = 30'000;

/// A row whose reader gives up, as one that runs out of memory does.
struct Unreadable : sql::ListSamples {
  struct Row {
    static Row read(RowReader&) { throw std::length_error("tried"); }
  };
};

class PoolTest : public SampleTest {
 protected:
  std::vector<Session> take(std::size_t count) {
    std::vector<Session> sessions;
    while (sessions.size() < count) sessions.push_back(database_->session());
    return sessions;
  }
};

TEST_P(PoolTest, LendsOneConnectionToOneBorrower) {
  constexpr std::size_t kBorrowers = 40;  // more than the pool keeps afterwards
  add(1);
  for (int round = 0; round < 2; ++round) {
    auto sessions = take(kBorrowers);
    for (auto& session : sessions) EXPECT_EQ(session.list(sql::ListSamples{}).size(), 1u);
  }
}

TEST_P(PoolTest, AConnectionWhoseReaderGaveUpServesAgain) {
  add(1);
  add(2);
  auto session = database_->session();
  EXPECT_EQ(session.list(sql::ListSamples{}).size(), 2u);
  const auto give_up = [](const auto&) { throw std::length_error("tried"); };
  EXPECT_THROW(session.each(sql::ListSamples{}, give_up), std::length_error);
  EXPECT_EQ(session.list(sql::ListSamples{}).size(), 2u);
  const std::vector<Unreadable> many(3);
  EXPECT_THROW(session.find_many(std::span(many)), std::length_error);
  EXPECT_EQ(session.list(sql::ListSamples{}).size(), 2u);
}

TEST_P(PoolTest, AWriteWhoseReaderGaveUpIsUndone) {
  const auto work = [](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 1});
    const std::vector<Unreadable> many(3);
    session.find_many(std::span(many));
    return {};
  };
  EXPECT_THROW((void)database_->write(work), std::length_error);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{}));
  add(2);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{2}));
}

TEST_P(PoolTest, AStatementInsideAnotherIsRefusedAndLosesNoRow) {
  add(1);
  add(2);
  auto session = database_->session();
  int rows = 0;
  session.each(sql::ListSamples{}, [&](const auto& row) {
    ++rows;
    EXPECT_THROW(session.find(sql::FindSample{.id = row.id}), Failure);
  });
  EXPECT_EQ(rows, 2);
  EXPECT_TRUE(session.find(sql::FindSample{.id = 2}));
}

TEST_P(PoolTest, ADatabaseThatCannotBeReachedIsAFailure) {
  Database absent(GetParam() == Dialect::Sqlite
                      ? "sqlite:/dev/null/passerelle.db"
                      : "postgresql:///absent?host=" + fresh_->folder().string());
  EXPECT_THROW(absent.session(), Failure);
}

RUN_ON_BOTH_DATABASES(PoolTest);

/// SQLite has no server to lose.
class LostConnectionTest : public PoolTest {
 protected:
  void end_other_connections() {
    Database database(fresh_->url());
    const auto ended = database.session().list(sql::EndOtherConnections{.wait_ms = kPatienceMs});
    ASSERT_FALSE(ended.empty());
    for (const auto& row : ended) ASSERT_TRUE(row.ended);
  }
};

TEST_P(LostConnectionTest, IsReplacedWhenItWasIdle) {
  add(1);
  take(3);
  end_other_connections();
  for (auto& session : take(3)) EXPECT_EQ(session.list(sql::ListSamples{}).size(), 1u);
  add(2);
  EXPECT_EQ(ids().size(), 2u);
}

TEST_P(LostConnectionTest, CostsTheWriteThatItServedAndNoMore) {
  const auto work = [this](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 1});
    end_other_connections();
    session.execute(sql::AddSample{.id = 2});
    return {};
  };
  EXPECT_THROW((void)database_->write(work), Failure);
  add(3);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{3}));
}

TEST_P(LostConnectionTest, BeforeTheCommitCostsThatWriteAndNoMore) {
  const auto work = [this](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 1});
    end_other_connections();
    return {};
  };
  EXPECT_THROW((void)database_->write(work), Failure);
  add(3);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{3}));
}

TEST_P(LostConnectionTest, BeforeManyStatementsCostsThatWriteAndNoMore) {
  const auto work = [this](Session& session) -> base::Result<std::int64_t> {
    session.execute(sql::AddSample{.id = 1});
    end_other_connections();
    const std::vector<sql::AddSample> many{{.id = 2}, {.id = 3}};
    return session.execute_many(std::span(many));
  };
  EXPECT_THROW((void)database_->write(work), Failure);
  add(4);
  EXPECT_EQ(ids(), (std::set<std::int64_t>{4}));
}

RUN_ON_DATABASES(LostConnectionTest, Dialect::Postgres);

}  // namespace
}  // namespace passerelle::db
