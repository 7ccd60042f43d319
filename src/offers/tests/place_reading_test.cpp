// What people type in the place box of the list, and what the search is bound to then.
#include <gtest/gtest.h>

#include <algorithm>

#include "offers/listing/place_reading.hpp"

namespace passerelle::offers {
namespace {

struct Bound {
  std::string text;
  std::string label;
  std::string commune, department, region;
};

TEST(PlaceReading, BindsTheSearchToTheOnePlaceMeant) {
  for (const auto& [text, label, commune, department, region] :
       std::vector<Bound>{{"marseille 13e", "Marseille 13e Arrondissement (13)", "13213", "", ""},
                          {"AIX EN PCE", "Aix-en-Provence (13)", "13001", "", ""},
                          {"69 - VILLEURBANNE", "Villeurbanne (69)", "69266", "", ""},
                          {"St-Rémy (13)", "Saint-Rémy-de-Provence (13)", "13100", "", ""},
                          {"84000", "Avignon (84)", "84007", "", ""},
                          {"84007", "Avignon (84)", "84007", "", ""},
                          {"Avignon et alentours", "Avignon (84)", "84007", "", ""},
                          {"2a", "Corse-du-Sud (2A)", "", "2A", ""},
                          {"Bouches du Rhône", "Bouches-du-Rhône (13)", "", "13", ""},
                          {"PACA", "Provence-Alpes-Côte d'Azur", "", "", "93"},
                          {"Nouméa", "Nouméa (988)", "98818", "", ""}}) {
    SCOPED_TRACE(text);
    Criteria criteria;
    const auto reading = read_place(text, 0, criteria);
    EXPECT_TRUE(reading.is_understood) << reading.message;
    EXPECT_EQ(reading.label, label);
    EXPECT_EQ(criteria.commune, commune);
    EXPECT_EQ(criteria.department, department);
    EXPECT_EQ(criteria.region, region);
    EXPECT_EQ(reading.is_point, !commune.empty());
  }
}

struct InArea {
  std::string text, label;
  std::size_t field;
  std::string code;
};

TEST(PlaceReading, BindsTheSearchToAnArea) {
  for (const auto& [text, label, field, code] : std::vector<InArea>{
           {"Grand Avignon", "CA du Grand Avignon (COGA)", searchable::kEpci, "248400251"},
           {"métropole aix marseille", "Métropole d'Aix-Marseille-Provence", searchable::kEpci,
            "200054807"},
           {"bassin d’emploi de Toulon", "Toulon (bassin d’emploi)", searchable::kBasin, "9311"},
           {"Aubagne La Ciotat", "Aubagne La Ciotat (bassin d’emploi)", searchable::kBasin,
            "9307"}}) {
    SCOPED_TRACE(text);
    Criteria criteria;
    const auto reading = read_place(text, 30, criteria);
    EXPECT_TRUE(reading.is_understood) << reading.message;
    EXPECT_EQ(reading.label, label);
    ASSERT_EQ(criteria.any_of.size(), 1u);
    EXPECT_EQ(criteria.any_of[0].values[0].keyword, field);
    EXPECT_EQ(criteria.any_of[0].values[0].value, code);
  }
  Criteria criteria;
  EXPECT_EQ(read_place("Avignon", 0, criteria).label, "Avignon (84)");
  EXPECT_TRUE(criteria.any_of.empty());
}

bool is_unbound(const Criteria& criteria) {
  return criteria.commune.empty() && criteria.department.empty() && criteria.region.empty() &&
         !criteria.near;
}

bool offers(const PlaceReading& reading, std::string_view label) {
  return std::ranges::find(reading.choices, label, &PlaceChoice::label) != reading.choices.end();
}

struct Asked {
  std::string text;
  std::vector<std::string> among;
};

TEST(PlaceReading, AsksWhereSeveralFitAndChoosesNone) {
  for (const auto& [text, among] : std::vector<Asked>{
           {"Saint-Denis",
            {"Saint-Denis (93)", "Saint-Denis (974)", "Saint-Denis (11)", "Saint-Denis (30)"}},
           {"Vitrolles", {"Vitrolles (13)", "Vitrolles (05)"}},
           {"aix", {"Aix-en-Provence (13)", "Aix-les-Bains (73)"}},
           {"Avigon", {"Avignon (84)"}}}) {
    SCOPED_TRACE(text);
    Criteria criteria;
    const auto reading = read_place(text, 30, criteria);
    EXPECT_FALSE(reading.is_understood);
    EXPECT_TRUE(is_unbound(criteria));
    EXPECT_FALSE(reading.message.empty());
    for (const auto& label : among) EXPECT_TRUE(offers(reading, label)) << label;
  }
}

TEST(PlaceReading, EveryChoiceIsReadAsItsPlace) {
  for (const auto* text : {"Saint-Denis", "Sainte-Colombe", "Saint-Sauveur", "Saint", "Avigon"}) {
    Criteria criteria;
    const auto reading = read_place(text, 30, criteria);
    EXPECT_FALSE(reading.choices.empty());
    for (const auto& choice : reading.choices) {
      const auto again = read_place(choice.text, 30, criteria);
      EXPECT_TRUE(again.is_understood) << text << ": " << choice.text;
      EXPECT_EQ(again.label, choice.label);
    }
  }
}

TEST(PlaceReading, SaysWhatElseANameMayBe) {
  Criteria criteria;
  const auto reading = read_place("Vaucluse", 30, criteria);
  EXPECT_TRUE(reading.is_understood);
  EXPECT_EQ(criteria.department, "84");
  EXPECT_TRUE(offers(reading, "Vaucluse (25)"));
  EXPECT_FALSE(reading.message.empty());
}

TEST(PlaceReading, SaysThatAPlaceIsNotKnown) {
  for (const auto* text : {"Zzyzx", "brigadoon sur mer", "Monaco", "?", "99999"}) {
    SCOPED_TRACE(text);
    Criteria criteria;
    const auto reading = read_place(text, 30, criteria);
    EXPECT_FALSE(reading.is_understood);
    EXPECT_TRUE(is_unbound(criteria));
    EXPECT_FALSE(reading.message.empty());
  }
}

TEST(PlaceReading, OffersThePlacesThatALongerTextNames) {
  Criteria criteria;
  const auto reading = read_place("près de la mer à Marseille ou Toulon", 30, criteria);
  EXPECT_FALSE(reading.is_understood);
  EXPECT_TRUE(is_unbound(criteria));
}

TEST(PlaceReading, GoesAroundACommuneOnlyWhereItHasAPoint) {
  Criteria around, inside;
  read_place("Avignon", 30, around);
  EXPECT_TRUE(around.near);
  EXPECT_EQ(around.radius_km, 30);
  read_place("Avignon", 0, inside);
  EXPECT_FALSE(inside.near);
  EXPECT_EQ(inside.commune, "84007");
}

TEST(PlaceReading, TellsAProgramTheNames) {
  Criteria criteria;
  const auto told = told_of(read_place("Vitrolles", 30, criteria));
  EXPECT_NE(told.find("Vitrolles (13), Vitrolles (05)."), std::string::npos) << told;
}

}  // namespace
}  // namespace passerelle::offers
