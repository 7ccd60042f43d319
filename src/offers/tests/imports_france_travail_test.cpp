#include <gtest/gtest.h>

#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

SourceRecord read_one(const std::string& json) {
  const auto records = read_all(json);
  return records.size() == 1 ? records[0] : SourceRecord{.line = -1};
}

struct Case {
  std::string json;  // what follows the id
  Field field;
  std::string text;
};

TEST(FranceTravail, FillsEachField) {
  for (const auto& [json, field, text] : std::vector<Case>{
           {R"("intitule":"Maçon \u00e9t\u00e9")", Field::Title, "Maçon été"},
           {R"("description":"a\nb")", Field::Description, "a\nb"},
           {R"("experienceLibelle":"2 ans","experienceExige":"E")", Field::Experience, "2 ans"},
           {R"("experienceLibelle":" ","experienceExige":"D")", Field::Experience,
            "Débutant accepté"},
           {R"("experienceExige":"S")", Field::Experience, "Expérience souhaitée"},
           {R"("experienceExige":"E")", Field::Experience, "Expérience exigée"},
           {R"("typeContrat":"CDD")", Field::ContractType, "CDD"},
           {R"("natureContrat":"Contrat apprentissage")", Field::ContractNature,
            "Contrat apprentissage"},
           {R"("typeContratLibelle":"Contrat à durée déterminée - 12 Mois")",
            Field::ContractDuration, "12 Mois"},
           {R"x("typeContratLibelle":"Intérim - 20 Jour(s)")x", Field::ContractDuration,
            "20 Jour(s)"},
           {R"("typeContratLibelle":"Contrat à durée indéterminée")", Field::ContractDuration, ""},
           {R"("typeContratLibelle":"CDD - Tout public")", Field::ContractDuration, ""},
           {R"("lieuTravail":{"commune":"05061"})", Field::InseeCode, "05061"},
           {R"("lieuTravail":{"codePostal":5000})", Field::PostalCode, "5000"},
           {R"("lieuTravail":{"libelle":"05 - GAP"})", Field::PlaceText, "05 - GAP"},
           {R"("lieuTravail":{"latitude":44.58024})", Field::Latitude, "44.58024"},
           {R"("lieuTravail":{"longitude":"6.06485"})", Field::Longitude, "6.06485"},
           {R"("lieuTravail":"05 - GAP")", Field::PlaceText, ""},
           {R"("lieuTravail":[{"commune":"05061"}])", Field::InseeCode, ""},
           {R"("entreprise":{"nom":"Boulangerie"})", Field::Employer, "Boulangerie"},
           {R"("entreprise":{"siret":97207393600015})", Field::Siret, "97207393600015"},
           {R"("entreprise":{"description":"x"})", Field::EmployerDescription, "x"},
           {R"("entreprise":null)", Field::Employer, ""},
           {R"("salaire":{"libelle":"Mensuel","commentaire":"c"})", Field::Salary, "Mensuel"},
           {R"("salaire":{"commentaire":"Selon profil"})", Field::Salary, "Selon profil"},
           {R"("salaire":{"commentaire":","})", Field::Salary, ""},
           {R"("dateCreation":"2026-11-03T08:15:00.000Z")", Field::PublishedOn,
            "2026-11-03T08:15:00.000Z"},
           {R"("dateActualisation":"2026-11-04")", Field::UpdatedOn, "2026-11-04"},
           {R"("nombrePostes":3)", Field::Positions, "3"},
           {R"("contact":{"courriel":"a@exemple.fr"})", Field::ApplyEmail, "a@exemple.fr"},
           {R"("contact":{"courriel":"Postuler sur https://exemple.fr/p"})", Field::ApplyEmail, ""},
           {R"("contact":{"courriel":"Postuler sur https://exemple.fr/p"})", Field::ApplyUrl,
            "https://exemple.fr/p"},
           {R"("contact":{"urlPostulation":"https://exemple.fr/q"})", Field::ApplyUrl,
            "https://exemple.fr/q"},
           {R"("contact":{"coordonnees1":"1 rue Neuve"})", Field::ApplyText, "1 rue Neuve"},
           {R"("contact":{"coordonnees1":"https://exemple.fr/p"})", Field::ApplyUrl,
            "https://exemple.fr/p"},
           {R"("contact":{"coordonnees1":"https://exemple.fr/p"})", Field::ApplyText, ""},
           {R"("origineOffre":{"urlOrigine":"https://exemple.fr/o"})", Field::OriginUrl,
            "https://exemple.fr/o"},
           {R"("dureeTravailLibelle":"37H30 Travail de nuit")", Field::WeeklyHours, "37H30"},
           {R"("dureeTravailLibelle":"35H Autre")", Field::WorkingTime, "35H Autre"},
           {R"("dureeTravailLibelle":"Temps plein")", Field::WeeklyHours, ""},
           {R"("romeCode":"F1703")", Field::Rome, "F1703"},
           {R"("appellationlibelle":"Maçon / Maçonne")", Field::JobName, "Maçon / Maçonne"},
           {R"("secteurActiviteLibelle":"Bâtiment")", Field::Sector, "Bâtiment"},
           {R"("alternance":true)", Field::Apprenticeship, "true"},
           {R"("alternance":null)", Field::Apprenticeship, ""},
       }) {
    const auto record = read_one(R"({"id":"A1",)" + json + "}");
    EXPECT_EQ(record[Field::Reference], "A1") << json;
    EXPECT_EQ(record[field], text) << json;
    EXPECT_TRUE(record.unreadable.empty()) << json;
  }
}

TEST(FranceTravail, ReadsEveryShape) {
  const Texts shapes = {
      R"({"filtresPossibles":[{"filtre":"x"}],"resultats":[{"id":"1"},{"id":"2"}]})",
      R"({"resultats":[{"id":"1"},{"id":"2"}],"filtresPossibles":[{"filtre":"x"}]})",
      R"([{"id":"1"},{"id":"2"}])", "{\"id\":\"1\"}\n{\"id\":\"2\"}\n"};
  for (const auto& text : shapes) {
    EXPECT_EQ(sound_references(read_all(text)), (std::multiset<std::string>{"1", "2"})) << text;
    EXPECT_EQ(inspect(bytes_of(text), Format::Auto).value().records, 2) << text;
    EXPECT_FALSE(inspect(bytes_of(text), Format::Auto).value().cut) << text;
  }
  EXPECT_EQ(read_one(R"({"id":1})")[Field::Reference], "1");
  EXPECT_TRUE(read_all(R"({"resultats":[]})").empty());
}

TEST(FranceTravail, ListsTheKeysThatNobodyKnowsOnce) {
  const auto structure =
      inspect(bytes_of(R"([{"id":"1","neuf":{"id":2},"permis":[]},{"id":"2","neuf":1,"b":2}])"),
              Format::Auto)
          .value();
  EXPECT_EQ(structure.unknown_fields, (Texts{"neuf", "b"}));
}

TEST(FranceTravail, RepairsStrings) {
  const auto broken_line = read_one("{\"id\":\"1\",\"description\":\"a\nb\tc\"}");
  EXPECT_EQ(broken_line[Field::Description], "a\nb\tc");
  EXPECT_TRUE(broken_line.encoding_repaired);
  const auto half = read_one(R"({"id":"1","description":"a\ud83d b","intitule":"\ud83d\ude00"})");
  EXPECT_EQ(half[Field::Description], "a\uFFFD b");
  EXPECT_EQ(half[Field::Title], "😀");
  EXPECT_TRUE(half.encoding_repaired);
  const auto latin = read_one("{\"id\":\"1\",\"intitule\":\"Ma\xE7on\"}");
  EXPECT_EQ(latin[Field::Title], "Maçon");
  EXPECT_TRUE(latin.encoding_repaired);
  const auto nul = read_one(R"({"id":"1","intitule":"a\u0000b"})");
  EXPECT_EQ(nul[Field::Title], "a\uFFFDb");
}

TEST(FranceTravail, KeepsWhatItCannotRead) {
  const auto records = read_all(R"([{"id":"1"},{"id":"2","a":01x},{"id":"3"},{"id":"4","b)");
  ASSERT_EQ(records.size(), 4U);
  EXPECT_EQ(records[1].unreadable, "LINE_UNREADABLE");
  EXPECT_EQ(records[1].unreadable_detail, "ce n’est pas du JSON valable");
  EXPECT_EQ(records[1].raw, R"({"id":"2","a":01x},)");
  EXPECT_EQ(records[1][Field::Reference], "2");
  EXPECT_EQ(records[3].unreadable_detail, "le fichier s’arrête avant la fin de l’offre");
  EXPECT_EQ(records[3].line, 4);
}

}  // namespace
}  // namespace passerelle::offers
