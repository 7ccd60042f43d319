#include "identity/tests/identity_test.hpp"

namespace passerelle::identity {
namespace {

using access::Role;

class AuthenticateTest : public IdentityTest {
 protected:
  base::Result<access::Actor> ask(const std::string& authorization, const std::string& cookie = "",
                                  const std::string& path = "/api/v1/deliveries") {
    http::Request request;
    request.path = path;
    if (!authorization.empty()) request.headers["authorization"] = authorization;
    if (!cookie.empty()) request.headers["cookie"] = cookie;
    return authenticate(context(), request);
  }
  std::string cookie_of(const std::string& token) {
    return "theme=sombre; passerelle_session=" + open_session(context(), known(token)->id);
  }
};

TEST_P(AuthenticateTest, NobodyIsThePublic) {
  EXPECT_EQ(ask("").value().role, Role::Anonymous);
  EXPECT_EQ(ask("Basic YTpi").value().role, Role::Anonymous) << "another door than ours";
}

TEST_P(AuthenticateTest, ATokenComesByTheApi) {
  const auto token = create(Role::Partner, "brea");
  for (const auto* scheme : {"Bearer ", "bearer ", "BEARER  "}) {
    const auto actor = ask(scheme + token);
    ASSERT_TRUE(actor) << scheme;
    EXPECT_EQ(actor->role, Role::Partner) << scheme;
    EXPECT_EQ(actor->partner, "brea");
    EXPECT_EQ(actor->channel, access::Channel::Api);
  }
}

TEST_P(AuthenticateTest, ATokenThatIsWrongIsNeverTakenForNobody) {
  const auto token = create(Role::Agent);
  ASSERT_TRUE(revoke(known(token)->id));
  for (const auto& authorization : {"Bearer " + token, "bearer " + token, std::string("Bearer x"),
                                    std::string("Bearer "), std::string("Bearer")}) {
    const auto actor = ask(authorization);
    ASSERT_FALSE(actor) << authorization;
    EXPECT_EQ(actor.error().kind, base::ErrorKind::Unauthenticated);
    EXPECT_EQ(actor.error().message.find(token), std::string::npos);
  }
}

TEST_P(AuthenticateTest, ASessionComesByTheWeb) {
  const auto actor = ask("", cookie_of(create(Role::Agent)), "/deliveries");
  EXPECT_EQ(actor.value().role, Role::Agent);
  EXPECT_EQ(actor.value().channel, access::Channel::Web);
}

TEST_P(AuthenticateTest, ASessionThatEndedIsThePublic) {
  const auto token = create(Role::Agent);
  const auto cookie = cookie_of(token);
  ASSERT_TRUE(revoke(known(token)->id));
  EXPECT_EQ(ask("", cookie).value().role, Role::Anonymous);
  EXPECT_EQ(ask("", "passerelle_session=").value().role, Role::Anonymous);
}

TEST_P(AuthenticateTest, AWrongTokenIsNotSavedByASession) {
  EXPECT_FALSE(ask("Bearer x", cookie_of(create(Role::Agent))));
}

TEST_P(AuthenticateTest, TheTokenOfAnotherServiceIsNotOursToJudge) {
  EXPECT_EQ(ask("Bearer x", "", "/partenaire/offresdemploi/v2/offres/search").value().role,
            Role::Anonymous);
}

RUN_ON_BOTH_DATABASES(AuthenticateTest);

}  // namespace
}  // namespace passerelle::identity
