#include "platform/events/tests/event_test.hpp"

namespace passerelle::events {
namespace {

class ReadingTest : public EventTest {};

TEST_P(ReadingTest, GivesBackWhatWasWritten) {
  const std::vector<Event> written{
      {.kind = "offers.created", .subject_id = 1LL << 40, .payload = R"({"reference":"É-1"})"}};
  ASSERT_TRUE(database_->write([&](db::Session& session) -> base::Result<void> {
    append(session, kNow, written);
    return {};
  }));
  number();
  const auto event = after(0).value().at(0);
  EXPECT_EQ(event.position, 1);
  EXPECT_EQ(event.at, kNow);
  EXPECT_EQ(event.kind, written[0].kind);
  EXPECT_EQ(event.subject_id, written[0].subject_id);
  EXPECT_EQ(event.payload, written[0].payload);
}

TEST_P(ReadingTest, BeginsAfterAPosition) {
  write({"a", "b", "c"});
  number();
  EXPECT_EQ(numbered(3), Kinds{"c"});
  EXPECT_EQ(numbered(4), Kinds{});
  EXPECT_EQ(after(0, "", 2).value().size(), 2u);
  auto session = database_->session();
  EXPECT_EQ(last_position(session), 3);
}

TEST_P(ReadingTest, TakesTheKindsAskedFor) {
  write({"offers.created", "seekers.created", "offers.closed"});
  number();
  const auto of_offers = after(0, "offers.").value();
  ASSERT_EQ(of_offers.size(), 2u);
  EXPECT_EQ(of_offers[1].position, 3);
  EXPECT_TRUE(after(0, "employers.").value().empty());
}

TEST_P(ReadingTest, FollowsWhatIsWrittenBeforeItIsNumbered) {
  auto session = database_->session();
  EXPECT_EQ(last_written_id(session), 0);
  write({"offers.created", "seekers.created"});
  const auto seen = last_written_id(session);
  EXPECT_EQ(list_written_after(session, 0, "offers.").size(), 1u);
  write({"offers.updated"});
  const auto since = list_written_after(session, seen, "offers.");
  ASSERT_EQ(since.size(), 1u);
  EXPECT_EQ(since[0].id, last_written_id(session));
  EXPECT_EQ(since[0].subject_id, 7);
}

RUN_ON_BOTH_DATABASES(ReadingTest);

class ForgettingTest : public EventTest {
 protected:
  static constexpr base::Instant kLater{kNow.us + 31 * base::kDayUs};
};

TEST_P(ForgettingTest, KeepsThirtyDays) {
  write({"old", "older"});
  write({"recent"}, {kNow.us + base::kDayUs});
  write({"old, but after a recent one"});
  number();
  EXPECT_EQ(forget_old_events(*database_, {kNow.us + 30 * base::kDayUs}), 0);
  EXPECT_EQ(forget_old_events(*database_, kLater), 2);
  EXPECT_EQ(numbered(3), (Kinds{"recent", "old, but after a recent one"}));
  EXPECT_EQ(forget_old_events(*database_, kLater), 0);
}

TEST_P(ForgettingTest, AReaderOlderThanWhatIsKeptIsToldToStartAnew) {
  write({"offers.a", "offers.b", "offers.c"});
  write({"seekers.d", "offers.e"}, kLater);
  number();
  forget_old_events(*database_, kLater);
  for (const std::int64_t position : {0, 1, 2}) {
    const auto events = after(position, "offers.");
    ASSERT_FALSE(events) << position;
    EXPECT_EQ(events.error().kind, base::ErrorKind::Gone);
    EXPECT_EQ(events.error().code, "EVENTS_FORGOTTEN");
    EXPECT_NE(events.error().message.find("5"), std::string::npos) << "where to start anew";
  }
  EXPECT_EQ(after(3, "offers.").value().at(0).position, 5);
  EXPECT_TRUE(after(5, "offers.").value().empty());
}

TEST_P(ForgettingTest, PositionsGoOnWhenNothingIsLeft) {
  write({"a", "b"});
  number();
  EXPECT_EQ(forget_old_events(*database_, kLater), 2);
  EXPECT_FALSE(after(1));
  EXPECT_TRUE(after(2).value().empty());
  write({"c"}, kLater);
  number();
  EXPECT_EQ(numbered(3), Kinds{"c"});
}

TEST_P(ForgettingTest, WhatHasNoPositionIsKept) {
  write({"a"});
  EXPECT_EQ(forget_old_events(*database_, kLater), 0);
  EXPECT_EQ(number(), 1);
  EXPECT_EQ(numbered(), Kinds{"a"});
}

TEST_P(ForgettingTest, AThousandAtOnce) {
  write(Kinds(1500, "a"));
  number();
  EXPECT_EQ(forget_old_events(*database_, kLater), 1000);
  EXPECT_EQ(numbered(1001).size(), 500u);
  EXPECT_EQ(forget_old_events(*database_, kLater), 500);
}

RUN_ON_BOTH_DATABASES(ForgettingTest);

}  // namespace
}  // namespace passerelle::events
