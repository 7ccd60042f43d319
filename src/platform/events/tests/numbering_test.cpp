#include <atomic>
#include <future>

#include "platform/events/tests/event_test.hpp"
#include "platform/queries.hpp"

namespace passerelle::events {
namespace {

class NumberingTest : public EventTest {};

TEST_P(NumberingTest, FollowsTheOrderOfWriting) {
  EXPECT_EQ(number(), 0);
  write({"a", "b"});
  write({"c"});
  EXPECT_EQ(numbered(), Kinds{}) << "nobody reads what has no position";
  EXPECT_EQ(number(), 3);
  EXPECT_EQ(number(), 0);
  write({"d"});
  EXPECT_EQ(number(), 1);
  EXPECT_EQ(numbered(), (Kinds{"a", "b", "c", "d"}));
}

TEST_P(NumberingTest, AnEventOfAnEarlierIdThatCommitsLaterComesLater) {
  const auto earlier = database_->write([](db::Session& session) -> base::Result<std::int64_t> {
    return db::take_ids(session, "platform_event", 1);
  });
  write({"first committed"});
  EXPECT_EQ(number(), 1);
  const auto late = [&](db::Session& session) -> base::Result<std::int64_t> {
    return session.execute(platform::sql::AddEvent{
        .id = earlier.value(), .at = kNow, .kind = "late", .payload = "{}"});
  };
  EXPECT_TRUE(database_->write(late));
  EXPECT_EQ(number(), 1);
  EXPECT_EQ(numbered(), (Kinds{"first committed", "late"}));
  EXPECT_EQ(numbered(2), Kinds{"late"}) << "who had read the first one misses nothing";
}

TEST_P(NumberingTest, WhatIsNotCommittedIsNeitherNumberedNorWaitedFor) {
  EXPECT_TRUE(database_->write([&](db::Session& session) -> base::Result<void> {
    append(session, kNow, news({"a"}));
    // On this very thread: a sequencer that waited for this write would wait for ever.
    EXPECT_EQ(number(), 0);
    return {};
  }));
  EXPECT_EQ(number(), 1);
}

TEST_P(NumberingTest, WhatIsRolledBackLeavesNoHole) {
  EXPECT_FALSE(database_->write([](db::Session& session) -> base::Result<void> {
    append(session, kNow, news({"a", "b"}));
    return base::fail(base::ErrorKind::Conflict, "TRIED", "Essai.");
  }));
  write({"c"});
  EXPECT_EQ(number(), 1);
  EXPECT_EQ(numbered(), Kinds{"c"});
}

TEST_P(NumberingTest, ManyInOneWriteKeepTheirOrder) {
  Kinds kinds;
  for (int i = 0; i < 3000; ++i) kinds.push_back(std::to_string(i));
  write(kinds);
  write({});
  EXPECT_EQ(number(), 3000);
  EXPECT_EQ(numbered(), kinds);
}

/// Writers and sequencers, each with a pool of its own as other processes have.
class SequencersTest : public EventTest {
 protected:
  static constexpr int kWriters = 2, kWrites = 40, kSequencers = 2;

  void write_all(int writer) {
    db::Database database(fresh_->url());
    for (int i = 0; i < kWrites; ++i)
      ASSERT_TRUE(database.write([&](db::Session& session) -> base::Result<void> {
        append(session, kNow, news({"writer" + std::to_string(writer), "twin"}));
        return {};
      }));
  }
  std::int64_t number_until(const std::atomic<bool>& is_over) {
    db::Database database(fresh_->url());
    std::int64_t count = 0;
    while (!is_over) count += number_new_events(database);
    return count + number_new_events(database);
  }
};

TEST_P(SequencersTest, NumberEachEventOnceWithoutAHole) {
  std::atomic<bool> is_over = false;
  std::vector<std::future<std::int64_t>> sequencers;
  for (int i = 0; i < kSequencers; ++i)
    sequencers.push_back(std::async(std::launch::async, [&] { return number_until(is_over); }));
  std::vector<std::future<void>> writers;
  for (int i = 0; i < kWriters; ++i)
    writers.push_back(std::async(std::launch::async, [this, i] { write_all(i); }));
  for (auto& writer : writers) EXPECT_NO_THROW(writer.get());
  is_over = true;
  std::int64_t count = 0;
  for (auto& sequencer : sequencers) EXPECT_NO_THROW(count += sequencer.get());
  EXPECT_EQ(count, kWriters * kWrites * 2);
  const auto kinds = numbered();
  EXPECT_EQ(std::ssize(kinds), count);
  for (std::size_t i = 1; i < kinds.size(); i += 2)
    EXPECT_EQ(kinds[i], "twin") << "what was written together stays together";
}

TEST_P(SequencersTest, AReaderThatFollowsThemMissesNothing) {
  std::atomic<bool> is_over = false, is_numbered = false;
  auto sequencer = std::async(std::launch::async, [&] { return number_until(is_over); });
  auto writer = std::async(std::launch::async, [this] { write_all(0); });
  auto reader = std::async(std::launch::async, [&] {
    std::int64_t read = 0;
    for (bool is_last = false; !is_last;) {
      is_last = is_numbered;
      for (const auto& event : after(read).value()) EXPECT_EQ(event.position, ++read);
    }
    return read;
  });
  EXPECT_NO_THROW(writer.get());
  is_over = true;
  EXPECT_NO_THROW(EXPECT_EQ(sequencer.get(), kWrites * 2));
  is_numbered = true;
  EXPECT_NO_THROW(EXPECT_EQ(reader.get(), kWrites * 2));
}

RUN_ON_BOTH_DATABASES(NumberingTest);
RUN_ON_BOTH_DATABASES(SequencersTest);

}  // namespace
}  // namespace passerelle::events
