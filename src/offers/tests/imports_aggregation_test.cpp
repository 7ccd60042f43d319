#include <gtest/gtest.h>

#include "offers/imports/aggregation/columns.hpp"
#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

const std::string kHeader =
    "Par_ref_offre|Par_cle|Par_nom|Par_URL_offre|Code_rome|Code_OGR|Libelle_metier_OGR|"
    "Description|Off_experience_duree_min|Exp_cle|Dur_cle_experience|TSA_cle|Off_salaire_min|"
    "Off_salaire_max|Off_salaire_nb_mois|Off_travail_hebdo_nb_hh|Off_travail_hebdo_nb_mi|NTC_cle|"
    "TCO_cle|Off_contrat_duree_MO|Off_contrat_duree_JO|CPO_cle|COM_cle|COM_libelle|DEP_cle|"
    "REG_cle|Pay_libelle|Coordonnee_geo_loc_1|Coordonnee_geo_loc_2|Off_date_creation|"
    "Off_date_modification|Off_date_fin_publication|OST_poste_restant_nb|Off_client_final_siret|"
    "Off_etab_enseigne|Off_etab_siret|Type_mouvement|Motif_suppression|Mode_diffusion";
const std::string kOffer =
    "X-1|FICTIF|Partenaire fictif|https://exemple.fr/o/X-1|F1703|16250|Maçon / Maçonne|"
    "\"Vous montez des murs | coulez des dalles ; \"\"à la règle\"\".\"|2|E|AN|M|1900|2100,50|13|"
    "37|30|E1|CDD|6|15|04000|04070|Digne-les-Bains|04|93|France|44.09|6.23|03/11/2026|04/11/2026|"
    "30/12/2026|2||Bâti Fictif|00000001800002|C||O";

SourceRecord with(std::string_view column, const std::string& value, std::string_view also = {},
                  const std::string& its_value = {}) {
  std::string names = "Par_ref_offre|Type_mouvement|" + std::string(column);
  std::string row = "X-1|C|" + value;
  if (!also.empty()) {
    names += "|" + std::string(also);
    row += "|" + its_value;
  }
  const auto records = read_all(names + "\n" + row + "\n");
  return records.size() == 1 ? records[0] : SourceRecord{.line = -1};
}

TEST(Aggregation, IsKnownByItsContent) {
  EXPECT_EQ(inspect(bytes_of(kHeader + "\r\n" + kOffer), Format::Auto)->format,
            Format::Aggregation);
  EXPECT_EQ(inspect(bytes_of(kOffer + "\n" + kOffer), Format::Auto)->records, 2);
  EXPECT_FALSE(imports::aggregation::is_one("reference|description|commune\nA|b|c\n"));
  EXPECT_FALSE(imports::aggregation::is_one("reference;description\nA;Par_ref_offre|b\n"));
}

TEST(Aggregation, FillsEachField) {
  for (const auto& text : {kHeader + "\n" + kOffer + "\n", kOffer + "\r\n"}) {
    const auto record = read_all(text).at(0);
    for (const auto& [field, value] : std::vector<std::pair<Field, std::string>>{
             {Field::Reference, "X-1"},
             {Field::Title, "Maçon / Maçonne"},
             {Field::JobName, "Maçon / Maçonne"},
             {Field::Description, "Vous montez des murs | coulez des dalles ; \"à la règle\"."},
             {Field::Experience, "Expérience exigée : 2 ans"},
             {Field::Salary, "Mensuel de 1900 Euros à 2100,50 Euros sur 13 mois"},
             {Field::WeeklyHours, "37H30"},
             {Field::ContractNature, "E1"},
             {Field::ContractType, "CDD"},
             {Field::ContractDuration, "6 mois et 15 jours"},
             {Field::PostalCode, "04000"},
             {Field::InseeCode, "04070"},
             {Field::Town, "Digne-les-Bains"},
             {Field::PlaceText, ""},
             {Field::Latitude, "44.09"},
             {Field::Longitude, "6.23"},
             {Field::PublishedOn, "03/11/2026"},
             {Field::UpdatedOn, "04/11/2026"},
             {Field::EndsOn, "30/12/2026"},
             {Field::Positions, "2"},
             {Field::Siret, "00000001800002"},
             {Field::Employer, "Bâti Fictif"},
             {Field::Rome, "F1703"},
             {Field::ApplyUrl, "https://exemple.fr/o/X-1"},
             {Field::OriginUrl, "https://exemple.fr/o/X-1"},
             {Field::Movement, "C"},
         })
      EXPECT_EQ(record[field], value) << name_of(field);
  }
}

TEST(Aggregation, ReadsWhatIsGiven) {
  EXPECT_EQ(with("Exp_cle", "D", "Off_experience_duree_min", "0")[Field::Experience],
            "Débutant accepté");
  EXPECT_EQ(with("Exp_cle", "S")[Field::Experience], "Expérience souhaitée");
  EXPECT_EQ(with("Off_experience_duree_min", "6", "Dur_cle_experience", "MO")[Field::Experience],
            "6 mois");
  EXPECT_EQ(with("TSA_cle", "X", "Off_salaire_min", "0")[Field::Salary], "");
  EXPECT_EQ(with("TSA_cle", "H", "Off_salaire_min", "12.50")[Field::Salary],
            "Horaire de 12.50 Euros");
  EXPECT_EQ(
      with("Off_travail_hebdo_nb_hh", "35", "Off_travail_hebdo_nb_mi", "0")[Field::WeeklyHours],
      "35H");
  EXPECT_EQ(
      with("Off_contrat_duree_MO", "0", "Off_contrat_duree_JO", "20")[Field::ContractDuration],
      "20 jours");
  EXPECT_EQ(with("Off_client_final_siret", "1", "Off_etab_siret", "2")[Field::Siret], "1");
  EXPECT_EQ(with("Code_rome", "", "Code_OGR", "16250")[Field::Rome], "16250");
  EXPECT_EQ(with("DEP_cle", "13", "REG_cle", "93")[Field::PlaceText], "Bouches-du-Rhône");
  EXPECT_EQ(with("REG_cle", "93")[Field::PlaceText], "Provence-Alpes-Côte d'Azur");
  EXPECT_EQ(with("Pay_libelle", "France")[Field::PlaceText], "France");
  EXPECT_EQ(with("COM_cle", "13055", "DEP_cle", "13")[Field::PlaceText], "");
}

TEST(Aggregation, TakesColumnsInAnyOrderAndListsTheOthers) {
  const auto text = "TYPE_MOUVEMENT|couleur|par_ref_offre|Par_ref_offre||\nS|bleu|X-1|X-2||\n"s;
  EXPECT_EQ(inspect(bytes_of(text), Format::Aggregation)->unknown_fields,
            (Texts{"couleur", "Par_ref_offre"}));
  const auto record = read_all(text).at(0);
  EXPECT_EQ(record[Field::Reference], "X-1");
  EXPECT_EQ(record[Field::Movement], "S");
}

TEST(Aggregation, KeepsADamagedLineWithItsReference) {
  const auto records = read_all(kHeader + "\n" + "X-0|1|2|3\n" + kOffer + "|4|5\n" + kOffer + "\n");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].unreadable, "LINE_COLUMNS");
  EXPECT_EQ(records[0][Field::Reference], "X-0");
  EXPECT_EQ(records[1].unreadable_detail, "41 au lieu de 39 (ligne 3 du fichier)");
  EXPECT_EQ(records[2][Field::Reference], "X-1");
}

TEST(Aggregation, AsksForTheColumnsThatDecide) {
  const auto error = inspect(bytes_of("Par_ref_offre|Description\nX|y\n"), Format::Auto).error();
  EXPECT_EQ(error.code, "FILE_HEADER");
  EXPECT_NE(error.message.find("Type_mouvement"), std::string::npos);
}

}  // namespace
}  // namespace passerelle::offers
