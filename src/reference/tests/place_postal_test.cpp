#include "reference/tests/place_case.hpp"

namespace passerelle::reference {
namespace {

using enum PlaceKind;

TEST(PlacePostal, TakesTheCommuneOfThatNameWhateverTheDigitsSay) {
  expect_places({
      {{.postal_code = "06260", .town = "Saint-Pierre"}, Commune, "04194", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "06260", .town = "AUVARE"}, Commune, "06008", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "13780", .town = "riboux"}, Commune, "83105", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "05110", .town = "Claret"}, Commune, "04058", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "05110", .town = "VITROLLES"}, Commune, "05184", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "05300", .town = "Garde Colombe"}, Commune, "05053", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "84400", .town = "Apt"}, Commune, "84003", "PLACE_POSTAL_TOWN"},
  });
  EXPECT_EQ(find_commune("04194")->department, "04");
}

TEST(PlacePostal, WritesSaintOutInWholeWordsOnly) {
  expect_places({
      {{.postal_code = "67000", .town = "STRASBOURG"}, Commune, "67482", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "17100", .town = "Saintes"}, Commune, "17415", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "13460", .town = "Stes-Maries de la Mer"},
       Commune,
       "13096",
       "PLACE_POSTAL_TOWN"},
      {{.postal_code = "83470", .town = "St Maximin la Ste Baume"},
       Commune,
       "83116",
       "PLACE_POSTAL_TOWN"},
      {{.postal_code = "84800", .town = "ISLE-SUR-LA-SORGUE (L’)"},
       Commune,
       "84054",
       "PLACE_POSTAL_TOWN"},
      {{.postal_code = "84800", .town = "Isle s/ la Sorgue"},
       Commune,
       "84054",
       "PLACE_POSTAL_TOWN"},
      {{.postal_code = "83700", .town = "St. Raphaël"}, Commune, "83118", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "13110", .town = "PORT DE BOUC"}, Commune, "13077", "PLACE_POSTAL_TOWN"},
  });
}

TEST(PlacePostal, KnowsLocalitiesAndBeginnings) {
  expect_places({
      {{.postal_code = "84140", .town = "Montfavet"}, Commune, "84007", "PLACE_POSTAL_LOCALITY"},
      {{.postal_code = "13100", .town = "Aix"}, Commune, "13001", "PLACE_POSTAL_TOWN_PART"},
      {{.postal_code = "84000", .town = "Avignon Nord"},
       Commune,
       "84007",
       "PLACE_POSTAL_TOWN_PART"},
  });
}

TEST(PlacePostal, AsksBetweenTheCommunesOfASharedCode) {
  const auto shared = find_place({.postal_code = "05300", .town = "Nulle-Part"});
  EXPECT_EQ(shared.kind, Ambiguous);
  EXPECT_GT(shared.candidates.size(), 5u);
  expect_places({
      {{.postal_code = "83000"}, Commune, "83137", "PLACE_POSTAL_ONLY"},
      {{.postal_code = "83000", .town = "Nulle-Part"}, Commune, "83137", "PLACE_POSTAL_ONLY"},
      {{.postal_code = "13100"}, Ambiguous, "", "PLACE_POSTAL_ONLY"},
      {{.postal_code = "99999"}, Unknown, "", "PLACE_UNKNOWN"},
  });
}

TEST(PlacePostal, SaysThatAKnownTownContradictsTheCode) {
  const auto near = find_place({.postal_code = "83000", .town = "La Garde"});
  EXPECT_EQ(near.code, "83062");
  EXPECT_TRUE(near.postal_disagrees);
  const auto far = find_place({.postal_code = "69100", .town = "Marseille"});
  EXPECT_EQ(far.kind, Ambiguous);
  EXPECT_EQ(far.candidates, (std::vector<std::string>{"13055", "69266"}));
}

TEST(PlacePostal, GivesTheLeadingZeroBack) {
  const auto answer = find_place({.postal_code = "4000", .town = "Digne les Bains"});
  EXPECT_EQ(answer.code, "04070");
  EXPECT_EQ(answer.repaired_postal, "04000");
  EXPECT_EQ(find_place({.postal_code = "13001"}).repaired_postal, "");
  EXPECT_EQ(find_place({.postal_code = "6000"}).code, "06088");
}

TEST(PlacePostal, KnowsTheArrondissementByItsCode) {
  expect_places({
      {{.postal_code = "13001"}, Commune, "13201", "PLACE_POSTAL_ONLY"},
      {{.postal_code = "13009", .town = "MARSEILLE"}, Commune, "13209", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "13013", .text = "13 - MARSEILLE 13"},
       Commune,
       "13213",
       "PLACE_POSTAL_TOWN"},
      {{.postal_code = "75116", .town = "Paris"}, Commune, "75116", "PLACE_POSTAL_TOWN"},
      {{.postal_code = "69001", .town = "Lyon 1er"}, Commune, "69381", "PLACE_POSTAL_TOWN"},
  });
  const auto torn = find_place({.postal_code = "13013", .town = "Marseille 9e"});
  EXPECT_EQ(torn.code, "13055");
  EXPECT_TRUE(torn.postal_disagrees);
}

TEST(PlacePostal, FindsTheTownOfACedexAndNoArrondissement) {
  expect_places({
      {{.postal_code = "13347", .town = "MARSEILLE CEDEX 20"}, Commune, "13055", "PLACE_CEDEX"},
      {{.postal_code = "13284", .town = "Marseille CEDEX 07"}, Commune, "13055", "PLACE_CEDEX"},
      {{.postal_code = "13626", .town = "AIX EN PROVENCE CEDEX 1"},
       Commune,
       "13001",
       "PLACE_CEDEX"},
      {{.postal_code = "83507", .town = "LA SEYNE CEDEX"}, Commune, "83126", "PLACE_CEDEX"},
      {{.postal_code = "75740", .town = "PARIS CEDEX 15"}, Commune, "75056", "PLACE_CEDEX"},
      {{.postal_code = "20176", .town = "Ajaccio Cedex"}, Commune, "2A004", "PLACE_CEDEX"},
      {{.postal_code = "92074", .town = "PARIS LA DEFENSE CEDEX"}, Department, "92", "PLACE_CEDEX"},
      {{.postal_code = "13347", .town = "LYON CEDEX"}, Department, "13", "PLACE_CEDEX"},
  });
  const auto park = find_place({.postal_code = "06904", .town = "SOPHIA ANTIPOLIS CEDEX"});
  EXPECT_EQ(park.kind, Department);
  EXPECT_EQ(park.code, "06");
  EXPECT_EQ(park.candidates, (std::vector<std::string>{"06152"}));
}

}  // namespace
}  // namespace passerelle::reference
