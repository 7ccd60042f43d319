// Contract types and natures as people write them.
#include <gtest/gtest.h>

#include <ostream>

#include "offers/intake/contract_words.hpp"
#include "offers/intake/stages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers::intake {
namespace {

struct Words {
  std::string_view text, contract, nature = "", other = "";
};
std::ostream& operator<<(std::ostream& out, const Words& one) {
  return out << one.text;
}

class ContractText : public testing::TestWithParam<Words> {};

TEST_P(ContractText, NamesATypeAndANature) {
  const auto& [text, contract, nature, other] = GetParam();
  const auto words = read_contract_words(text);
  EXPECT_EQ(words.contract, contract);
  EXPECT_EQ(words.nature, nature);
  EXPECT_EQ(words.other, other);
  EXPECT_FALSE(words.is_internship);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ContractText,
    testing::Values(
        Words{"C.D.I.", "CDI"}, Words{"Contrat à durée indéterminée", "CDI"},
        Words{"CDI - temps partiel 24h", "CDI"}, Words{"CDI de chantier", "CDI", "CC"},
        Words{"CDI intérimaire", "DIN"}, Words{"CDI Intérim", "DIN"}, Words{"CDII", "DIN"},
        Words{"CDD (possibilité de CDI)", "CDD"}, Words{"CDD pouvant déboucher sur un CDI", "CDD"},
        Words{"CDD ou CDI", "CDD", "", "CDI"}, Words{"CDI/CDD", "CDI", "", "CDD"},
        Words{"CDD 6 mois", "CDD"}, Words{"Contrat à Durée Déterminée", "CDD"},
        Words{"CDD saisonnier", "SAI"}, Words{"Saisonnier", "SAI"},
        Words{"CDD d’insertion", "DDI", "I1"}, Words{"Intérim 3 mois", "MIS"},
        Words{"Mission d'intérim", "MIS"}, Words{"Travail temporaire", "MIS"},
        Words{"Intérimaire", "MIS"}, Words{"Alternance", "CDD", "alternance"},
        Words{"Contrat en alternance", "CDD", "alternance"},
        Words{"Contrat d'apprentissage", "CDD", "E2"}, Words{"Apprenti(e)", "CDD", "E2"},
        Words{"Contrat de professionnalisation", "CDD", "FS"}, Words{"Contrat pro", "CDD", "FS"},
        Words{"Cont. professionnalisation", "CDD", "FS"},
        Words{"Apprentissage, Professionnalisation", "CDD", "alternance"},
        Words{"Contrat d'apprentissage ou de professionnalisation", "CDD", "alternance"},
        Words{"CDI en apprentissage", "CDI", "E2"}, Words{"Franchise", "FRA", "NS"},
        Words{"Profession libérale", "LIB", "NS"}, Words{"Contrat sympa", ""}, Words{"", ""}));

INSTANTIATE_TEST_SUITE_P(
    Natures, ContractText,
    testing::Values(
        Words{"Contrat d’usage", "CDD", "CU"}, Words{"CDDU", "CDD", "CU"},
        Words{"CDD d'usage (extra)", "CDD", "CU"}, Words{"Extra", "CDD", "CU"},
        Words{"Intermittent du spectacle", "CDD", "CU"}, Words{"Contrat de chantier", "CDI", "CC"},
        Words{"CDI chantier", "CDI", "CC"}, Words{"CDIC", "CDI", "CC"},
        Words{"CDI de chantier ou d’opération", "CDI", "CC"},
        Words{"Contrat à durée indéterminée de chantier", "CDI", "CC"},
        Words{"CDI intermittent", "CDI", "CI"}, Words{"Contrat intermittent", "CDI", "CI"},
        Words{"CUI-CAE", "CDD", "FT"}, Words{"CUI - CAE", "CDD", "FT"},
        Words{"Parcours emploi compétences (PEC)", "CDD", "FT"},
        Words{"CDD - CUI CAE", "CDD", "FT"}, Words{"CUI-CIE", "CDD", "FU"},
        Words{"Contrat Initiative Emploi", "CDD", "FU"}, Words{"CDI - CUI-CIE", "CDI", "FU"},
        Words{"CUI", "CDD"}, Words{"Emploi d’avenir", "CDD"},
        Words{"Emploi d'avenir marchand", "CDD", "FX"},
        Words{"Emploi Avenir non marchand", "CDD", "FW"},
        Words{"Emploi d'avenir professeur", "CDD", "FY"}, Words{"CDDI", "DDI", "I1"},
        Words{"CDD Insertion (CDDI)", "DDI", "I1"}, Words{"Contrat d’insertion", "DDI", "I1"},
        Words{"CDDI en chantier d’insertion", "DDI", "I1"}, Words{"IAE", "DDI", "I1"},
        Words{"CDI inclusion", "CDI", "I1"}, Words{"Intérim d’insertion", "TTI", "I1"},
        Words{"Contrat de travail temporaire d’insertion", "TTI", "I1"},
        Words{"CDD tremplin", "DDT"}, Words{"Contrat d’engagement éducatif (CEE)", "CDD", "EE"},
        Words{"Contrat PACTE", "CDD", "FJ"}, Words{"Contrat PrAB", "CDD", "PR"},
        Words{"CDI en portage salarial", "CDI", "PS"}, Words{"CDD, portage salarial", "CDD", "PS"},
        Words{"CDI précédé d’une POEI", "CDI", "FV"}, Words{"CDD après AFPR", "CDD", "FA"},
        Words{"VDI", "CCE", "NS"}, Words{"VDI / vendeur indépendant", "CCE", "NS"},
        Words{"Vendeur à domicile indépendant (VDI)", "CCE", "NS"},
        Words{"Agent commercial", "CCE", "NS"}, Words{"Agent commercial CDI", "CDI"},
        Words{"Freelance", "LIB", "NS"}, Words{"Travailleur indépendant", "LIB", "NS"},
        Words{"Auto-entrepreneur", "LIB", "NS"}, Words{"CDI ou indépendant", "CDI", "", "LIB"},
        Words{"Indépendant ou CDI", "LIB", "NS", "CDI"},
        Words{"CDI au sein d’une franchise", "CDI"}, Words{"Reprise d’entreprise", "REP", "NS"},
        Words{"Profession commerciale", "CCE", "NS"}, Words{"Vacation", "CDD"},
        Words{"Contrat saisonnier", "SAI"}, Words{"CDI intérimaire (CDII)", "DIN"}));

/// A nature that more than one type may have, or nothing that the tables know: the type is asked.
INSTANTIATE_TEST_SUITE_P(Untold, ContractText,
                         testing::Values(Words{"Portage salarial", "", "PS"},
                                         Words{"POEI", "", "FV"}, Words{"AFPR", "", "FA"},
                                         Words{"Emploi non salarié", "", "NS"},
                                         Words{"Service civique", ""}, Words{"Bénévolat", ""},
                                         Words{"Fonctionnaire", ""}, Words{"PMSMP", ""},
                                         Words{"Spectacle", ""}, Words{"Capec", ""}));

struct Said {
  std::string_view cells, contract, nature, codes = "";
};
std::ostream& operator<<(std::ostream& out, const Said& one) {
  return out << one.cells;
}

class ContractNatures : public testing::TestWithParam<Said> {};

TEST_P(ContractNatures, AreCodesOfTheTable) {
  const auto& [cells, contract, nature, codes] = GetParam();
  const auto draft = draft_of(examples::records_of(cells).front(), examples::setting_of("brea"));
  EXPECT_EQ(draft.contract, contract);
  EXPECT_EQ(draft.contract_nature, nature);
  std::string found;
  for (const auto& finding : draft.findings)
    found += (found.empty() ? "" : ",") + std::string(finding.code);
  EXPECT_EQ(found, codes);
}

INSTANTIATE_TEST_SUITE_P(
    Table, ContractNatures,
    testing::Values(
        Said{"contract_type: CDI\ncontract_nature: CC", "CDI", "CC"},
        Said{"contract_type: CDI\ncontract_nature: cc", "CDI", "CC"},
        Said{"contract_type: CDI\ncontract_nature: Contrat travail", "CDI", "E1"},
        Said{"contract_type: CDI de chantier\ncontract_nature: Contrat travail", "CDI", "CC"},
        Said{"contract_type: CDI\ncontract_nature: Insertion par l'activ.éco.", "CDI", "I1"},
        Said{"contract_type: CDD\ncontract_duration: 6 mois\ncontract_nature: CUI - CAE", "CDD",
             "FT"},
        Said{"contract_type: Contrat d’usage\ncontract_duration: 1 jour", "CDD", "CU"},
        Said{"contract_type: CUI-CAE", "CDD", "FT", "DURATION_MISSING"},
        Said{"contract_type: Portage salarial", "", "PS", "CONTRACT_UNKNOWN"},
        Said{"contract_type: CDI\ncontract_nature: CDI", "CDI", ""},
        Said{"contract_type: CDI\ncontract_nature: ZZ", "CDI", "", "NATURE_UNREAD"},
        Said{"contract_type: CDI\ncontract_nature: Contrat sympa", "CDI", "", "NATURE_UNREAD"}));

TEST(ContractText, TemporaryAloneIsReadInTheOffer) {
  for (const auto& [text, contract] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"Cariste en intérim", "MIS"},
           {"Mission d'intérim de 3 mois", "MIS"},
           {"CDD de remplacement", "CDD"},
           {"Contrat à durée déterminée", "CDD"},
           {"Ouvrier saisonnier", "SAI"},
           {"Vos missions : ranger", ""},
           {"CDD ou intérim", ""},
           {"", ""}})
    EXPECT_EQ(find_temporary_contract(text), contract) << text;
  EXPECT_TRUE(says_only_temporary("TEMPORARY"));
  EXPECT_FALSE(says_only_temporary("TEMPORARY, CDD"));
  const auto untold = draft_of(examples::records_of("contract_type: TEMPORARY").front(),
                               examples::setting_of("other"));
  EXPECT_EQ(untold.contract, "");
  ASSERT_EQ(untold.findings.size(), 1U);
  EXPECT_EQ(untold.findings[0].code, "CONTRACT_UNREAD");
}

TEST(ContractText, OfAnInternshipIsNoContract) {
  for (const auto* text : {"Stage", "Stage conventionné", "STAGIAIRE", "Stage de fin d’études",
                           "Convention de stage", "Stage alterné", "Internship"})
    EXPECT_TRUE(read_contract_words(text).is_internship) << text;
  for (const auto* text : {"CDI", "CDI (stage possible avant)", "Apprentissage"})
    EXPECT_FALSE(read_contract_words(text).is_internship) << text;
}

}  // namespace
}  // namespace passerelle::offers::intake
