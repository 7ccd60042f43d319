#include "platform/search/analysis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace passerelle::search {
namespace {

/// "0:chef 1:equipe", a mark after each that has one: "!" stop, "+" whole, "-" part, "=" again.
std::string shown(std::string_view text) {
  std::string line;
  for (const auto& token : analyse(text)) {
    line += (line.empty() ? "" : " ") + std::to_string(token.position) + ":" + token.exact;
    if (token.is(kStop)) line += '!';
    if (token.is(kWhole)) line += '+';
    if (token.is(kPart)) line += '-';
    if (token.is(kAgain)) line += '=';
  }
  return line;
}

struct Row {
  std::string_view text, tokens;
};

constexpr Row kElision[] = {
    {"Agent d'accueil", "0:agent 1:accueil"},
    {"AGENT D’ACCUEIL", "0:agent 1:accueil"},
    {"agent d accueil", "0:agent 1:accueil"},
    {"agent dʼaccueil", "0:agent 1:accueil"},
    {"agent d`accueil", "0:agent 1:accueil"},
    {"agent d´accueil", "0:agent 1:accueil"},
    {"agent d' accueil", "0:agent 1:accueil"},
    {"agent d''accueil", "0:agent 1:accueil"},
    {"agent d?accueil", "0:agent 1:accueil"},
    {"agent d\xC2\x92"
     "accueil",
     "0:agent 1:accueil"},
    {"Responsable de l'hôtel", "0:responsable 1:de! 2:hotel"},
    {"qu'il s'agit lorsqu'un", "0:il! 1:agit 2:un!"},
    {"aujourd'hui", "0:aujourdhui"},
    {"AUJOURD’HUI", "0:aujourdhui"},
    {"aujourd hui", "0:aujourdhui"},
    {"conseil de prud'hommes", "0:conseil 1:de! 2:prudhommes"},
    {"l'entr'aide", "0:entraide"},
    {"permis D obligatoire", "0:permis 1:d 2:obligatoire"},
    {"un 'chef' d'atelier", "0:un! 1:chef 2:atelier"},
    {"langage C embarqué", "0:langage 1:c 2:embarque"},
    {"c'est l'atelier, c est lui", "0:est! 1:atelier 2:est! 3:lui!"},
};

constexpr Row kGender[] = {
    {"Coiffeur / Coiffeuse", "0:coiffeur 0:coiffeuse="},
    {"Coiffeur/Coiffeuse", "0:coiffeur 0:coiffeuse="},
    {"Coiffeur (coiffeuse)", "0:coiffeur 0:coiffeuse="},
    {"Coiffeur-coiffeuse", "0:coiffeur 0:coiffeuse="},
    {"Coiffeur ou coiffeuse H/F", "0:coiffeur 1:ou! 0:coiffeuse="},
    {"Peintre (H/F) en bâtiment", "0:peintre 1:en! 2:batiment"},
    {"Peintre f/h", "0:peintre"},
    {"Peintre H-F", "0:peintre"},
    {"Peintre (H.F.)", "0:peintre"},
    {"Peintre H / F", "0:peintre"},
    {"Peintre HF", "0:peintre"},
    {"Peintre H F", "0:peintre"},
    {"Peintre h ou f", "0:peintre"},
    {"Peintre (m/f/d)", "0:peintre"},
    {"Peintre h/f/x", "0:peintre"},
    {"Peintre homme/femme", "0:peintre"},
    {"Coiffeur(se)", "0:coiffeur"},
    {"Coiffeur (se) confirmé(e)", "0:coiffeur 1:confirme"},
    {"coiffeur·euse", "0:coiffeur"},
    {"coiffeur•se", "0:coiffeur"},
    {"coiffeur.se.s", "0:coiffeur"},
    {"coiffeu·r·se·s", "0:coiffeur"},
    {"animateur-trice", "0:animateur"},
    {"animateur/rice", "0:animateur"},
    {"ouvrier(ière)", "0:ouvrier"},
    {"infirmier.ère.s", "0:infirmier"},
    {"mécanicien·ne", "0:mecanicien"},
    {"formé·e·s", "0:forme"},
    {"formé-e-s", "0:forme"},
    {"formé(e)s", "0:forme"},
    {"chef·fe de cuisine", "0:chef 1:de! 2:cuisine"},
    {"professionnel(le)", "0:professionnel"},
    {"sportif/ve", "0:sportif"},
    {"Conducteur / Conductrice d'autocar", "0:conducteur 0:conductrice= 1:autocar"},
    {"Agent polyvalent / Agente polyvalente de salle",
     "0:agent 1:polyvalent 0:agente= 1:polyvalente= 2:de! 3:salle"},
    {"Monteur-soudeur / Monteuse-soudeuse",
     "0:monteursoudeur+ 0:monteur- 1:soudeur- 0:monteursoudeuse+= 0:monteuse-= 1:soudeuse-="},
    {"Paris / Lyon", "0:paris 1:lyon"},
    {"nord, nord", "0:nord 1:nord"},
    {"prise de poste.Le salaire", "0:prise 1:de! 2:poste 3:le! 4:salaire"},
};

constexpr Row kSigns[] = {
    {"C, C++ et C#", "0:c 1:c++ 2:et! 3:c#"},
    {"C/C++", "0:c 1:c++"},
    {"C#/.NET", "0:c# 1:.net"},
    {"F# csharp", "0:f# 1:c#"},
    {"VB.NET sur .Net 8", "0:vb 1:.net 2:sur! 3:.net 4:8"},
    {"le net. Net à payer", "0:le! 1:net 2:net 3:a! 4:payer"},
    {"Vue.js", "0:vuejs+ 0:vue- 1:js-"},
    {"I.D.E. ou IDE", "0:ide 1:ou! 2:ide"},
    {"D.E. de kiné", "0:d.e 1:de! 2:kine"},
    {"R&D, r & d", "0:r&d 1:r&d"},
    {"R489 R.489 R-489 R 489", "0:r489 1:r489 2:r489 3:r489"},
    {"CACES 3, CACES3", "0:caces 1:3 2:caces3+ 2:caces- 3:3-"},
    {"cat. 1A", "0:cat 1:1a"},
    {"3x8, 3 x 8, 3×8, 2*8", "0:3x8 1:3x8 2:3x8 3:2x8"},
    {"35h 35 heures 35H00", "0:35h 1:35h+ 1:35- 2:heures- 3:35h"},
    {"BAC+2, bac + 5", "0:bac+2+ 0:bac- 1:2- 2:bac+5+ 2:bac- 3:5-"},
    {"n° 12, N°7", "0:12 1:7"},
    {"permis A, à pourvoir", "0:permis 1:a 2:a! 3:pourvoir"},
};

constexpr Row kHyphens[] = {
    {"porte-avions", "0:porteavions+ 0:porte- 1:avions-"},
    {"aides-comptables", "0:aidecomptables+ 0:aides- 1:comptables-"},
    {"sous-chefs", "0:souschefs+ 0:sous!- 1:chefs-"},
    {"semi‑remorque", "0:semiremorque+ 0:semi- 1:remorque-"},
    {"semi - remorque", "0:semi 1:remorque"},
    {"avez-vous", "0:avez 1:vous!"},
    {"main-d'œuvre", "0:main 1:oeuvre"},
    {"8-10 ans", "0:8 1:10 2:ans"},
    {"re\xC2\xAD"
     "cru\xC2\xAD"
     "teur",
     "0:recruteur"},
};

constexpr Row kOdd[] = {
    {"", ""},
    {" -- / () ", ""},
    {"\xFF\xFE\x80", ""},
    {"a\xFF"
     "b",
     "0:a! 1:b"},
    {"e\xCC\x81quipe", "0:equipe"},
    {"ﬁn Œuvre ÆTHER STRASSE straße", "0:fin 1:oeuvre 2:aether 3:strasse 4:strasse"},
    {"Łódź", "0:lodz"},
};

template <std::size_t N>
void expect_rows(const Row (&rows)[N]) {
  for (const auto& [text, tokens] : rows) EXPECT_EQ(shown(text), tokens) << text;
}

TEST(Analysis, ElisionLeavesTheWord) {
  expect_rows(kElision);
}
TEST(Analysis, GendersAreOneWord) {
  expect_rows(kGender);
}
TEST(Analysis, SignsBelongToTheirWord) {
  expect_rows(kSigns);
}
TEST(Analysis, HyphensJoinAndPart) {
  expect_rows(kHyphens);
}
TEST(Analysis, AnyBytesAreCut) {
  expect_rows(kOdd);
}

std::string in_capitals(std::string_view text) {
  std::string capitals;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool is_latin = at > 0 && text[at - 1] == '\xC3' && byte >= 0xA0 && byte != 0xB7;
    const bool is_small = (byte >= 'a' && byte <= 'z') || is_latin;
    capitals += static_cast<char>(is_small ? byte - 0x20 : byte);
  }
  return capitals;
}

std::string with_apostrophe(std::string_view text, std::string_view apostrophe) {
  std::string other;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_curly = text.substr(at, 3) == "’";
    if (is_curly || text[at] == '\'')
      other += apostrophe;
    else
      other += text[at];
    at += is_curly ? 2 : 0;
  }
  return other;
}

template <std::size_t N>
void expect_same_in_other_dress(const Row (&rows)[N]) {
  for (const auto& [text, tokens] : rows) {
    EXPECT_EQ(shown(in_capitals(text)), shown(text)) << text;
    for (const auto* apostrophe : {"'", "’", "ʼ", "`"})
      EXPECT_EQ(shown(with_apostrophe(text, apostrophe)), shown(text)) << text << apostrophe;
  }
}

TEST(Analysis, CapitalsAndApostrophesChangeNothing) {
  expect_same_in_other_dress(kElision);
  expect_same_in_other_dress(kGender);
  expect_same_in_other_dress(kSigns);
  expect_same_in_other_dress(kHyphens);
}

std::string stem_of(std::string_view word) {
  const auto tokens = analyse(word);
  return tokens.empty() ? "" : tokens[0].stems.at(0);
}

/// Words of a line have one stem.
constexpr std::string_view kAlike[] = {
    "serveur serveuse serveurs serveuses SERVEUSE",
    "acteur actrice acteurs actrices",
    "ambassadeur ambassadrice",
    "caissier caissière caissiere caissiers CAISSIÈRES",
    "boucher bouchère bouchere bouchères",
    "gardien gardienne gardiens gardiennes",
    "maçon maçonne macon MAÇONS",
    "commercial commerciale commerciaux commerciales",
    "assistant assistante assistants assistantes",
    "adjoint adjointe adjoints",
    "employé employée employe employee EMPLOYÉS employees",
    "salarié salariée salarie salaries SALARIÉS",
    "sportif sportive sportifs sportives",
    "professeur professeure professeurs",
    "chef cheffe chefs",
    "hôte hôtesse hotesses",
    "nerveux nerveuse nerveuses",
    "sécurité securite SÉCURITÉS",
    "technique techniques",
    "travail travaux",
    "cheval chevaux",
    "bateau bateaux",
    "engineer engineering",
    "nettoyer nettoyez nettoyé nettoyée",
    "équipe equipe équipes EQUIPES",
    "avocat avocate",
    "apprenti apprentie apprentis",
};

/// No two words of a line have the same stem.
constexpr std::string_view kUnlike[] = {
    "chat châtiment",
    "équipe équipement",
    "départ département appartement",
    "maintenance maintenant",
    "assurance assurer",
    "formateur formation format",
    "administrateur administratif administration",
    "communication commune",
    "conseil conseiller",
    "emploi employé",
    "mer mère",
    "port porte",
    "vent vente",
    "seine sein",
    "dentiste dent",
    "boulanger boulangerie",
    "lieu lieur",
    "comptable comptabilité",
};

std::vector<std::string> words_of(std::string_view line) {
  std::istringstream in{std::string(line)};
  return {std::istream_iterator<std::string>(in), {}};
}

TEST(Analysis, FormsOfAWordHaveOneStem) {
  for (const auto line : kAlike)
    for (const auto& word : words_of(line))
      EXPECT_EQ(stem_of(word), stem_of(words_of(line)[0])) << word;
}

TEST(Analysis, OtherWordsHaveOthers) {
  for (const auto line : kUnlike) {
    auto stems = words_of(line);
    const auto count = stems.size();
    for (auto& word : stems) word = stem_of(word);
    std::ranges::sort(stems);
    stems.erase(std::ranges::unique(stems).begin(), stems.end());
    EXPECT_EQ(stems.size(), count) << line;
  }
}

TEST(Analysis, TheAccentedStemStaysBeside) {
  EXPECT_EQ(stem_of("pêche"), stem_of("péche"));
  EXPECT_NE(analyse("pêcheur")[0].accented_stem, analyse("pécheur")[0].accented_stem);
}

TEST(Analysis, WordsHaveOneNumberEach) {
  Analyser analyser;
  const auto first = analyser.analyse("maçon MAÇON macon");
  ASSERT_EQ(first.size(), 3);
  EXPECT_EQ(first[0].number, first[1].number);
  EXPECT_NE(first[0].number, first[2].number);
  EXPECT_EQ(first[0].stem_number, first[2].stem_number);
  EXPECT_EQ(analyser.count_words(), 2);
  EXPECT_EQ(analyser.count_stems(), 1);
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "mot" + std::to_string(i) + "x ";
  EXPECT_EQ(analyser.analyse(many).size(), 5000);
  EXPECT_EQ(analyser.count_words(), 5002);
  EXPECT_EQ(analyser.analyse("maçon")[0].number, 0);
}

}  // namespace
}  // namespace passerelle::search
