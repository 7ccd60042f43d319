#include "reference/tests/place_case.hpp"

namespace passerelle::reference {
namespace {

using enum PlaceKind;

TEST(PlaceGuess, ReadsTheArrondissementHoweverItIsWritten) {
  expect_places({
      {{.text = "marseille 13e"}, Commune, "13213", "PLACE_TOWN_ONLY"},
      {{.text = "Marseille13"}, Commune, "13213", "PLACE_TOWN_ONLY"},
      {{.text = "MARSEILLE (8e)"}, Commune, "13208", "PLACE_TOWN_ONLY"},
      {{.text = "3ème arrondissement de Lyon"}, Commune, "69383", "PLACE_TOWN_ONLY"},
      {{.text = "12e arrondissement Marseille"}, Commune, "13212", "PLACE_TOWN_ONLY"},
      {{.text = "Paris XVIe"}, Commune, "75116", "PLACE_TOWN_ONLY"},
      {{.text = "Lyon 9ème arr."}, Commune, "69389", "PLACE_TOWN_ONLY"},
      {{.text = "Marseille 19e"}, Commune, "13055", "PLACE_TOWN_ONLY"},
  });
}

struct Corrected {
  PlaceQuestion question;
  PlaceKind kind;
  std::string_view code;
  std::string_view corrected;
};

void expect_corrected(const std::vector<Corrected>& cases) {
  for (const auto& [question, kind, code, corrected] : cases) {
    SCOPED_TRACE(testing::Message()
                 << question.postal_code << "|" << question.town << "|" << question.text);
    const auto answer = find_place(question);
    EXPECT_EQ(static_cast<int>(answer.kind), static_cast<int>(kind));
    EXPECT_EQ(answer.code, code);
    EXPECT_EQ(answer.corrected, corrected);
  }
}

TEST(PlaceGuess, SaysWhatAShortenedNameWasReadAs) {
  expect_corrected({
      {{.text = "AIX EN PCE"}, Commune, "13001", "Aix-en-Provence"},
      {{.town = "Salon de Prov."}, Commune, "13103", "Salon-de-Provence"},
      {{.text = "pt st esprit"}, Commune, "30202", "Pont-Saint-Esprit"},
      {{.text = "Cagnes/mer"}, Commune, "06027", "Cagnes-sur-Mer"},
      {{.text = "Mandelieu"}, Commune, "06079", "Mandelieu-la-Napoule"},
      {{.text = "Toulon et alentours"}, Commune, "83137", "Toulon"},
      {{.text = "secteur d'Avignon"}, Commune, "84007", "Avignon"},
      {{.postal_code = "13100", .town = "AIX EN PCE"}, Commune, "13001", "Aix-en-Provence"},
      {{.text = "St Remy de Pce (13)"}, Commune, "13100", "Saint-Rémy-de-Provence"},
  });
}

TEST(PlaceGuess, SaysWhatAMistypedNameWasReadAs) {
  expect_corrected({
      {{.town = "Pariss"}, Commune, "75056", "Paris"},
      {{.text = "Marsielle"}, Commune, "13055", "Marseille"},
      {{.text = "Aixenprovence"}, Commune, "13001", "Aix-en-Provence"},
      {{.text = "Saint Laurant du Var"}, Commune, "06123", "Saint-Laurent-du-Var"},
      {{.text = "84 - Avigon"}, Commune, "84007", "Avignon"},
      {{.text = "Cavailon (84)"}, Commune, "84035", "Cavaillon"},
      {{.postal_code = "13500", .town = "Martigue"}, Commune, "13056", "Martigues"},
      {{.postal_code = "13100", .town = "Aix en Provance"}, Commune, "13001", "Aix-en-Provence"},
      {{.postal_code = "13347", .town = "MARSEILE CEDEX 20"}, Commune, "13055", "Marseille"},
      {{.text = "Bouche du Rhone"}, Department, "13", "Bouches-du-Rhône"},
      {{.text = "Provence-Alpe-Cote d'Azur"}, Region, "93", "Provence-Alpes-Côte d'Azur"},
  });
}

TEST(PlaceGuess, SaysThatANameOfNothingWasReadByItsCode) {
  expect_corrected({
      {{.postal_code = "83000", .town = "Zone portuaire"}, Commune, "83137", "Toulon"},
      {{.postal_code = "83000", .town = "Toulon"}, Commune, "83137", ""},
      {{.postal_code = "83000"}, Commune, "83137", ""},
  });
}

TEST(PlaceGuess, AsksWhereSeveralTownsComeNear) {
  const auto near = find_place({.text = "Avigon"});
  EXPECT_EQ(near.kind, Ambiguous);
  EXPECT_EQ(near.candidates, (std::vector<std::string>{"84007", "62065"}));
  const auto namesakes = find_place({.text = "Vitroles"});
  EXPECT_EQ(namesakes.kind, Ambiguous);
  EXPECT_EQ(namesakes.corrected, "Vitrolles");
  EXPECT_EQ(namesakes.candidates, (std::vector<std::string>{"13117", "05184"}));
  const auto torn = find_place({.postal_code = "83000", .town = "Marseile"});
  EXPECT_EQ(torn.kind, Ambiguous);
  EXPECT_EQ(torn.candidates, (std::vector<std::string>{"13055", "83137"}));
}

TEST(PlaceGuess, LeavesAloneWhatIsNoName) {
  expect_places({
      {{.text = "Télétravail"}, Unknown, "", "PLACE_UNKNOWN"},
      {{.text = "Bureau"}, Unknown, "", "PLACE_UNKNOWN"},
      {{.text = "à définir"}, Unknown, "", "PLACE_UNKNOWN"},
      {{.text = "Nice ou Cannes"}, Unknown, "", "PLACE_UNKNOWN"},
      {{.text = "Nic"}, Unknown, "", "PLACE_UNKNOWN"},
      {{.text = "x"}, Unknown, "", "PLACE_UNKNOWN"},
      {{.text = "13 - Zone industrielle"}, Department, "13", "PLACE_DEPARTMENT"},
  });
}

TEST(PlaceGuess, OffersTheLargestTownsForACedexAlone) {
  const auto answer = find_place({.text = "13347 CEDEX"});
  EXPECT_EQ(answer.kind, Department);
  EXPECT_EQ(answer.code, "13");
  EXPECT_EQ(answer.rule, "PLACE_CEDEX");
  EXPECT_EQ(answer.candidates.size(), 5u);
  EXPECT_EQ(answer.candidates.front(), "13055");
}

}  // namespace
}  // namespace passerelle::reference
