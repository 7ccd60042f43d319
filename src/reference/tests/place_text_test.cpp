#include "reference/place_name.hpp"
#include "reference/tests/place_case.hpp"

namespace passerelle::reference {
namespace {

using enum PlaceKind;

TEST(PlaceText, ReadsTheTownOfADepartment) {
  expect_places({
      {{.text = "69 - VILLEURBANNE"}, Commune, "69266", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "62 - ARRAS"}, Commune, "62041", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "78 - ST CYR L ECOLE"}, Commune, "78545", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "13 - MARSEILLE 13"}, Commune, "13213", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "13 - MARSEILLE 09"}, Commune, "13209", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "13 - MARSEILLE 20"}, Commune, "13055", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "75 - Paris 16e Arrondissement"}, Commune, "75116", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "Avignon (84)"}, Commune, "84007", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "05 - VITROLLES"}, Commune, "05184", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "54 - Toul (54200)"}, Commune, "54528", "PLACE_POSTAL_TOWN"},
      {{.text = "12 rue des Lilas, 13500 Martigues"}, Commune, "13056", "PLACE_POSTAL_TOWN"},
      {{.text = "Vitrolles, Bouches-du-Rhône, France"}, Commune, "13117", "PLACE_TOWN_DEPARTMENT"},
  });
}

TEST(PlaceText, KeepsADepartmentARegionAndACountryAsWideAsTheyAre) {
  expect_places({
      {{.text = "15 - Cantal"}, Department, "15", "PLACE_DEPARTMENT"},
      {{.text = "13 - Bouches-du-Rhône"}, Department, "13", "PLACE_DEPARTMENT"},
      {{.text = "2A - Corse-du-Sud"}, Department, "2A", "PLACE_DEPARTMENT"},
      {{.text = "974 - La Réunion"}, Department, "974", "PLACE_DEPARTMENT"},
      {{.text = "75 - Paris (Dept.)"}, Department, "75", "PLACE_DEPARTMENT"},
      {{.text = "04 - Alpes de Haute Provence ()"}, Department, "04", "PLACE_DEPARTMENT"},
      {{.text = "90 - Belfort (Territoire de) ()"}, Department, "90", "PLACE_DEPARTMENT"},
      {{.text = "2b"}, Department, "2B", "PLACE_DEPARTMENT"},
      {{.text = "Département du Var"}, Department, "83", "PLACE_DEPARTMENT"},
      {{.town = "Bouches-du-Rhône"}, Department, "13", "PLACE_DEPARTMENT"},
      {{.postal_code = "13"}, Department, "13", "PLACE_DEPARTMENT"},
      {{.text = "Vaucluse"}, Department, "84", "PLACE_DEPARTMENT"},
      {{.town = "VAUCLUSE"}, Department, "84", "PLACE_DEPARTMENT"},
      {{.text = "Guadeloupe"}, Department, "971", "PLACE_DEPARTMENT"},
      {{.text = "Provence-Alpes-Côte d’Azur"}, Region, "93", "PLACE_REGION"},
      {{.text = "paca"}, Region, "93", "PLACE_REGION"},
      {{.text = "Ile de france"}, Region, "11", "PLACE_REGION"},
      {{.text = "Région Bretagne"}, Region, "53", "PLACE_REGION"},
      {{.text = "France"}, Country, "99100", "PLACE_COUNTRY"},
      {{.text = "Monaco"}, Country, "99138", "PLACE_COUNTRY"},
      {{.postal_code = "98000", .town = "MONACO"}, Country, "99138", "PLACE_COUNTRY"},
      {{.text = "Allemagne (Frontalier)"}, Country, "99109", "PLACE_COUNTRY"},
      {{.text = "Canada, NB, Caraquet"}, Country, "99401", "PLACE_COUNTRY"},
  });
}

TEST(PlaceText, TellsTheDepartmentFromItsTown) {
  expect_places({
      {{.text = "53 - MAYENNE"}, Commune, "53147", "PLACE_TOWN_DEPARTMENT"},
      {{.text = "53 - Mayenne"}, Department, "53", "PLACE_DEPARTMENT"},
      {{.text = "75 - Paris"}, Commune, "75056", "PLACE_TOWN_DEPARTMENT"},
      {{.town = "Mayenne"}, Commune, "53147", "PLACE_TOWN_ONLY"},
  });
  const auto either = find_place({.text = "Mayenne"});
  EXPECT_EQ(either.kind, Ambiguous);
  EXPECT_EQ(either.candidates, (std::vector<std::string>{"53147"}));
}

TEST(PlaceText, TakesANameAloneOnlyWhenNobodyElseIsMeant) {
  expect_places({
      {{.town = "Marseille"}, Commune, "13055", "PLACE_TOWN_ONLY"},
      {{.town = "orange"}, Commune, "84087", "PLACE_TOWN_ONLY"},
      {{.town = "Marseille 9ème"}, Commune, "13209", "PLACE_TOWN_ONLY"},
      {{.text = "Lyon, Marseille, Nice"}, Unknown, "", "PLACE_UNKNOWN"},
      {{}, Unknown, "", "PLACE_UNKNOWN"},
  });
  EXPECT_EQ(find_place({.town = "Vitrolles"}).candidates,
            (std::vector<std::string>{"13117", "05184"}));
  EXPECT_EQ(find_place({.town = "Le Castellet"}).candidates,
            (std::vector<std::string>{"83035", "04041"}));
  EXPECT_EQ(find_place({.town = "Aix"}).candidates.front(), "13001");
  EXPECT_EQ(find_place({.town = "La Seyne"}).candidates.front(), "83126");
  EXPECT_EQ(find_place({.town = "Salon"}).candidates.front(), "13103");
}

TEST(PlaceInsee, WinsOverWhatStandsBesideIt) {
  expect_places({
      {{.insee = "13209", .postal_code = "13009"}, Commune, "13209", "PLACE_INSEE"},
      {{.insee = "13055", .postal_code = "13009", .text = "13 - MARSEILLE 09"},
       Commune,
       "13055",
       "PLACE_INSEE"},
      {{.insee = "4070"}, Commune, "04070", "PLACE_INSEE"},
      {{.insee = "2a004"}, Commune, "2A004", "PLACE_INSEE"},
      {{.insee = "01003"}, Commune, "01165", "PLACE_INSEE_FORMER"},
      {{.insee = "99138"}, Country, "99138", "PLACE_INSEE"},
      {{.text = "13209"}, Commune, "13209", "PLACE_INSEE"},
      {{.text = "13055"}, Commune, "13055", "PLACE_INSEE"},
      {{.text = "75116"}, Commune, "75116", "PLACE_POSTAL_ONLY"},
      {{.text = "13001"}, Commune, "13201", "PLACE_POSTAL_ONLY"},
      {{.insee = "00000", .postal_code = "84000"}, Commune, "84007", "PLACE_POSTAL_ONLY"},
  });
  EXPECT_FALSE(find_place({.insee = "13055", .postal_code = "13009"}).postal_disagrees);
  EXPECT_FALSE(find_place({.insee = "13055", .postal_code = "13347"}).postal_disagrees);
  EXPECT_FALSE(find_place({.insee = "04194", .postal_code = "06260"}).postal_disagrees);
  EXPECT_TRUE(find_place({.insee = "13001", .postal_code = "13001"}).postal_disagrees);
  EXPECT_TRUE(find_place({.insee = "13001", .postal_code = "84918"}).postal_disagrees);
}

TEST(PlaceName, IsComparedWithoutAccentsArticlesAndShortSaints) {
  EXPECT_EQ(name_key("L'Isle-sur-la-Sorgue"), "isle sur la sorgue");
  EXPECT_EQ(name_key("STE MAXIME"), "sainte maxime");
  EXPECT_EQ(name_key("Strasbourg"), "strasbourg");
  EXPECT_EQ(full_name_key("Les Mées"), "les mees");
  EXPECT_EQ(name_key("Les Mées"), "mees");
  EXPECT_EQ(name_key(""), "");
}

}  // namespace
}  // namespace passerelle::reference
