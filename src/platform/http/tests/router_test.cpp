#include <gtest/gtest.h>

#include "platform/http/http.hpp"

namespace passerelle::http {
namespace {

constexpr access::Right kAny{"test.any", access::Right::Least::Anyone};

Route route(Method method, std::string pattern) {
  return {.method = method, .pattern = std::move(pattern), .right = kAny};
}

TEST(Router, TheMostExactPatternWins) {
  const std::vector<Route> routes = {
      route(Method::Get, "/{rest...}"),  route(Method::Get, "/offers/{id}"),
      route(Method::Get, "/offers/new"), route(Method::Post, "/offers/{id}"),
      route(Method::Get, "/a/{x}/c"),    route(Method::Get, "/"),
  };
  const Router router(routes);
  const std::pair<std::string, std::string> cases[] = {
      {"/", "/"},
      {"/offers/new", "/offers/new"},
      {"/offers/12", "/offers/{id}"},
      {"/offers/", "/{rest...}"},
      {"/offers/12/x", "/{rest...}"},
      {"/a/b/c", "/a/{x}/c"},
      {"/a/b/d", "/{rest...}"},
  };
  for (const auto& [path, pattern] : cases) {
    const auto match = router.find(Method::Get, path);
    ASSERT_TRUE(match.route) << path;
    EXPECT_EQ(match.route->pattern, pattern) << path;
  }
  EXPECT_EQ(router.find(Method::Get, "/offers/12").params.at("id"), "12");
  EXPECT_EQ(router.find(Method::Get, "/x/y").params.at("rest"), "x/y");
}

TEST(Router, AnotherMethodIsNotAnUnknownPath) {
  const std::vector<Route> routes = {route(Method::Get, "/a"), route(Method::Delete, "/a")};
  const Router router(routes);
  EXPECT_TRUE(router.find(Method::Post, "/a").other_method);
  EXPECT_FALSE(router.find(Method::Post, "/b").other_method);
  EXPECT_FALSE(router.find(Method::Get, "a").route);
  EXPECT_EQ(router.allowed_methods("/a"), "GET, HEAD, DELETE");
  EXPECT_EQ(router.allowed_methods("/b"), "");
}

TEST(Url, PercentAndPlus) {
  EXPECT_EQ(percent_decode("a%20b%C3%A9%2"), "a bé%2");
  EXPECT_EQ(percent_decode("a+b"), "a+b");
  EXPECT_EQ(percent_decode("a+b", true), "a b");
  EXPECT_EQ(percent_encode("é /~"), "%C3%A9%20%2F~");
  EXPECT_EQ(parse_query("a=1&&b=deux+mots&c"), (Fields{{"a", "1"}, {"b", "deux mots"}, {"c", ""}}));
}

TEST(RequestText, CookiesFormsAndWishes) {
  Request request;
  request.headers = {{"cookie", "a=1; session=xyz"},
                     {"content-type", "application/x-www-form-urlencoded; charset=utf-8"},
                     {"accept", "application/json"}};
  request.body = "nom=%FF&x=%00";
  request.query = {{"q", ""}, {"c", "CDI"}, {"c", "CDD"}};
  EXPECT_EQ(request.find_cookie("session"), "xyz");
  EXPECT_FALSE(request.find_cookie("sessio"));
  EXPECT_EQ(request.form(), (Fields{{"nom", "\uFFFD"}, {"x", "\uFFFD"}}));
  EXPECT_TRUE(request.wants_json());
  EXPECT_FALSE(request.find_query("q"));
  EXPECT_EQ(request.list_query("c").size(), 2u);
}

}  // namespace
}  // namespace passerelle::http
