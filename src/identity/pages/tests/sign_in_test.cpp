#include "identity/pages/sign_in.hpp"

#include <gtest/gtest.h>

namespace passerelle::identity::pages {
namespace {

TEST(SignInPage, HidesTheTokenAndKeepsWhereToGo) {
  const auto html = html::render(render_sign_in({.next = "/deliveries/12"}).body);
  EXPECT_NE(html.find("type=\"password\" value=\"\""), html.npos);
  EXPECT_NE(html.find("value=\"/deliveries/12\""), html.npos);
  EXPECT_EQ(html.find("aria-invalid"), html.npos);
}

TEST(SignInPage, TellsWhatIsWrong) {
  const auto page = render_sign_in({.error = "Ce jeton n’est pas connu."});
  EXPECT_EQ(page.status, 401);
  const auto html = html::render(page.body);
  EXPECT_NE(html.find("Ce jeton n’est pas connu."), html.npos);
  EXPECT_NE(html.find("aria-invalid=\"true\""), html.npos);
}

}  // namespace
}  // namespace passerelle::identity::pages
