#include <algorithm>
#include <future>
#include <latch>
#include <vector>

#include "platform/db/tests/sample_table.hpp"

namespace passerelle::db {
namespace {

constexpr int kWriters = 4;
constexpr int kWritesEach = 50;

/// Each thread with a pool of its own, as another process has.
class WritersTest : public SampleTest {
 protected:
  /// Runs `work(database, number)` at the same time on each thread; an exception is the test's.
  template <class F>
  void at_once(F work) {
    std::latch start(kWriters);
    std::vector<std::future<void>> ends;
    for (int number = 0; number < kWriters; ++number)
      ends.push_back(std::async(std::launch::async, [&, number] {
        Database database(fresh_->url());
        start.arrive_and_wait();
        work(database, number);
      }));
    for (auto& end : ends) EXPECT_NO_THROW(end.get());
  }
};

TEST_P(WritersTest, ASecondOneWaitsForTheFirst) {
  add(1);
  std::latch is_first_writing(1), is_second_coming(1);
  auto first = std::async(std::launch::async, [&] {
    return database_->write([&](Session& session) -> base::Result<void> {
      session.execute(sql::AppendDigit{.id = 1, .digit = 1});
      is_first_writing.count_down();
      is_second_coming.wait();
      // It may not have begun yet: the longer this takes, the surer it is.
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      session.execute(sql::AppendDigit{.id = 1, .digit = 2});
      return {};
    });
  });
  is_first_writing.wait();
  is_second_coming.count_down();
  EXPECT_TRUE(database_->write([](Session& session) -> base::Result<std::int64_t> {
    return session.execute(sql::AppendDigit{.id = 1, .digit = 3});
  }));
  EXPECT_TRUE(first.get());
  EXPECT_EQ(whole_of(1), 123);
}

TEST_P(WritersTest, NoneFailsAndNoWriteIsLost) {
  add(1);
  at_once([](Database& database, int) {
    for (int i = 0; i < kWritesEach; ++i)
      ASSERT_TRUE(database.write([](Session& session) -> base::Result<std::int64_t> {
        return session.execute(sql::RaiseSample{.id = 1, .by = 1});
      }));
  });
  EXPECT_EQ(whole_of(1), kWriters * kWritesEach);
}

TEST_P(WritersTest, AReaderNeverWaitsForAWriter) {
  add(1);
  EXPECT_TRUE(database_->write([&](Session& session) -> base::Result<void> {
    session.execute(sql::RaiseSample{.id = 1, .by = 1});
    // On this very thread: a reader that waited would wait for ever.
    EXPECT_EQ(whole_of(1), 0);
    return {};
  }));
}

RUN_ON_BOTH_DATABASES(WritersTest);

struct Block {
  std::int64_t first, count;
};

class TakeIdsTest : public WritersTest {
 protected:
  void prepare() override { DatabaseTest::prepare(); }

  static std::int64_t take(Database& database, std::string_view name, std::int64_t count) {
    return database
        .write([&](Session& session) -> base::Result<std::int64_t> {
          return take_ids(session, name, count);
        })
        .value();
  }
};

TEST_P(TakeIdsTest, BeginAtOneAndFollowEachOther) {
  EXPECT_EQ(take(*database_, "platform_sample", 1), 1);
  EXPECT_EQ(take(*database_, "platform_sample", 1000), 2);
  EXPECT_EQ(take(*database_, "platform_other", 1), 1);
  EXPECT_EQ(take(*database_, "platform_sample", 1), 1002);
}

TEST_P(TakeIdsTest, AWriteThatFailsTakesNone) {
  EXPECT_FALSE(database_->write([](Session& session) -> base::Result<void> {
    EXPECT_EQ(take_ids(session, "platform_sample", 10), 1);
    return base::fail(base::ErrorKind::Conflict, "TRIED", "Essai.");
  }));
  EXPECT_EQ(take(*database_, "platform_sample", 1), 1);
}

TEST_P(TakeIdsTest, BlocksOfManyThreadsNeverOverlap) {
  std::vector<std::vector<Block>> taken(kWriters);
  at_once([&](Database& database, int number) {
    for (std::int64_t count = 1; count <= kWritesEach; ++count)
      taken[static_cast<std::size_t>(number)].push_back(
          {take(database, "platform_sample", count), count});
  });
  std::vector<Block> blocks;
  for (const auto& of_one : taken) blocks.insert(blocks.end(), of_one.begin(), of_one.end());
  std::ranges::sort(blocks, {}, &Block::first);
  std::int64_t next = 1;
  for (const auto& block : blocks) {
    EXPECT_EQ(block.first, next);
    next = block.first + block.count;
  }
  EXPECT_EQ(next - 1, kWriters * kWritesEach * (kWritesEach + 1) / 2);
}

RUN_ON_BOTH_DATABASES(TakeIdsTest);

}  // namespace
}  // namespace passerelle::db
