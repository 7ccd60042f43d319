#include "offers/listing/query_reading.hpp"
#include "offers/catalogue/searchable.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace passerelle::offers {
namespace {

std::string codes_of(const std::vector<reference::NamedPlace>& places) {
  std::string codes;
  for (const auto& place : places) codes += (codes.empty() ? "" : " ") + place.code;
  return codes;
}

std::string occupations_of(const QueryReading& reading) {
  std::string codes;
  for (const auto& read : reading.occupations) codes += (codes.empty() ? "" : " ") + read.code;
  return codes;
}

struct Row {
  std::string_view text, words, places, occupations;
  bool is_sure = true;
};

constexpr Row kQueries[] = {
    {"", "", "", ""},
    {"plombier", "plombier", "", "F1603"},
    {"plombière 83", "plombière", "83", "F1603"},
    {"Cariste Martigues", "Cariste", "13056", "N1101"},
    {"cannes boulangère", "boulangère", "06029", "D1102"},
    {"serveuse Bretagne", "serveuse", "53", "G1803"},
    {"cuisinier marseille 6e", "cuisinier", "13206", "G1602 G1609"},
    {"soudeur istres ou martigues", "soudeur", "13047 13056", "H2913"},
    {"istres", "", "13047", ""},
    {"vitrolles", "", "13117", "", false},
    {"saint-denis", "", "97411 93066", "", false},
    {"boulanger toulonn", "boulanger", "83137", "D1102", false},
    {"marseile", "", "13055", "", false},
    {"cariste espagne", "cariste", "", "N1101", false},
    {"cariste à zzyzxburg", "cariste", "", "N1101", false},
    {"cariste 99998", "cariste", "", "N1101", false},
    {"tout en france", "tout en france", "", ""},
    {"aide-soignante", "aide-soignante", "", "J1501"},
    {"aides soignants de nuit", "aides soignants de nuit", "", "J1501"},
    {"\"cariste\" marseille", "\"cariste\" marseille", "", "N1101"},
    {"vendeur -toulon", "vendeur -toulon", "", ""},
};

TEST(QueryReading, TellsWordsPlacesAndOccupations) {
  for (const auto& [text, words, places, occupations, is_sure] : kQueries) {
    const auto reading = read_query(text);
    EXPECT_EQ(reading.words, words) << text;
    EXPECT_EQ(codes_of(reading.places), places) << text;
    EXPECT_EQ(occupations_of(reading), occupations) << text;
    EXPECT_EQ(reading.is_sure, is_sure) << text;
    EXPECT_EQ(reading.message.empty(), is_sure) << text << ": what is not sure is said";
  }
}

TEST(QueryReading, SaysWhatItDidNotTakeAsTyped) {
  EXPECT_NE(read_query("cariste espagne").message.find("hors de France"), std::string::npos);
  EXPECT_NE(read_query("cariste à zzyzxburg").message.find("zzyzxburg"), std::string::npos);
  EXPECT_NE(read_query("boulanger toulonn").message.find("Toulon (83)"), std::string::npos);
  EXPECT_EQ(codes_of(read_query("vitrolles").other_places), "05184");
}

TEST(QueryReading, SynonymsCountLessThanWhatWasTyped) {
  const auto reading = read_query("agents de sécurité");
  ASSERT_EQ(reading.terms.groups.size(), 1);
  const auto& ways = reading.terms.groups[0].alternatives;
  ASSERT_GT(ways.size(), 1);
  EXPECT_EQ(ways[0].origin, search::Origin::Typed);
  EXPECT_EQ(ways[0].weight, 1);
  EXPECT_EQ(ways[1].atoms[0].tokens[0].exact, searchable::occupation_word("K2503"));
  for (std::size_t i = 1; i < ways.size(); ++i) {
    EXPECT_EQ(ways[i].origin, search::Origin::Synonym);
    EXPECT_LT(ways[i].weight, 1);
    EXPECT_FALSE(ways[i].label.empty());
  }
}

TEST(QueryReading, WordsBesideAJobNameStayRequired) {
  const auto reading = read_query("cariste caces nuit");
  ASSERT_EQ(reading.terms.groups.size(), 3);
  EXPECT_EQ(reading.terms.groups[1].alternatives.size(), 1);
  EXPECT_EQ(reading.terms.groups[2].typed, "nuit");
}

TEST(QueryReading, TheWordBeingTypedHasNoSynonyms) {
  const auto reading = read_query("cariste", Typing::GoesOn);
  EXPECT_TRUE(reading.occupations.empty());
  EXPECT_EQ(reading.terms.groups[0].alternatives[0].atoms[0].kind, search::AtomKind::Prefix);
}

TEST(QueryReading, WordsAloneAreNeverPlaces) {
  EXPECT_TRUE(read_words("cariste toulon").places.empty());
  EXPECT_EQ(read_words("cariste toulon").terms.groups.size(), 2);
}

}  // namespace
}  // namespace passerelle::offers
