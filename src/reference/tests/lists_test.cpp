#include <gtest/gtest.h>

#include <algorithm>

#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

TEST(Sectors, AreFoundAtEveryLevelHoweverTheyAreWritten) {
  for (const auto* code : {"43.22A", "4322A", "4322a", " 43.22 a"})
    EXPECT_EQ(find_sector(code)->code, "43.22A") << code;
  EXPECT_EQ(find_sector("43.2")->label,
            "Travaux d'installation électrique, plomberie et autres travaux d'installation");
  EXPECT_EQ(find_sector("F")->label, "Construction");
  for (const auto* code : {"", ".", "43.22Z", "ZZ", "4322AA", "99999"})
    EXPECT_EQ(find_sector(code), nullptr) << code;
}

TEST(Sectors, LeadDownFromTheirSection) {
  std::vector<std::string_view> codes;
  for (const auto* sector : list_sector_levels("4322A")) codes.push_back(sector->code);
  EXPECT_EQ(codes, (std::vector<std::string_view>{"F", "43", "43.2", "43.22", "43.22A"}));
  EXPECT_TRUE(list_sector_levels("00.00Z").empty());
}

TEST(Sectors, AreAllFiveLevels) {
  const auto count = [](std::size_t length) {
    return std::ranges::count_if(sectors(),
                                 [&](const auto& sector) { return sector.code.size() == length; });
  };
  EXPECT_EQ(count(1), 21);
  EXPECT_EQ(count(2), 88);
  EXPECT_EQ(count(4), 272);
  EXPECT_EQ(count(5), 615);
  EXPECT_EQ(count(6), 732);
}

TEST(ContractNatures, AreFoundByCodeAndByTheWordsOfTheService) {
  EXPECT_EQ(find_contract_nature("e2")->label, "Contrat d’apprentissage");
  EXPECT_EQ(find_contract_nature("Contrat apprentissage")->code, "E2");
  EXPECT_EQ(find_contract_nature("Cont. professionnalisation")->code, "FS");
  EXPECT_EQ(find_contract_nature("CUI - CAE")->code, "FT");
  EXPECT_EQ(find_contract_nature("contrat d’usage")->code, "CU");
  EXPECT_EQ(find_contract_nature("CDI"), nullptr);
  EXPECT_EQ(find_contract_nature(""), nullptr);
}

TEST(Occupations, StandUnderTheirDomainAndTheirParent) {
  EXPECT_EQ(find_occupation_domain("M")->label, "Support à l'entreprise");
  EXPECT_NE(find_occupation_domain("M18"), nullptr);
  EXPECT_EQ(find_occupation_domain("M1855"), nullptr);
  const auto under = list_occupations_under("M1805");
  EXPECT_EQ(std::ranges::count(under, "M1855"), 1);
  EXPECT_EQ(std::ranges::count(under, "M1805"), 1);
  EXPECT_EQ(list_occupations_under("m1855"), std::vector<std::string_view>{"M1855"});
  EXPECT_TRUE(list_occupations_under("Z9999").empty());
}

TEST(Occupations, TellWhereTheyLead) {
  const auto targets = list_mobilities("F1703");
  EXPECT_FALSE(targets.empty());
  for (const auto target : targets) EXPECT_NE(find_occupation(target), nullptr) << target;
  EXPECT_EQ(std::ranges::count(targets, "F1703"), 0);
  EXPECT_TRUE(list_mobilities("").empty());
}

TEST(Occupations, KnowTheCodesOfFormerTimes) {
  EXPECT_TRUE(is_former_rome_code("23221"));
  EXPECT_TRUE(is_former_rome_code(" 61321 "));
  for (const auto* code : {"16250A", "M1805", "1625", "93221", ""})
    EXPECT_FALSE(is_former_rome_code(code)) << code;
}

TEST(Communes, MeanTheirArrondissementsToo) {
  const auto marseille = list_codes_of_commune("13055");
  EXPECT_EQ(marseille.size(), 17u);
  EXPECT_EQ(marseille.front(), "13055");
  EXPECT_EQ(std::ranges::count(marseille, "13213"), 1);
  EXPECT_EQ(list_codes_of_commune("13213"), std::vector<std::string_view>{"13213"});
  EXPECT_EQ(list_codes_of_commune("13001"), std::vector<std::string_view>{"13001"});
  EXPECT_EQ(list_codes_of_commune("01003"), std::vector<std::string_view>{"01165"});
  EXPECT_TRUE(list_codes_of_commune("99999").empty());
}

}  // namespace
}  // namespace passerelle::reference
