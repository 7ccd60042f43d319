#include <gtest/gtest.h>

#include <algorithm>

#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

struct ReadingCase {
  std::string_view text;
  std::string_view codes;  ///< of the first places, with a space between
  std::string_view words;
  bool is_sure;
};

std::string codes_of(const TextReading& reading, std::size_t most) {
  std::string codes;
  for (const auto& place : reading.places) {
    if (most-- == 0) break;
    codes += (codes.empty() ? "" : " ") + place.code;
  }
  return codes;
}

void expect_readings(const std::vector<ReadingCase>& cases) {
  for (const auto& [text, codes, words, is_sure] : cases) {
    SCOPED_TRACE(text);
    const auto reading = read_places(text);
    const auto count = codes.empty() ? 9 : 1 + std::ranges::count(codes, ' ');
    EXPECT_EQ(codes_of(reading, static_cast<std::size_t>(count)), codes);
    EXPECT_EQ(reading.words, words);
    EXPECT_EQ(reading.is_sure, is_sure);
  }
}

TEST(PlacesInText, ReadAWholeTextThatIsAPlace) {
  expect_readings({
      {"region sud", "93", "", true},
      {"Provence Alpes Côte d’Azur", "93", "", true},
      {"vaucluse", "84", "", true},
      {"2b", "2B", "", true},
      {"marseille 8e", "13208 13055", "", true},
      {"13008", "13208 13055", "", true},
      {"13208", "13208 13055", "", true},
      {"toulon", "83137", "", true},
      {"antibes (06)", "06004", "", true},
      {"monaco", "99138", "", true},
  });
}

TEST(PlacesInText, PutTheLargestFirstWhereSeveralFit) {
  expect_readings({
      {"vitrolles", "13117 05184", "", false},
      {"le castellet", "83035 04041", "", false},
      {"aix", "13001", "", false},
      {"salon", "13103", "", false},
      {"mayenne", "53 53147", "", false},
  });
}

TEST(PlacesInText, LeaveTheWords) {
  expect_readings({
      {"infirmière avignon", "84007", "infirmière", true},
      {"avignon infirmière", "84007", "infirmière", true},
      {"aide à domicile à Saint-Raphaël (83)", "83118", "aide à domicile", true},
      {"cariste 13", "13", "cariste", true},
      {"infirmière (84)", "84", "infirmière", true},
      {"serveur marseille 13e", "13213 13055", "serveur", true},
      {"vendeur aix en provence", "13001", "vendeur", true},
      {"comptable Vitrolles", "13117 05184", "comptable", false},
  });
}

TEST(PlacesInText, AreNotSeenInWords) {
  expect_readings({
      {"maçon", "", "maçon", false},
      {"chef de rang", "", "chef de rang", false},
      {"agent de nettoyage", "", "agent de nettoyage", false},
      {"développeur java", "", "développeur java", false},
      {"", "", "", false},
      {"  ", "", "", false},
  });
}

TEST(PlacesInText, ProposeWhatAMistypedTextComesNear) {
  const auto reading = read_places("pariss");
  EXPECT_EQ(codes_of(reading, 1), "75056");
  EXPECT_EQ(reading.corrected, "Paris");
  EXPECT_EQ(reading.words, "pariss");
  EXPECT_FALSE(reading.is_sure);
  EXPECT_EQ(read_places("st raph").places.front().code, "83118");
}

}  // namespace
}  // namespace passerelle::reference
