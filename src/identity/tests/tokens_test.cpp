#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "identity/queries.hpp"
#include "identity/tests/identity_test.hpp"

namespace passerelle::identity {
namespace {

using access::Right;
using access::Role;

constexpr Right kSend{"test.send", Right::Least::Partner};
constexpr Right kRelease{"test.release", Right::Least::Agent};
constexpr Right kOperate{"test.operate", Right::Least::Operator};

class TokensTest : public IdentityTest {
 protected:
  /// Whether SQLite's files hold these bytes anywhere.
  bool is_on_disk(const std::string& bytes) {
    for (const auto& file : std::filesystem::directory_iterator(fresh_->folder())) {
      std::ifstream in(file.path(), std::ios::binary);
      const std::string all{std::istreambuf_iterator<char>(in), {}};
      if (all.find(bytes) != std::string::npos) return true;
    }
    return false;
  }
};

TEST_P(TokensTest, IsKnownByItsText) {
  const auto token = create(Role::Partner, "brea", "BREA, serveur d’envoi");
  const auto found = known(token);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->actor.who, "BREA, serveur d’envoi");
  EXPECT_EQ(found->actor.role, Role::Partner);
  EXPECT_EQ(found->actor.partner, "brea");
  EXPECT_NE(known(create(Role::Agent))->id, found->id);
}

TEST_P(TokensTest, AnotherTextIsNobodys) {
  const auto token = create(Role::Agent);
  for (const auto& text :
       {std::string(), token + " ", token.substr(0, token.size() - 1), base::sha256_hex(token),
        std::string("psr_%"), std::string("' OR 1=1 --")})
    EXPECT_FALSE(known(text)) << text;
}

TEST_P(TokensTest, NoTwoAreAlike) {
  std::set<std::string> tokens;
  for (int i = 0; i < 20; ++i) tokens.insert(create(Role::Agent));
  EXPECT_EQ(tokens.size(), 20u);
  for (const auto& token : tokens) EXPECT_EQ(token.size(), std::string_view("psr_").size() + 48);
}

TEST_P(TokensTest, TheirRolesHoldWhatTheyMay) {
  const auto partner = known(create(Role::Partner, "brea"))->actor;
  const auto agent = known(create(Role::Agent))->actor;
  const auto operating = known(create(Role::Operator))->actor;
  EXPECT_TRUE(access::require(partner, kSend));
  EXPECT_EQ(access::require(partner, kRelease).error().kind, base::ErrorKind::Forbidden);
  EXPECT_TRUE(access::require(agent, kRelease));
  EXPECT_EQ(agent.partner, "");
  EXPECT_EQ(access::require(agent, kOperate).error().kind, base::ErrorKind::Forbidden);
  EXPECT_TRUE(access::require(operating, kOperate));
}

TEST_P(TokensTest, OnlyTheHashIsKept) {
  const auto token = create(Role::Agent);
  const auto hash = base::sha256_hex(token);
  auto session = database_->session();
  EXPECT_TRUE(session.find(sql::FindToken{.hash = hash}));
  EXPECT_FALSE(session.find(sql::FindToken{.hash = token}));
  if (GetParam() == db::Dialect::Postgres) return;
  EXPECT_TRUE(is_on_disk(hash));
  EXPECT_FALSE(is_on_disk(token));
  EXPECT_FALSE(is_on_disk(token.substr(4)));
}

TEST_P(TokensTest, ARevokedOneIsNobodysAndIsKeptForTheLog) {
  const auto lost = create(Role::Agent), other = create(Role::Agent);
  const auto id = known(lost)->id;
  wait_until(base::kHourUs);
  EXPECT_TRUE(revoke(id));
  EXPECT_FALSE(known(lost));
  EXPECT_TRUE(known(other));
  EXPECT_EQ(revoke(id).error().code, "TOKEN_UNKNOWN") << "once is enough";
  for (const auto& row : database_->session().list(sql::ListTokens{})) {
    EXPECT_EQ(row.created_at, kNow);
    EXPECT_EQ(row.revoked_at.has_value(), row.id == id);
    if (row.revoked_at) EXPECT_EQ(row.revoked_at->us, kNow.us + base::kHourUs);
  }
}

TEST_P(TokensTest, APartnersTokenAloneNamesAPartner) {
  EXPECT_EQ(run("token-create", {{"--role", {"partner"}}, {"--label", {"essai"}}}).error().code,
            "TOKEN_PARTNER");
  EXPECT_EQ(
      run("token-create", {{"--role", {"agent"}}, {"--partner", {"brea"}}, {"--label", {"essai"}}})
          .error()
          .code,
      "TOKEN_PARTNER");
  EXPECT_TRUE(database_->session().list(sql::ListTokens{}).empty());
}

TEST_P(TokensTest, TheListShowsNoneOfThem) {
  const auto token = create(Role::Partner, "brea", "serveur d’envoi");
  for (const bool json : {false, true}) {
    ::testing::internal::CaptureStdout();
    EXPECT_TRUE(run("tokens", {}, json));
    const auto shown = ::testing::internal::GetCapturedStdout();
    EXPECT_NE(shown.find("serveur d’envoi"), std::string::npos);
    EXPECT_EQ(shown.find(token.substr(4)), std::string::npos);
    EXPECT_EQ(shown.find(base::sha256_hex(token)), std::string::npos);
  }
}

TEST_P(TokensTest, AReplacedOneLivesSomeDaysMore) {
  constexpr std::int64_t kDayUs = 86'400'000'000;
  const auto old = create(Role::Partner, "brea");
  const auto id = known(old)->id;
  const access::Actor agent{.who = "essai", .role = Role::Agent};
  EXPECT_FALSE(rotate_token(context(), agent, id, 7, "aggregator")) << "another partner's";
  const auto fresh = rotate_token(context(), agent, id, 7, "brea");
  ASSERT_TRUE(fresh);
  EXPECT_TRUE(known(*fresh));
  EXPECT_TRUE(known(old));
  wait_until(6 * kDayUs);
  EXPECT_TRUE(known(old));
  wait_until(8 * kDayUs);
  EXPECT_FALSE(known(old));
  EXPECT_TRUE(known(*fresh));
}

TEST_P(TokensTest, NobodyManagesWhatOpensMoreThanHeMay) {
  struct Case {
    Role actor, token;
    bool is_allowed;
  };
  for (const auto& [actor, token, is_allowed] :
       {Case{Role::Partner, Role::Partner, false}, Case{Role::Agent, Role::Partner, true},
        Case{Role::Agent, Role::Agent, true}, Case{Role::Agent, Role::Operator, false},
        Case{Role::Operator, Role::Operator, true}, Case{Role::Anonymous, Role::Partner, false}}) {
    const access::Actor who{.who = "essai", .role = actor};
    const auto secret = create(token, token == Role::Partner ? "brea" : "");
    const auto id = known(secret)->id;
    const auto next = rotate_token(context(), who, id, 1);
    EXPECT_EQ(next.has_value(), is_allowed);
    if (!next) EXPECT_EQ(next.error().code, "TOKEN_ABOVE");
    if (next) EXPECT_EQ(known(*next)->actor.role, token);
    EXPECT_EQ(revoke_token(context(), who, id).has_value(), is_allowed);
    EXPECT_EQ(known(secret).has_value(), !is_allowed);
  }
}

TEST_P(TokensTest, ItsLastUseIsKnownToFiveMinutes) {
  constexpr std::int64_t kMinuteUs = 60 * base::kSecondUs;
  const auto token = create(Role::Agent);
  http::Request request;
  request.headers["authorization"] = "Bearer " + token;
  const auto used_at = [&] {
    auto session = database_->session();
    return list_tokens(session).front().used_at;
  };
  EXPECT_FALSE(used_at());
  ASSERT_TRUE(authenticate(context(), request));
  EXPECT_EQ(used_at(), kNow);
  wait_until(5 * kMinuteUs);
  ASSERT_TRUE(authenticate(context(), request));
  EXPECT_EQ(used_at(), kNow);
  wait_until(6 * kMinuteUs);
  ASSERT_TRUE(authenticate(context(), request));
  EXPECT_EQ(used_at()->us, kNow.us + 6 * kMinuteUs);
}

RUN_ON_BOTH_DATABASES(TokensTest);

TEST(Roles, AreWrittenInOneWay) {
  EXPECT_EQ(parse_role("partner"), Role::Partner);
  EXPECT_EQ(parse_role("agent"), Role::Agent);
  EXPECT_EQ(parse_role("operator"), Role::Operator);
  for (const auto* text : {"", "anonymous", "Agent", "admin"})
    EXPECT_EQ(parse_role(text), std::nullopt) << text;
}

}  // namespace
}  // namespace passerelle::identity
