#include "site/site.hpp"

#include <gtest/gtest.h>

#include "base/time.hpp"
#include "platform/db/db.hpp"
#include "platform/html/assets.hpp"
#include "platform/json/json.hpp"
#include "platform/storage/file_store.hpp"
#include "site/bundled_files.hpp"
#include "site/pages/pages.hpp"

namespace passerelle::site {
namespace {

class Site : public testing::Test {
 protected:
  http::Response error(const std::string& path, base::ErrorKind kind) {
    const http::Request request{.path = path};
    return error_response(context_, request, {kind, "A_CODE", "Une phrase.", "siret"});
  }

  db::Database database_{"sqlite:" + testing::TempDir() + "site_test.db"};
  storage::FileStore files_{testing::TempDir() + "site_test_files"};
  base::Clock clock_;
  Context context_{.database = database_, .files = files_, .clock = clock_};
};

TEST_F(Site, AnswersAnErrorAsJsonUnderTheApi) {
  const auto response = error("/api/v1/offers/1", base::ErrorKind::Gone);
  EXPECT_EQ(response.status, 410);
  EXPECT_EQ(Json::parse(response.body),
            Json::parse(R"({"error": {"code": "A_CODE", "message": "Une phrase.",
                                      "field": "siret"}})"));
}

// The base is not migrated: the page must not depend on it.
TEST_F(Site, AnswersAnErrorAsAPageWithoutADatabase) {
  const auto response = error("/offers/1", base::ErrorKind::NotFound);
  EXPECT_EQ(response.status, 404);
  EXPECT_NE(response.body.find("Une phrase."), std::string::npos);
  EXPECT_NE(response.body.find("A_CODE"), std::string::npos);
}

TEST_F(Site, ShowsTheWayToWhoeverIsUnknown) {
  EXPECT_NE(error("/deliveries", base::ErrorKind::Unauthenticated)
                .body.find("/sign-in?next=%2Fdeliveries"),
            std::string::npos);
  const auto json = error("/api/v1/deliveries", base::ErrorKind::Unauthenticated);
  ASSERT_EQ(json.headers.size(), 1U);
  EXPECT_EQ(json.headers[0].first, "WWW-Authenticate");
}

http::Request for_asset(const std::string& encodings) {
  const auto address = html::asset_address("app.css");
  http::Request request;
  request.params = {{"hash", address.substr(8, address.rfind('/') - 8)}, {"name", "app.css"}};
  request.headers = {{"accept-encoding", encodings}};
  return request;
}

TEST(BundledFile, IsCompressedForWhoeverTakesIt) {
  const auto plain = bundled_file(for_asset("br"));
  const auto gzip = bundled_file(for_asset("gzip, br"));
  ASSERT_TRUE(plain && gzip);
  EXPECT_LT(gzip->body.size(), plain->body.size());
  EXPECT_EQ(gzip->headers.back(),
            (std::pair<std::string, std::string>("Content-Encoding", "gzip")));
}

TEST(BundledFile, OfAnotherBuildIsNotFound) {
  auto request = for_asset("");
  request.params["hash"] = "0";
  EXPECT_EQ(bundled_file(request).error().kind, base::ErrorKind::NotFound);
}

TEST(HomePage, CountsAsPeopleDo) {
  const auto html = html::render(pages::render_home({.offers = 5000, .establishments = 1}).body);
  for (const auto* part :
       {"5\u202f000", "offres en ligne", ">établissement recrute<", "publiée aujourd’hui"})
    EXPECT_NE(html.find(part), html.npos) << part;
}

TEST(Gallery, ShowsEveryComponent) {
  const auto html = html::render(pages::render_gallery().body);
  EXPECT_NE(html.find("id=\"offer_card\""), html.npos);
  EXPECT_EQ(html.find("{{"), html.npos);
}

}  // namespace
}  // namespace passerelle::site
