#include <gtest/gtest.h>

#include "offers/imports/brea/column_names.hpp"
#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

using namespace std::string_literals;
using Texts = std::vector<std::string>;

std::string code_of(const std::string& text, Format format = Format::Auto) {
  const auto structure = inspect(bytes_of(text), format);
  return structure ? "" : structure.error().code;
}

struct Name {
  std::string_view written;
  std::optional<Field> field;
};

TEST(CsvColumns, AreKnownHoweverTheyAreWritten) {
  for (const auto& [written, field] : std::vector<Name>{
           {"reference", Field::Reference},
           {"Référence", Field::Reference},
           {"Intitulé du poste", Field::Title},
           {"libelle_metier", Field::Title},
           {"Expérience demandée", Field::Experience},
           {"TYPE DE CONTRAT", Field::ContractType},
           {"Durée du contrat", Field::ContractDuration},
           {"Code postal", Field::PostalCode},
           {"code_insee", Field::InseeCode},
           {"N° SIRET", Field::Siret},
           {"Date de publication", Field::PublishedOn},
           {"date_fin", Field::EndsOn},
           {"Nombre de postes", Field::Positions},
           {"E-mail", Field::ApplyEmail},
           {"url_candidature", Field::ApplyUrl},
           {"consigne_candidature", Field::ApplyText},
           {"duree_hebdomadaire", Field::WeeklyHours},
           {"temps_travail", Field::WorkingTime},
           {"code_rome", Field::Rome},
           {"mouvement", Field::Movement},
           {"nature_contrat", Field::ContractNature},
           {"description_entreprise", Field::EmployerDescription},
           {"Intitulés des postes", Field::Title},
           {"INTITULE_DU_POSTE", Field::Title},
           {"intitulé  du  poste *", Field::Title},
           {"Titre du poste (H/F)", Field::Title},
           {"Réf.", Field::Reference},
           {"Réf offre", Field::Reference},
           {"N° d’offre", Field::Reference},
           {"Numéro de l'offre", Field::Reference},
           {"codePostal", Field::PostalCode},
           {"CodePostal", Field::PostalCode},
           {"CP", Field::PostalCode},
           {"Code Postal (5 chiffres)", Field::PostalCode},
           {"Code INSEE", Field::InseeCode},
           {"Code INSEE de la commune", Field::InseeCode},
           {"Commune (code INSEE)", Field::InseeCode},
           {"Commune (lieu de travail)", Field::Town},
           {"Ville du poste", Field::Town},
           {"Lieu de travail", Field::PlaceText},
           {"Numéro SIRET", Field::Siret},
           {"Siret_entreprise", Field::Siret},
           {"SIRET de l’établissement", Field::Siret},
           {"Entreprise (SIRET)", Field::Siret},
           {"Nom de l'entreprise", Field::Employer},
           {"Raison sociale", Field::Employer},
           {"À propos de l’entreprise", Field::EmployerDescription},
           {"Type(s) de contrat", Field::ContractType},
           {"Types de contrats", Field::ContractType},
           {"Durée du contrat (mois)", Field::ContractDuration},
           {"Durée (en mois)", Field::ContractDuration},
           {"Salaire brut (€)", Field::Salary},
           {"Rémunération", Field::Salary},
           {"Nb de postes", Field::Positions},
           {"NB_POSTES", Field::Positions},
           {"Postes", Field::Positions},
           {"Poste", Field::Title},
           {"Date de publication (JJ/MM/AAAA)", Field::PublishedOn},
           {"Publiée le", Field::PublishedOn},
           {"Date limite de candidature", Field::EndsOn},
           {"Adresse e-mail", Field::ApplyEmail},
           {"Lien pour postuler", Field::ApplyUrl},
           {"Nombre d'heures par semaine", Field::WeeklyHours},
           {"Métier (code ROME)", Field::Rome},
           {"Expérience exigée (années)", Field::Experience},
           {"R\xEF\xBF\xBD"
            "f\xEF\xBF\xBDrence",
            {}},
           {"couleur", {}},
           {"Date de début du contrat", {}},
           {"", {}},
       })
    EXPECT_EQ(imports::brea::find_column(written), field) << written;
}

TEST(CsvReader, TakesColumnsInAnyOrderAndListsTheOthers) {
  const auto text = "Commune;Couleur;SIRET;Référence;Ville\nGap;bleu;123;A-1;Digne\n"s;
  const auto structure = inspect(bytes_of(text), Format::Auto).value();
  EXPECT_EQ(structure.format, Format::Brea);
  EXPECT_EQ(structure.records, 1);
  EXPECT_EQ(structure.unknown_fields, (Texts{"Couleur", "Ville"}));
  const auto record = read_all(text).at(0);
  EXPECT_EQ(record.line, 1);
  EXPECT_EQ(record[Field::Reference], "A-1");
  EXPECT_EQ(record[Field::Town], "Gap");
  EXPECT_EQ(record[Field::Siret], "123");
  EXPECT_EQ(record.raw, "Gap;bleu;123;A-1;Digne");
}

std::string utf16(std::string_view latin, bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char c : latin) {
    if (big_endian) out += '\0';
    out += c;
    if (!big_endian) out += '\0';
  }
  return out;
}

TEST(CsvReader, ReadsEveryEncodingAndDelimiter) {
  const auto latin = "R\xE9"s + "f\xE9rence;Commune\nA-1;Ch\xE2teau\n";
  for (const auto& text :
       Texts{"Référence;Commune\nA-1;Château\n", "\xEF\xBB\xBFRéférence;Commune\r\nA-1;Château",
             latin, utf16(latin, false), utf16(latin, true), "Référence,Commune\nA-1,Château\n",
             "Référence\tCommune\nA-1\tChâteau\n", "sep=,\nRéférence,Commune\nA-1,Château\n",
             "\n\"Référence\";\"Commune\"\n\n\"A-1\";\"Château\"\n\n"}) {
    const auto records = read_all(text);
    ASSERT_EQ(records.size(), 1U) << text;
    EXPECT_EQ(records[0][Field::Reference], "A-1");
    EXPECT_EQ(records[0][Field::Town], "Château");
    EXPECT_FALSE(records[0].encoding_repaired);
  }
}

TEST(CsvReader, RepairsALineOfAnotherEncoding) {
  const auto records = read_all("ref;commune\n1;Château\n2;Château\n3;Ch\xE2teau\n");
  ASSERT_EQ(records.size(), 3U);
  EXPECT_FALSE(records[0].encoding_repaired);
  EXPECT_TRUE(records[2].encoding_repaired);
  EXPECT_EQ(records[2][Field::Town], "Château");
}

TEST(CsvReader, SaysWhyALineCannotBeRead) {
  const auto records = read_all("reference;description;commune\nA;x;y\nB;x;y;z\nC;\"x;y\nD;x;y\n");
  ASSERT_EQ(records.size(), 4U);
  EXPECT_EQ(records[1].unreadable, "LINE_COLUMNS");
  EXPECT_EQ(records[1].unreadable_detail, "4 au lieu de 3 (ligne 3 du fichier)");
  EXPECT_EQ(records[1][Field::Reference], "B");
  EXPECT_EQ(records[2].unreadable, "LINE_UNREADABLE");
  EXPECT_EQ(records[2].raw, "C;\"x;y");
  EXPECT_EQ(sound_references(records), (std::multiset<std::string>{"A", "D"}));
}

TEST(CsvReader, KnowsAFileThatIsCut) {
  const auto is_cut = [](const std::string& text) {
    return inspect(bytes_of(text), Format::Auto).value().cut;
  };
  EXPECT_FALSE(is_cut("reference;titre;commune\nA;b;c\nB;b;c\n"));
  EXPECT_FALSE(is_cut("reference;titre;commune\nA;b;c\nB;b;c"));
  EXPECT_TRUE(is_cut("reference;titre;commune\nA;b;c\nB"));
  EXPECT_TRUE(is_cut("reference;titre;commune\nA;b;c\nB;\"b;"));
  EXPECT_FALSE(is_cut("reference;titre;commune\nA\nB;b;c\n"));
}

TEST(Reader, RefusesWhatIsNoFileOfOffers) {
  EXPECT_EQ(code_of(""), "FILE_EMPTY");
  EXPECT_EQ(code_of("\xEF\xBB\xBF \r\n\r\n"), "FILE_EMPTY");
  EXPECT_EQ(code_of("couleur;taille\nbleu;3\n"), "FILE_HEADER");
  EXPECT_EQ(code_of("titre;commune\nx;y\n"), "FILE_HEADER");
  EXPECT_EQ(code_of("Par_ref_offre|Par_cle|Description\nAG-1|X|y\n"), "FILE_HEADER");
  EXPECT_EQ(code_of("PK\x03\x04xxxxxxxxxx"), "FILE_ARCHIVE");
  EXPECT_EQ(code_of("\xD0\xCF\x11\xE0 an old workbook"), "FILE_FORMAT");
  EXPECT_EQ(code_of("<table><tr><td>reference</td></tr></table>"), "FILE_FORMAT");
  EXPECT_EQ(code_of("reference;titre\n", Format::Aggregation), "FILE_FORMAT");
  EXPECT_EQ(code_of("\x1f\x8b\x08 no archive"), "FILE_GZIP");
  EXPECT_EQ(code_of("reference;titre\n", Format::FranceTravail), "FILE_FORMAT");
  EXPECT_EQ(code_of("[]", Format::Brea), "FILE_FORMAT");
  EXPECT_EQ(code_of("[]"), "");
  EXPECT_EQ(code_of("reference;titre\n"), "");
}

TEST(Reader, NamesTheColumnThatALayoutLacks) {
  const auto error = inspect(bytes_of("Par_ref_offre|Par_cle|Description\n"), Format::Auto).error();
  EXPECT_NE(error.message.find("Type_mouvement"), std::string::npos);
}

TEST(Formats, HaveOneNameEach) {
  for (const auto& name : list_format_names()) {
    const auto format = parse_format(name);
    ASSERT_TRUE(format) << name;
    EXPECT_EQ(to_text(*format), name);
  }
  EXPECT_FALSE(parse_format("brea"));
}

TEST(Reader, StopsWhenAskedTo) {
  int seen = 0;
  const auto result = each_record(bytes_of("reference;titre\nA;b\nB;b\nC;b\n"), Format::Brea,
                                  [&](SourceRecord&&) { return ++seen < 2; });
  EXPECT_TRUE(result.has_value());
  EXPECT_EQ(seen, 2);
}

TEST(Reader, PassesOnWhatGoesWrongBelow) {
  const ByteSource broken = [](const auto& use) -> base::Result<void> {
    use("reference;titre\n");
    return base::fail(base::ErrorKind::Unavailable, "STORAGE", "");
  };
  EXPECT_EQ(inspect(broken, Format::Auto).error().code, "STORAGE");
}

TEST(Fields, HaveOneNameEach) {
  std::set<std::string_view> names, french;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    EXPECT_EQ(find_field(name_of(field)), field);
    names.insert(name_of(field));
    french.insert(french_name_of(field));
  }
  EXPECT_EQ(names.size(), kFieldCount);
  EXPECT_EQ(french.size(), kFieldCount);
  EXPECT_EQ(name_of(Field::Movement), "movement");
  EXPECT_EQ(find_field("couleur"), std::nullopt);
}

}  // namespace
}  // namespace passerelle::offers
