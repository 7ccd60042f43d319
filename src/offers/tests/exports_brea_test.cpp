// What is given back and taken in again, in another base, is the same offer.
#include <gtest/gtest.h>

#include <map>

#include "base/csv.hpp"
#include "offers/exports/write.hpp"
#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

/// Lines where words, marks and repairs are understood, so that codes come back for them. Each
/// gives its publication date.
constexpr std::string_view kLines =
    R"(reference;libelle_metier;description;experience;type_contrat;duree_contrat;nature_contrat;alternance;code_insee;code_postal;commune;lieu_travail;latitude;longitude;siret;entreprise;description_entreprise;salaire;date_publication;date_mise_a_jour;date_fin;nombre_postes;courriel;url_candidature;consigne_candidature;duree_hebdomadaire;temps_travail;code_rome;appellation;secteur_activite;url_origine
X-1;Maçon / Maçonne;"Vous montez des murs en pierre ;
vous « réglez » les ""niveaux"".

Permis B.";2 ans;CDD;6;;;;04000;Digne-les-Bains;;;;000 000 018 00002;Bâtir Fictif;"Une
équipe";2000 € brut par mois sur 13 mois;03/11/2026;;31/12/2026;3;rh@fictive.example;;;37H20;;;;;
X-2;Cariste;"<p>Vous rangez&nbsp;les palettes.</p><ul><li>CACES</li></ul>";D;CDD;4 à 6 mois;;;13201;13001;Marseille;;;;00000001800002;;;12,50 €/h;2026-11-03T08:30:00Z;2026-11-04;2026-12-01T12:00:00+01:00;;;www.fictive.example/offre;;35;;N1101;Cariste;Entreposage;https://exemple.fr/o
X-3;Vendeur H/F;Vous conseillez la clientèle du magasin.;S;Contrat d'apprentissage 12 mois;;;;;97400;Saint-Denis;;-20.8823;55.4504;00000001800002;;;;03/11/2026 14:30;;;;04 90 00 00 00;;;;;;;;
X-4;Serveur;Vous servez en terrasse.;Débutant accepté;CDD temps partiel;du 01/12/2026 au 28/02/2027;FS;oui;;;;84 - Vaucluse;;;00000001800002;;;Smic;03/11/26;;;;;;"Se présenter ; demander l’accueil";;Travail de nuit;;;;
X-5;Chef de chantier;=Chantiers de la région.;5 ans;Intérim;45 jours;;;;;;Bretagne;;;00000001800002;;;de 30 000 à 35 000 euros par an;03/11/2026;;;;"Martin <rh@fictive.example>";;;151,67 h par mois;;F1202;;;
X-6;Enquêteur;Vous interrogez les voyageurs, partout.;6 mois;CDI;;;;;;;France;;;00000001800002;;;selon profil;03/11/2026;;;;rh@fictive.example;;;;Mi-temps;;;;
X-7;Boulanger en alternance;Vous apprenez le métier.;Débutant accepté;Contrat en alternance;;;;;13780;Cuges-les-Pins;;;;00000001800002;;;;03/11/2026;;;;rh@fictive.example;;;;;;;;
)";

std::string brea_of(Exchange& base) {
  std::string csv;
  auto session = base.database.session();
  exports::write_brea(session, {.now = base.clock.now(), .partner = "brea"},
                      [&](std::string_view text) { csv += text; });
  return csv;
}

std::map<std::string, std::int64_t> contents_of(Exchange& base) {
  std::map<std::string, std::int64_t> contents;
  auto session = base.database.session();
  for (const auto& row : session.list(sql::ListLiveOrigins{.partner = "brea"}))
    contents[row.reference] =
        session.find(sql::FindOrigin{.partner = "brea", .reference = row.reference})->content_hash;
  return contents;
}

class BreaExport : public db::EachDatabaseTest {};

TEST_P(BreaExport, GivesTheSameContentInAFreshBase) {
  Exchange first(GetParam()), second(GetParam());
  const auto sent = first.import(first.upload_of(kLines));
  ASSERT_EQ(sent.counts.created, 7) << sent.refusal_message;
  const auto csv = brea_of(first);
  const auto back = second.import(second.upload_of(csv));
  EXPECT_EQ(back.counts.created, 7);
  EXPECT_TRUE(back.unknown_fields.empty());
  EXPECT_EQ(contents_of(first), contents_of(second));
  EXPECT_EQ(brea_of(second), csv);
}

TEST_P(BreaExport, LeavesNothingToRepair) {
  Exchange first(GetParam()), second(GetParam());
  first.import(first.upload_of(kLines));
  const auto back = second.import(second.upload_of(brea_of(first)));
  for (const auto* repair :
       {"SIRET_SPACES", "DESCRIPTION_HTML", "APPLY_REPAIRED", "DATE_SHORT_YEAR", "CELL_GUARD"})
    EXPECT_FALSE(back.by_rule.contains(repair)) << repair;
}

TEST_P(BreaExport, DatesWhatCameWithoutADate) {
  constexpr std::string_view kUndated =
      "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;"
      "courriel\nU-1;Cariste;Vous rangez.;2 ans;CDI;13001;Marseille;00000001800002;"
      "rh@fictive.example\n";
  Exchange first(GetParam()), second(GetParam());
  first.import(first.upload_of(kUndated));
  const auto csv = brea_of(first);
  EXPECT_NE(csv.find("2026-11-05T10:00:00+01:00"), std::string::npos) << csv;
  second.import(second.upload_of(csv));
  EXPECT_EQ(brea_of(second), csv);
}

INSTANTIATE_TEST_SUITE_P(On, BreaExport,
                         testing::Values(db::Dialect::Sqlite, db::Dialect::Postgres),
                         [](const auto& info) { return std::string(db::name_of(info.param)); });

TEST(CsvField, IsReadAsItWas) {
  base::CsvFields reader(';');
  for (const std::string value : {"", "a", "a;b", "\"", "a \"b\" c", "a\nb\r\nc", ";", "é;\""}) {
    std::vector<std::string> fields;
    reader.parse("x;" + base::csv_field(value, ';'), fields);
    EXPECT_EQ(fields, (std::vector<std::string>{"x", value}));
  }
}

}  // namespace
}  // namespace passerelle::offers
