#include "identity/queries.hpp"
#include "identity/tests/identity_test.hpp"

namespace passerelle::identity {
namespace {

using access::Role;

constexpr std::int64_t kHours = base::kHourUs;
constexpr std::int64_t kMinutes = 60 * base::kSecondUs;

class SessionsTest : public IdentityTest {
 protected:
  std::string open(const std::string& token) { return open_session(context(), known(token)->id); }
  std::optional<access::Actor> visit(const std::string& secret) {
    return find_session(context(), secret);
  }
  base::Instant seen_at(const std::string& secret) {
    const auto hash = base::sha256_hex(secret);
    return database_->session().find(sql::FindSession{.hash = hash})->seen_at;
  }
};

TEST_P(SessionsTest, BringsBackTheActorOfItsToken) {
  const auto secret = open(create(Role::Partner, "brea", "serveur d’envoi"));
  const auto actor = visit(secret);
  ASSERT_TRUE(actor);
  EXPECT_EQ(actor->who, "serveur d’envoi");
  EXPECT_EQ(actor->role, Role::Partner);
  EXPECT_EQ(actor->partner, "brea");
  EXPECT_EQ(actor->channel, access::Channel::Web);
}

TEST_P(SessionsTest, OnlyTheHashOfItsSecretIsKept) {
  const auto token = create(Role::Agent);
  const auto secret = open(token);
  const auto hash = base::sha256_hex(secret);
  EXPECT_EQ(secret.size(), 48u);
  auto session = database_->session();
  EXPECT_TRUE(session.find(sql::FindSession{.hash = hash}));
  EXPECT_FALSE(session.find(sql::FindSession{.hash = secret}));
  for (const auto& text : {std::string(), hash, token, secret + "0"}) EXPECT_FALSE(visit(text));
}

TEST_P(SessionsTest, EndsTwelveHoursAfterTheLastVisit) {
  const auto secret = open(create(Role::Agent));
  wait_until(12 * kHours + 1);
  EXPECT_FALSE(visit(secret));
}

TEST_P(SessionsTest, GoesOnAsLongAsItIsVisited) {
  const auto secret = open(create(Role::Agent));
  for (int visits = 1; visits <= 5; ++visits) {
    wait_until(visits * 12 * kHours);
    EXPECT_TRUE(visit(secret)) << visits;
  }
  wait_until(72 * kHours + 1);
  EXPECT_FALSE(visit(secret));
}

TEST_P(SessionsTest, AVisitIsWrittenEveryFiveMinutesAtMost) {
  const auto secret = open(create(Role::Agent));
  wait_until(5 * kMinutes);
  EXPECT_TRUE(visit(secret));
  EXPECT_EQ(seen_at(secret), kNow);
  wait_until(5 * kMinutes + 1);
  EXPECT_TRUE(visit(secret));
  EXPECT_EQ(seen_at(secret).us, kNow.us + 5 * kMinutes + 1);
}

TEST_P(SessionsTest, AnExpiredOneIsNotRevivedByAVisit) {
  const auto secret = open(create(Role::Agent));
  wait_until(13 * kHours);
  EXPECT_FALSE(visit(secret));
  wait_until(11 * kHours);
  EXPECT_EQ(seen_at(secret), kNow);
}

TEST_P(SessionsTest, EndsWhenItIsClosedAndNoOtherDoes) {
  const auto token = create(Role::Agent);
  const auto left = open(token), other = open(token);
  close_session(context(), left);
  EXPECT_FALSE(visit(left));
  EXPECT_TRUE(visit(other));
  close_session(context(), left);
  EXPECT_TRUE(visit(other));
}

TEST_P(SessionsTest, EndsAtOnceWithItsToken) {
  const auto revoked = create(Role::Agent), other = create(Role::Agent);
  const auto first = open(revoked), second = open(revoked), of_other = open(other);
  ASSERT_TRUE(visit(first));
  ASSERT_TRUE(revoke(known(revoked)->id));
  EXPECT_FALSE(visit(first));
  EXPECT_FALSE(visit(second));
  EXPECT_TRUE(visit(of_other));
}

TEST_P(SessionsTest, OneOpenedWhileItsTokenIsRevokedIsNobodys) {
  const auto token = create(Role::Agent);
  const auto id = known(token)->id;
  ASSERT_TRUE(revoke(id));
  EXPECT_FALSE(visit(open_session(context(), id)));
}

TEST_P(SessionsTest, AreDeletedOnceTheyAreOver) {
  const auto token = create(Role::Agent);
  const auto old = open(token);
  wait_until(6 * kHours);
  const auto later = open(token);
  EXPECT_EQ(delete_old_sessions(context()), 0);
  wait_until(13 * kHours);
  EXPECT_EQ(delete_old_sessions(context()), 1);
  EXPECT_TRUE(visit(later));
  EXPECT_FALSE(visit(old));
  wait_until(26 * kHours);
  EXPECT_EQ(delete_old_sessions(context()), 1);
  EXPECT_EQ(delete_old_sessions(context()), 0);
}

RUN_ON_BOTH_DATABASES(SessionsTest);

}  // namespace
}  // namespace passerelle::identity
