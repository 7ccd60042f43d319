#include <gtest/gtest.h>

#include <algorithm>
#include <array>

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

TEST(PlacesInText, AnEverydayWordAloneIsNoPlace) {
  expect_readings({
      {"engins", "", "engins", false},
      {"port", "", "port", false},
      {"bois", "", "bois", false},
      {"jardin", "", "jardin", false},
      {"couture", "", "couture", false},
      {"chef", "", "chef", false},
      {"trois", "", "trois", false},
      {"texte trois", "", "texte trois", false},
      {"garde", "", "garde", false},
      {"la garde", "83062", "", false},
      {"tours", "37261", "", true},
      {"salon", "13103", "", false},
      {"port de bouc", "13077", "", true},
  });
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

TEST(PlacesInText, TakeTheNumberBesideANameForItsDepartment) {
  expect_readings({
      {"maçon 83", "83", "maçon", true},
      {"maçon 83000", "83137", "maçon", true},
      {"vitrolles 05", "05184", "", true},
      {"soudeur vitrolles 13", "13117", "soudeur", true},
      {"aix 13100", "13001", "", true},
      {"serveur lyon 3", "69383 69123", "serveur", true},
      {"cariste caces 5", "", "cariste caces 5", false},
      {"bac 2", "", "bac 2", false},
  });
}

TEST(PlacesInText, TellATownFromAJobOfThatName) {
  expect_readings({
      {"mâcon", "71270", "", true},
      {"macon", "", "macon", false},
      {"vendeuse macon", "71270", "vendeuse", true},
      {"maçon nîmes", "30189", "maçon", true},
      {"coiffeuse salon", "", "coiffeuse salon", false},
      {"barman bar", "", "barman bar", false},
  });
}

TEST(PlacesInText, JoinPlacesSideBySide) {
  expect_readings({
      {"martigues ou istres", "13056 13047", "", true},
      {"plombier 83 et 06", "83 06", "plombier", true},
      {"vendeur Hyères, Toulon", "83069 83137", "vendeur", true},
      {"fréjus var", "83061", "", true},
      {"cuisinier antibes paca", "06004", "cuisinier", true},
      {"accueil et vente", "", "accueil et vente", false},
  });
  EXPECT_TRUE(read_places("martigues ou istres").are_all_meant);
  EXPECT_FALSE(read_places("fréjus var").are_all_meant);
}

TEST(PlacesInText, ProposeAMistypedPlaceBesideWords) {
  for (const auto& [text, code, words, misread] :
       {std::array<std::string_view, 4>{"plombier marseile", "13055", "plombier", "marseile"},
        {"grenobel soudeur", "38185", "soudeur", "grenobel"},
        {"serveuse à perpignant", "66136", "serveuse", "perpignant"},
        {"vendeur aix en pce", "13001", "vendeur", "aix en pce"}}) {
    const auto reading = read_places(text);
    EXPECT_EQ(codes_of(reading, 1), code) << text;
    EXPECT_EQ(reading.words, words);
    EXPECT_EQ(reading.misread, misread);
    EXPECT_FALSE(reading.corrected.empty());
    EXPECT_FALSE(reading.is_sure);
  }
  EXPECT_TRUE(read_places("développeur kotlin").places.empty());
  EXPECT_TRUE(read_places("vente").places.empty());
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
