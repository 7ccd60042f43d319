// Letters leave the queue once they are sent, and not before.
#include "platform/mail/dispatcher.hpp"

#include <gtest/gtest.h>

#include "platform/testing/fresh_database.hpp"

namespace passerelle::mail {
namespace {

constexpr std::string_view kKind = "essai.mot";

class DispatcherTest : public db::DatabaseTest {
 protected:
  void post_one(std::int64_t subject, base::Instant not_before = {}) {
    ASSERT_TRUE(database_->write([&](db::Session& session) -> base::Result<void> {
      post(session, clock_.now(), {.kind = std::string(kKind), .subject_id = subject}, not_before);
      return {};
    }));
  }
  /// Writes to "n<subject>@exemple.fr"; subject 0 has nothing to say any more.
  Writer writer() {
    return {
        .kind = std::string(kKind),
        .write = [](db::Session&, const Letter& letter, base::Instant) -> std::optional<Message> {
          if (letter.subject_id == 0) return {};
          return Message{.from = "de@exemple.fr",
                         .to = "n" + std::to_string(letter.subject_id) + "@exemple.fr",
                         .subject = "mot",
                         .text = "mot"};
        },
        .end = [this](db::Session&, const Letter& letter, Fate fate,
                      base::Instant) { ended_.emplace_back(letter.subject_id, fate); }};
  }
  Dispatcher dispatcher(Outcome outcome) {
    return {*database_,
            clock_,
            {writer()},
            [this, outcome](const std::string& to, std::string_view text) {
              sent_.push_back(to);
              const auto at = text.find("Message-ID: ");
              ids_.emplace_back(text.substr(at, text.find('\r', at) - at));
              return Attempt{outcome, outcome == Outcome::Sent ? "" : "RCPT 451"};
            }};
  }
  std::int64_t waiting() {
    auto session = database_->session();
    return count_waiting(session, "essai.").letters;
  }
  void move_on(std::int64_t seconds) {
    clock_ = base::Clock(base::Instant{clock_.now().us + seconds * base::kSecondUs});
  }

  base::Clock clock_{kNow};
  std::vector<std::string> sent_, ids_;
  std::vector<std::pair<std::int64_t, Fate>> ended_;
};

using Ended = std::vector<std::pair<std::int64_t, Fate>>;

TEST_P(DispatcherTest, SendsEachOnceAndForgetsIt) {
  post_one(1);
  post_one(2);
  auto node = dispatcher(Outcome::Sent);
  EXPECT_EQ(node.run(), 2);
  EXPECT_EQ(node.run(), 0);
  EXPECT_EQ(sent_, (std::vector<std::string>{"n1@exemple.fr", "n2@exemple.fr"}));
  EXPECT_EQ(ended_, (Ended{{1, Fate::Sent}, {2, Fate::Sent}}));
  EXPECT_EQ(waiting(), 0);
}

TEST_P(DispatcherTest, WaitsUntilItsTime) {
  post_one(1, {kNow.us + base::kHourUs});
  auto node = dispatcher(Outcome::Sent);
  EXPECT_EQ(node.run(), 0);
  move_on(3600);
  EXPECT_EQ(node.run(), 1);
}

TEST_P(DispatcherTest, WhatIsNoLongerToBeSaidIsNotSent) {
  post_one(0);
  auto node = dispatcher(Outcome::Sent);
  EXPECT_EQ(node.run(), 1);
  EXPECT_TRUE(sent_.empty());
  EXPECT_EQ(waiting(), 0);
}

TEST_P(DispatcherTest, WhatIsPutOffIsTriedAgainUnderTheSameName) {
  post_one(1);
  EXPECT_EQ(dispatcher(Outcome::LetterLater).run(), 0);
  EXPECT_EQ(dispatcher(Outcome::LetterLater).run(), 0) << "not yet";
  ASSERT_EQ(sent_.size(), 1u);
  EXPECT_EQ(waiting(), 1);
  move_on(15);
  EXPECT_EQ(dispatcher(Outcome::Sent).run(), 1);
  ASSERT_EQ(ids_.size(), 2u);
  EXPECT_EQ(ids_[0], ids_[1]);
  EXPECT_EQ(waiting(), 0);
}

TEST_P(DispatcherTest, AServerThatTakesNothingIsNotAskedForTheOthers) {
  post_one(1);
  post_one(2);
  auto node = dispatcher(Outcome::ServerLater);
  EXPECT_EQ(node.run(), 0);
  EXPECT_EQ(node.run(), 0);
  EXPECT_EQ(sent_.size(), 1u);
  EXPECT_EQ(waiting(), 2);
}

TEST_P(DispatcherTest, ARefusedAddressIsNotTriedAgain) {
  post_one(1);
  EXPECT_EQ(dispatcher(Outcome::AddressRefused).run(), 1);
  EXPECT_EQ(ended_, (Ended{{1, Fate::AddressRefused}}));
  EXPECT_EQ(waiting(), 0);
}

TEST_P(DispatcherTest, GivesUpAfterThreeDays) {
  post_one(1);
  move_on(3 * 86'400);
  EXPECT_EQ(dispatcher(Outcome::LetterLater).run(), 1);
  EXPECT_EQ(ended_, (Ended{{1, Fate::GivenUp}}));
  EXPECT_EQ(waiting(), 0);
}

TEST_P(DispatcherTest, ALetterOfANodeThatIsGoneIsTakenAfterTwoMinutes) {
  post_one(1);
  Dispatcher killed{
      *database_, clock_, {writer()}, [](const std::string&, std::string_view) -> Attempt {
        throw std::runtime_error("killed");
      }};
  EXPECT_THROW(killed.run(), std::runtime_error);
  move_on(119);
  EXPECT_EQ(dispatcher(Outcome::Sent).run(), 0) << "it may still be sending";
  move_on(1);
  EXPECT_EQ(dispatcher(Outcome::Sent).run(), 1);
  EXPECT_EQ(sent_.size(), 1u);
}

TEST_P(DispatcherTest, TwoNodesShareTheLetters) {
  post_one(1);
  std::size_t others = 0;
  Dispatcher node{*database_, clock_, {writer()}, [&](const std::string&, std::string_view) {
                    others = static_cast<std::size_t>(dispatcher(Outcome::Sent).run());
                    return Attempt{Outcome::Sent, {}};
                  }};
  EXPECT_EQ(node.run(), 1);
  EXPECT_EQ(others, 0u) << "the one that is being sent is nobody else's";
}

TEST_P(DispatcherTest, LettersAboutASubjectAreTakenBack) {
  post_one(1);
  post_one(2);
  ASSERT_TRUE(database_->write([](db::Session& session) -> base::Result<void> {
    take_back(session, "essai.", 1);
    take_back(session, "autre.", 2);
    return {};
  }));
  EXPECT_EQ(dispatcher(Outcome::Sent).run(), 1);
  EXPECT_EQ(sent_, std::vector<std::string>{"n2@exemple.fr"});
}

TEST(MailQueueTest, WaitsGrow) {
  const base::Instant start{0};
  std::int64_t before = 0;
  for (const std::int64_t tries : {1, 2, 3, 4, 5, 6}) {
    const auto wait = next_try(start, tries, start)->us;
    EXPECT_GT(wait, before) << tries;
    before = wait;
  }
  EXPECT_EQ(next_try(start, 100, start)->us, before) << "four hours at most";
  EXPECT_FALSE(next_try(start, 1, {3 * base::kDayUs}));
}

RUN_ON_BOTH_DATABASES(DispatcherTest);

}  // namespace
}  // namespace passerelle::mail
