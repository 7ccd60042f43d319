#include "platform/html/kiosk.hpp"

#include <gtest/gtest.h>

namespace passerelle::html {
namespace {

TEST(Kiosk, KeepsItselfInOurLinks) {
  for (const auto& [link, kept] : std::vector<std::pair<std::string, std::string>>{
           {"/", "/?kiosk=1"},
           {"/offers", "/offers?kiosk=1"},
           {"/offers?q=a&amp;near=b", "/offers?q=a&amp;near=b&amp;kiosk=1"},
           {"/offers/12#postuler", "/offers/12?kiosk=1#postuler"},
           {"/offers?kiosk=1", "/offers?kiosk=1"},
           {"/offers?q=a&amp;kiosk=1", "/offers?q=a&amp;kiosk=1"},
           {"#contenu", "#contenu"}})
    EXPECT_EQ(for_kiosk("<p><a class=\"x\" href=\"" + link + "\">ici</a></p>"),
              "<p><a class=\"x\" href=\"" + kept + "\">ici</a></p>");
}

TEST(Kiosk, WritesOutWhatLeadsElsewhere) {
  EXPECT_EQ(for_kiosk("<a href=\"https://a.example/x?y=1&amp;z\">le site</a>."),
            "<span class=\"kiosk-outside\">le site&nbsp;: <span class=\"kiosk-address\">"
            "https://a.example/x?y=1&amp;z</span></span>.");
  EXPECT_EQ(for_kiosk("<a href=\"https://a.example\">https://a.example</a>"),
            "<span class=\"kiosk-outside\">https://a.example</span>");
  for (const auto* href :
       {"mailto:rh@a.example", "/sign-in", "/offers.atom", "/offersx", "/deliveries?x=/offers",
        "//a.example/offers", "javascript:alert(1)", ""})
    EXPECT_EQ(for_kiosk("<a href=\"" + std::string(href) + "\">mots</a>"),
              "<span class=\"kiosk-outside\">mots</span>")
        << href;
}

TEST(Kiosk, KeepsItselfInForms) {
  EXPECT_EQ(for_kiosk("<form action=\"/offers\" method=\"get\"><button>"),
            "<form action=\"/offers\" method=\"get\">"
            "<input type=\"hidden\" name=\"kiosk\" value=\"1\"><button>");
  EXPECT_EQ(for_kiosk("<form method=\"post\" action=\"/offers/1/problem\">"),
            "<form method=\"post\" action=\"/offers/1/problem?kiosk=1\">");
  EXPECT_EQ(for_kiosk("<form method=\"post\" action=\"/sign-out\">"),
            "<form hidden method=\"post\" action=\"/sign-out\">");
}

TEST(Kiosk, LeavesTheRestAsItIs) {
  for (const auto* html : {"", "sans balise", "<p>un<br>deux</p>", "<p", "a</a>"})
    EXPECT_EQ(for_kiosk(html), html);
}

TEST(Kiosk, StaysAfterAnAnswer) {
  http::Request asked{.path = "/offers/1/problem", .query = {{"kiosk", "1"}}};
  EXPECT_EQ(see_other(asked, "/offers/1/problem?sent=yes").headers[0].second,
            "/offers/1/problem?sent=yes&kiosk=1");
  asked.query = {{"kiosk", "0"}};
  EXPECT_EQ(see_other(asked, "/offers/1").headers[0].second, "/offers/1");
}

}  // namespace
}  // namespace passerelle::html
