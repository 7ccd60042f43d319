#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "reference/check.hpp"
#include "reference/reference.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

TEST(Tables, AgreeWithEachOther) {
  EXPECT_EQ(list_table_faults(), std::vector<std::string>{});
}

TEST(Tables, AreWhole) {
  EXPECT_EQ(occupations().size(), 1584u);
  EXPECT_EQ(job_names().size(), 13120u);
  EXPECT_EQ(departments().size(), 109u);
  const auto in_region = std::ranges::count_if(communes(), [](const auto& commune) {
    return commune.region == "93" && commune.parent.empty();
  });
  EXPECT_EQ(in_region, 946);
}

TEST(Tables, RefuseARowOfAnotherWidth) {
  const Table damaged{"damaged", "code\tname\n13\tBouches-du-Rhône\n83\n"};
  std::size_t rows = 0;
  EXPECT_THROW(for_each_row<2>(damaged, [&](const auto&) { ++rows; }), std::runtime_error);
  EXPECT_EQ(rows, 1u);
}

TEST(Tables, AreReadOnceByWhoeverComesFirst) {
  const Commune* seen[4] = {};
  std::vector<std::jthread> threads;
  for (auto& place : seen) threads.emplace_back([&place] { place = find_commune("13055"); });
  threads.clear();
  for (const auto* commune : seen) EXPECT_EQ(commune, find_commune("13055"));
}

TEST(Communes, TellTheirDepartmentPointAndTown) {
  const auto* marseille = find_commune("13055");
  ASSERT_TRUE(marseille && marseille->point);
  EXPECT_EQ(marseille->name, "Marseille");
  EXPECT_EQ(marseille->region, "93");
  EXPECT_NEAR(marseille->point->latitude, 43.3, 0.1);
  EXPECT_EQ(find_commune("13213")->parent, "13055");
  EXPECT_FALSE(find_commune("98735")->point);
  EXPECT_EQ(find_commune("99999"), nullptr);
  EXPECT_EQ(find_commune(""), nullptr);
}

TEST(Communes, KnowTheirTownAndArrondissements) {
  EXPECT_EQ(town_of("13213"), "13055");
  EXPECT_EQ(town_of("13001"), "13001");
  EXPECT_EQ(town_of("01003"), "01165");
  EXPECT_EQ(town_of("99999"), "");
  EXPECT_EQ(list_arrondissements("13055").size(), 16u);
  EXPECT_EQ(list_arrondissements("75056").size(), 20u);
  EXPECT_EQ(list_arrondissements("69123").front(), "69381");
  EXPECT_TRUE(list_arrondissements("13001").empty());
  EXPECT_TRUE(list_arrondissements("").empty());
}

TEST(Departments, AreFoundByCode) {
  EXPECT_EQ(find_department("2A")->name, "Corse-du-Sud");
  EXPECT_EQ(find_department("13")->region, "93");
  EXPECT_EQ(find_department("99"), nullptr);
  EXPECT_EQ(find_region("93")->name, "Provence-Alpes-Côte d'Azur");
  EXPECT_EQ(find_region("00"), nullptr);
}

TEST(ContractTypes, AreFoundByTheirExactCode) {
  for (const auto* code :
       {"CDI", "CDD", "MIS", "SAI", "CCE", "FRA", "LIB", "REP", "TTI", "DDI", "DDT", "DIN"})
    EXPECT_NE(find_contract_type(code), nullptr) << code;
  EXPECT_EQ(find_contract_type(" cdi ")->code, "CDI");
  EXPECT_EQ(find_contract_type("CDI intérimaire"), nullptr);
  EXPECT_EQ(find_contract_type(""), nullptr);
}

}  // namespace
}  // namespace passerelle::reference
