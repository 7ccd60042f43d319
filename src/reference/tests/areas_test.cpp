#include <gtest/gtest.h>

#include <algorithm>

#include "reference/area_tables.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

TEST(Areas, TellBasinAndEmploymentZoneApart) {
  const auto* basin = find_area_of(AreaKind::Basin, "13055");
  const auto* zone = find_area_of(AreaKind::EmploymentZone, "13055");
  ASSERT_TRUE(basin && zone);
  EXPECT_EQ(basin->code, "9306");
  EXPECT_EQ(zone->code, "9312");
  EXPECT_EQ(find_area_of(AreaKind::Basin, "13213"), basin);
  EXPECT_EQ(find_area_of(AreaKind::Epci, "13001")->code, "200054807");
  EXPECT_EQ(find_area_of(AreaKind::Basin, "75056"), nullptr);
  EXPECT_EQ(find_area_of(AreaKind::Basin, "99999"), nullptr);
  EXPECT_EQ(find_area(AreaKind::Basin, "9312"), nullptr);
  EXPECT_EQ(find_area(AreaKind::Basin, ""), nullptr);
}

TEST(Areas, CoverTheRegionOnce) {
  for (const auto kind : {AreaKind::Epci, AreaKind::EmploymentZone, AreaKind::Basin}) {
    std::size_t communes = 0;
    for (const auto& area : areas())
      if (area.kind == kind) communes += list_communes_of(area).size();
    EXPECT_EQ(communes, 946u);
  }
  const auto marseille = list_communes_of(*find_area_of(AreaKind::Basin, "13055"));
  EXPECT_EQ(std::ranges::count(marseille, "13055"), 1);
  EXPECT_EQ(std::ranges::count(marseille, "13213"), 0);
}

TEST(Areas, AreFoundByWhatPeopleCallThem) {
  struct Named {
    const char* text;
    const char* code;  // "" for none
  };
  for (const auto& [text, code] :
       std::vector<Named>{{"Grand Avignon", "248400251"},
                          {"le grand avignon", "248400251"},
                          {"COGA", "248400251"},
                          {"Métropole d'Aix-Marseille-Provence", "200054807"},
                          {"aix marseille provence", "200054807"},
                          {"agglo de Grasse", "200039857"},
                          {"Communauté de communes du Golfe de Saint-Tropez", "200036077"},
                          {"golfe saint tropez", "200036077"},
                          {"bassin d'emploi d'Avignon", "9313"},
                          {"bassin de Toulon", "9311"},
                          {"pays d'Arles", "9329"},
                          {"agglo du Verdon", ""},
                          {"emploi Toulon", ""},
                          {"agglo", ""},
                          {"Grasse", ""},
                          {"", ""}}) {
    const auto* area = find_area_by_name(text).area;
    EXPECT_EQ(area ? area->code : "", code) << text;
  }
  EXPECT_TRUE(find_area_by_name("agglo de Grasse").is_kind_said);
  EXPECT_FALSE(find_area_by_name("Grand Avignon").is_kind_said);
}

TEST(Areas, AreSuggestedByTheirBeginning) {
  const auto first = [](const char* typed) {
    const auto found = suggest_areas(typed, 2);
    return found.empty() ? std::string() : label_of(*found.front());
  };
  EXPECT_EQ(first("grand avi"), "CA du Grand Avignon (COGA)");
  EXPECT_EQ(first("Sophia"), "CA de Sophia Antipolis");
  EXPECT_EQ(first("golfe de saint-tro"), "CC du Golfe de Saint-Tropez");
  EXPECT_EQ(first("bassin d'emploi de toul"), "Toulon (bassin d’emploi)");
  EXPECT_EQ(first("toul"), "Métropole Toulon-Provence-Méditerranée");
  for (const auto* nothing : {"", "g", "gr", "de", "bassin", "zzz", "avi grand"})
    EXPECT_EQ(first(nothing), "") << nothing;
  EXPECT_EQ(suggest_areas("provence", 2).size(), 2u);
}

TEST(Areas, AreEachFoundByTheirOwnName) {
  for (const auto& area : areas()) {
    if (area.kind == AreaKind::EmploymentZone) continue;
    EXPECT_EQ(find_area_by_name(label_of(area)).area, &area) << area.name;
  }
}

TEST(Contours, HoldWhatLiesInThem) {
  const base::Point old_port{43.2951, 5.3743}, avignon{43.9493, 4.8055};
  const auto marseille = find_contour(AreaKind::Commune, "13055");
  const auto vaucluse = find_contour(AreaKind::Department, "84");
  ASSERT_TRUE(marseille && vaucluse);
  EXPECT_TRUE(holds(*marseille, old_port));
  EXPECT_FALSE(holds(*marseille, avignon));
  EXPECT_TRUE(holds(*vaucluse, avignon));
  EXPECT_FALSE(find_contour(AreaKind::Commune, "75056"));
  EXPECT_FALSE(find_contour(AreaKind::Basin, "13055"));
}

TEST(Contours, LeaveTheirHolesOut) {
  const Ring outline = {{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}};
  const Ring hole = {{1, 1}, {1, 3}, {3, 3}, {3, 1}, {1, 1}};
  const Contour contour = {{outline, hole}};
  EXPECT_TRUE(holds(contour, {0.5, 0.5}));
  EXPECT_FALSE(holds(contour, {2, 2}));
  EXPECT_FALSE(holds(contour, {5, 2}));
  EXPECT_FALSE(holds({}, {0, 0}));
}

TEST(Contours, AreReadFromFiveBitsACharacter) {
  // 38.5 and -120.2, then 40.7 and -120.95, in ten-thousandths of a degree.
  const auto contour = decode_contour("o}iVfkmiA_kCvrM;??");
  ASSERT_EQ(contour.size(), 2u);
  EXPECT_NEAR(contour[1][0][0].latitude, 0, 1e-9);
  EXPECT_THROW(decode_contour("_"), std::runtime_error);
  EXPECT_THROW(decode_contour("_p~iF "), std::runtime_error);
}

TEST(NearestCommunes, ComeInOrderAndAreTowns) {
  const auto near = list_nearest_communes({43.2951, 5.3743}, 5);
  ASSERT_EQ(near.size(), 5u);
  EXPECT_EQ(near.front().commune->code, "13055");
  EXPECT_TRUE(std::ranges::is_sorted(near, {}, &NearCommune::distance_km));
  for (const auto& one : near) EXPECT_TRUE(one.commune->parent.empty());
}

TEST(NearestCommunes, AreTheSameAsAmongAll) {
  for (const base::Point point :
       {base::Point{44.56, 6.08}, {48.85, 2.35}, {43.0, 8.0}, {-21.1, 55.5}}) {
    const Commune* best = nullptr;
    double least = 1e9;
    for (const auto& commune : communes()) {
      if (!commune.point || !commune.parent.empty()) continue;
      const auto distance = base::distance_km(point, *commune.point);
      if (distance < least) best = &commune;
      least = std::min(least, distance);
    }
    const auto near = list_nearest_communes(point, 3);
    ASSERT_EQ(near.size(), 3u);
    EXPECT_EQ(near.front().commune, best);
    EXPECT_DOUBLE_EQ(near.front().distance_km, least);
  }
  EXPECT_TRUE(list_nearest_communes({43.3, 5.4}, 0).empty());
}

}  // namespace
}  // namespace passerelle::reference
