#include "platform/db/tests/sample_table.hpp"

namespace passerelle::db {
namespace {

using Ids = std::set<std::int64_t>;

class WriteTest : public SampleTest {};

TEST_P(WriteTest, AValueCommits) {
  const auto given = database_->write([&](Session& session) -> base::Result<int> {
    session.execute(sql::AddSample{.id = 1});
    EXPECT_EQ(session.list(sql::ListSamples{}).size(), 1u) << "a write sees itself";
    EXPECT_EQ(ids(), Ids{}) << "nobody else does yet";
    return 42;
  });
  EXPECT_EQ(given.value(), 42);
  EXPECT_EQ(ids(), Ids{1});
}

/// The pool lends the same connection again: what one write asked for is not left to the next.
TEST_P(WriteTest, WaitsForTheDiskUnlessToldOtherwise) {
  const auto waits = [&](Durability durability) {
    return database_
        ->write(
            [](Session& session) -> base::Result<bool> {
              return session.find(sql::FindDurability{})->at_once;
            },
            durability)
        .value();
  };
  EXPECT_TRUE(waits(Durability::AtOnce));
  EXPECT_FALSE(waits(Durability::Later));
  EXPECT_TRUE(waits(Durability::AtOnce));
  EXPECT_FALSE(waits(Durability::Later));
  EXPECT_TRUE(database_
                  ->write([](Session& session) -> base::Result<bool> {
                    return session.find(sql::FindDurability{})->at_once;
                  })
                  .value());
}

TEST_P(WriteTest, AnErrorRollsBack) {
  const auto given = database_->write([](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 1});
    return base::fail(base::ErrorKind::Conflict, "TRIED", "Essai.");
  });
  EXPECT_EQ(given.error().code, "TRIED");
  EXPECT_EQ(ids(), Ids{});
}

TEST_P(WriteTest, AnExceptionRollsBackAndGoesOn) {
  const auto work = [](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 1});
    throw std::out_of_range("tried");
  };
  EXPECT_THROW((void)database_->write(work), std::out_of_range);
  EXPECT_EQ(ids(), Ids{});
}

TEST_P(WriteTest, AStatementThatFailsRollsBackAndLeavesTheConnectionSound) {
  add(1);
  const auto work = [](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 2});
    session.execute(sql::AddSample{.id = 1});
    return {};
  };
  EXPECT_THROW((void)database_->write(work), Failure);
  EXPECT_EQ(ids(), Ids{1});
  add(3);
  EXPECT_EQ(ids(), (Ids{1, 3}));
}

TEST_P(WriteTest, WhatIsGivenAsWrittenIsWrittenEvenAfterAFailureThatTheWorkHid) {
  add(1);
  bool is_given = false;
  try {
    is_given = database_
                   ->write([](Session& session) -> base::Result<void> {
                     session.execute(sql::AddSample{.id = 2});
                     EXPECT_THROW(session.execute(sql::AddSample{.id = 1}), Failure);
                     return {};
                   })
                   .has_value();
  } catch (const Failure&) {
    is_given = false;  // PostgreSQL gives up the whole transaction
  }
  EXPECT_EQ(ids(), is_given ? (Ids{1, 2}) : Ids{1});
}

TEST_P(WriteTest, ACommitThatIsRefusedKeepsNothing) {
  const auto orphan = [](Session& session) -> base::Result<void> {
    session.execute(sql::AddSample{.id = 1});
    session.execute(sql::AddSamplePart{.sample_id = 9});
    return {};
  };
  EXPECT_THROW((void)database_->write(orphan), Failure);
  EXPECT_EQ(ids(), Ids{});
  add(2);
  EXPECT_EQ(ids(), Ids{2});
}

TEST_P(WriteTest, APartMayComeBeforeItsWholeInTheSameWrite) {
  EXPECT_TRUE(database_->write([](Session& session) -> base::Result<void> {
    session.execute(sql::AddSamplePart{.sample_id = 1});
    session.execute(sql::AddSample{.id = 1});
    return {};
  }));
}

TEST_P(WriteTest, TellsHowManyRowsChanged) {
  add(1);
  EXPECT_TRUE(database_->write([](Session& session) -> base::Result<void> {
    EXPECT_EQ(session.execute(sql::RaiseSample{.id = 1, .by = 2}), 1);
    EXPECT_EQ(session.execute(sql::RaiseSample{.id = 9, .by = 2}), 0);
    return {};
  }));
  EXPECT_EQ(whole_of(1), 2);
}

RUN_ON_BOTH_DATABASES(WriteTest);

class ReadTest : public SampleTest {};

TEST_P(ReadTest, SeesOneUnchangingState) {
  add(1);
  const auto seen = database_->read([&](Session& session) -> base::Result<std::size_t> {
    EXPECT_EQ(session.list(sql::ListSamples{}).size(), 1u);
    add(2);
    EXPECT_EQ(ids(), (Ids{1, 2})) << "others see the news";
    return session.list(sql::ListSamples{}).size();
  });
  EXPECT_EQ(seen.value(), 1u);
}

TEST_P(ReadTest, NeverWrites) {
  const auto work = [](Session& session) -> base::Result<std::int64_t> {
    return session.execute(sql::AddSample{.id = 1});
  };
  EXPECT_THROW((void)database_->read(work), Failure);
  EXPECT_EQ(ids(), Ids{});
  add(2);
  EXPECT_EQ(ids(), Ids{2}) << "the same connection writes again";
}

RUN_ON_BOTH_DATABASES(ReadTest);

}  // namespace
}  // namespace passerelle::db
