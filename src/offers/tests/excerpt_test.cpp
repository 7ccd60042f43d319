// What a list shows of an offer's text.
#include <gtest/gtest.h>

#include "offers/listing/excerpt.hpp"

namespace passerelle::offers {
namespace {

const std::string kLong =
    "Vous rejoignez une équipe de douze personnes. Vous accueillez les clients et tenez la caisse. "
    "Les vendeuses confirmées forment les nouveaux venus pendant deux mois. Travail un samedi sur "
    "deux, treizième mois après un an.";

TEST(Excerpt, IsTheSentenceThatHasTheWord) {
  EXPECT_TRUE(excerpt_of(kLong, "vendeur", "").starts_with("… Les vendeuses confirmées forment"));
  EXPECT_TRUE(excerpt_of(kLong, "boucher CAISSE", "").starts_with("… Vous accueillez les clients"));
  EXPECT_TRUE(
      excerpt_of(kLong, "«\u00a0équipe\u00a0»", "").starts_with("Vous rejoignez une équipe"));
}

TEST(Excerpt, LooksForWhatTheTitleDoesNotSay) {
  EXPECT_TRUE(excerpt_of(kLong, "vendeur caisse", "Vendeur / Vendeuse").starts_with("… Vous accu"));
  EXPECT_TRUE(excerpt_of(kLong, "vendeur", "Vendeur / Vendeuse").starts_with("Vous rejoignez"));
}

TEST(Excerpt, IsTheBeginningWithoutAWordThatIsThere) {
  for (const auto* words : {"", "soudeur", "un", "!", "\""})
    EXPECT_TRUE(excerpt_of(kLong, words, "").starts_with("Vous rejoignez une équipe")) << words;
}

TEST(Excerpt, IsOfWholeWordsAndSaysWhatIsLeftOut) {
  const auto first = excerpt_of(kLong, "", "");
  EXPECT_LE(first.size(), 190u);
  EXPECT_TRUE(first.ends_with(" …"));
  EXPECT_TRUE(kLong.starts_with(first.substr(0, first.size() - std::string(" …").size())));
  EXPECT_EQ(excerpt_of("Pose de\n  tuiles.", "", ""), "Pose de tuiles.");
  EXPECT_EQ(excerpt_of("", "tuiles", ""), "");
  EXPECT_EQ(excerpt_of("  \n ", "", ""), "");
}

TEST(Excerpt, ShowsAWordFarIntoItsSentence) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "mot" + std::to_string(i) + " ";
  const auto excerpt = excerpt_of(text + "cariste à Orange", "cariste", "");
  EXPECT_TRUE(excerpt.starts_with("… mot54 ")) << excerpt;
  EXPECT_TRUE(excerpt.ends_with("cariste à Orange")) << excerpt;
}

TEST(Excerpt, ShowsAWordBehindALongOne) {
  const auto excerpt = excerpt_of("A. " + std::string(150, 'b') + " cariste", "cariste", "");
  EXPECT_TRUE(excerpt.ends_with("bbb cariste")) << excerpt;
}

TEST(Excerpt, TakesOneEndlessWord) {
  EXPECT_EQ(excerpt_of(std::string(5000, 'a'), "aaaa", ""), "");
}

}  // namespace
}  // namespace passerelle::offers
