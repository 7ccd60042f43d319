#include "platform/html/page.hpp"

#include <gtest/gtest.h>

#include "platform/html/assets.hpp"
#include "platform/html/prose.hpp"

namespace passerelle::html {
namespace {

const access::Actor kNobody;
const access::Actor kAgent{.who = "jeton de l’agence", .role = access::Role::Agent};

Page sample() {
  return {
      .title = "Un <titre>", .description = "Une phrase.", .body = prose_of("Un\ndeux\n\ntrois")};
}

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(Page, SaysThatItsDataIsFictionalAndIsNotIndexed) {
  const auto page = render_page({.actor = kNobody, .path = "/", .is_fictional = true}, sample());
  EXPECT_NE(page.find("Région fictive"), page.npos);
  EXPECT_NE(page.find("content=\"noindex\""), page.npos);
}

TEST(Page, SaysNothingOfTheKindOtherwise) {
  const auto page = render_page({.actor = kNobody, .path = "/"}, sample());
  EXPECT_EQ(page.find("fictive"), page.npos);
  EXPECT_EQ(page.find("noindex"), page.npos);
}

TEST(Page, ShowsToEachTheirEntries) {
  const auto nobodys = render_page({.actor = kNobody, .path = "/offers/12"}, sample());
  const auto agents = render_page({.actor = kAgent, .path = "/deliveries"}, sample());
  EXPECT_EQ(nobodys.find("href=\"/deliveries\""), nobodys.npos);
  EXPECT_NE(nobodys.find("href=\"/offers\" aria-current"), nobodys.npos);
  EXPECT_NE(agents.find("href=\"/deliveries\" aria-current"), agents.npos);
  EXPECT_NE(agents.find("/sign-out"), agents.npos);
}

TEST(Page, NoJsonLdBreaksOut) {
  auto page = sample();
  page.json_ld = Json{{"title", "</script><b>&"}};
  const auto html = render_page({.actor = kNobody, .path = "/"}, page);
  const auto start = html.find("<script type=\"application/ld+json\">");
  ASSERT_NE(start, html.npos);
  const auto from = html.find('>', start) + 1;
  const auto json = Json::parse(html.substr(from, html.find("</script>", from) - from));
  EXPECT_EQ(json.at("title"), "</script><b>&");
}

TEST(Page, EscapesItsTitle) {
  const auto html = render_page({.actor = kNobody, .path = "/"}, sample());
  EXPECT_NE(html.find("<title>Un &lt;titre&gt; – Passerelle</title>"), html.npos);
}

TEST(Prose, KeepsParagraphsAndLines) {
  const auto html = render(prose_of("un\r\ndeux\n\n\n  trois  \n"));
  EXPECT_EQ(times(html, "<p>"), 2U);
  EXPECT_NE(html.find("<p>un<br>deux</p>"), html.npos);
  EXPECT_NE(html.find("<p>trois</p>"), html.npos);
}

TEST(Prose, OfNothingIsNothing) {
  EXPECT_EQ(times(render(prose_of(" \n\n ")), "<p>"), 0U);
}

TEST(Assets, AreFoundAtTheirAddressAlone) {
  const auto address = asset_address("app.css");
  const auto hash = address.substr(8, address.rfind('/') - 8);
  ASSERT_NE(find_asset(hash, "app.css"), nullptr);
  EXPECT_EQ(find_asset("0", "app.css"), nullptr);
  EXPECT_EQ(find_asset(hash, "app.js"), nullptr);
  EXPECT_THROW(asset_address("none.css"), std::logic_error);
}

}  // namespace
}  // namespace passerelle::html
