#include <gtest/gtest.h>

#include "offers/imports/jobposting/reader.hpp"
#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

using Texts = std::vector<std::string>;

std::string page_of(const Texts& scripts) {
  std::string page = "<!doctype html>\n<html><head><title>Offres</title>\n";
  for (const auto& script : scripts)
    page += "<script type=\"application/ld+json\">" + script + "</script>\n";
  return page + "<script>var x = {\"@type\": \"JobPosting\"};</script></head></html>";
}

std::string posting(const std::string& members) {
  return R"({"@context":"https://schema.org","@type":"JobPosting","identifier":"P-1",)" + members +
         "}";
}

SourceRecord read_one(const std::string& members) {
  const auto records = read_all(page_of({posting(members)}));
  return records.size() == 1 ? records[0] : SourceRecord{.line = -1};
}

struct Case {
  std::string json;
  Field field;
  std::string text;
};

TEST(JobPosting, FillsEachField) {
  for (const auto& [json, field, text] : std::vector<Case>{
           {R"("title":"Soudeur H/F")", Field::Title, "Soudeur H/F"},
           {R"("name":"Soudeur")", Field::Title, "Soudeur"},
           {R"("description":"<p>a</p>")", Field::Description, "<p>a</p>"},
           {R"("datePosted":"03/11/2026")", Field::PublishedOn, "03/11/2026"},
           {R"("validThrough":"2026-12-31")", Field::EndsOn, "2026-12-31"},
           {R"("hiringOrganization":"Atelier Fictif")", Field::Employer, "Atelier Fictif"},
           {R"("hiringOrganization":{"name":"Atelier"})", Field::Employer, "Atelier"},
           {R"("hiringOrganization":[{"name":"Atelier"}])", Field::Employer, "Atelier"},
           {R"("hiringOrganization":{"name":"A","taxID":"000 000 018 00002"})", Field::Siret,
            "000 000 018 00002"},
           {R"("hiringOrganization":{"name":"A","taxID":"FR123"})", Field::Siret, ""},
           {R"("employmentType":"FULL_TIME")", Field::ContractType, ""},
           {R"("employmentType":"FULL_TIME")", Field::WorkingTime, "Temps plein"},
           {R"("employmentType":["FULL_TIME","TEMPORARY"])", Field::ContractType, "TEMPORARY"},
           {R"("employmentType":"CDI, PART_TIME")", Field::ContractType, "CDI"},
           {R"("employmentType":"CDI, PART_TIME")", Field::WorkingTime, "Temps partiel"},
           {R"("employmentType":"FIXED_TERM")", Field::ContractType, "CDD"},
           {R"("employmentType":"SEASONAL")", Field::ContractType, "Saisonnier"},
           {R"("employmentType":"INTERN")", Field::ContractType, "Stage"},
           {R"("jobLocation":{"address":"3 rue X, 13500 Martigues, France"})", Field::PostalCode,
            "13500"},
           {R"("jobLocation":{"address":"3 rue X, 13500 Martigues, France"})", Field::Town,
            "Martigues"},
           {R"("jobLocation":"Gap")", Field::PlaceText, "Gap"},
           {R"("jobLocation":{"address":{"addressLocality":"Gap","postalCode":5000}})",
            Field::PostalCode, "5000"},
           {R"("jobLocation":[{"address":{"addressLocality":"Gap"}},{"address":"Nice"}])",
            Field::Town, "Gap"},
           {R"("jobLocation":[{"address":{"addressLocality":"Gap"}},{"address":"Nice"}])",
            Field::OtherPlaces, "Nice"},
           {R"("jobLocation":[{"address":"Gap"},{"address":"2 rue X; bis, 06000 Nice, France"},)"
            R"(null,{"address":{"addressLocality":"Vitrolles","postalCode":13127}}])",
            Field::OtherPlaces, "06000 Nice ; 13127 Vitrolles"},
           {R"("jobLocation":{"address":[{"addressLocality":"Gap"},{"addressLocality":"Nice"}]})",
            Field::Town, "Gap"},
           {R"("jobLocation":{"address":[{"addressLocality":"Gap"},{"addressLocality":"Nice"}]})",
            Field::OtherPlaces, "Nice"},
           {R"("jobLocation":["Gap","Nice"])", Field::OtherPlaces, "Nice"},
           {R"("jobLocation":[])", Field::OtherPlaces, ""},
           {R"("jobLocation":{"address":"Gap"})", Field::OtherPlaces, ""},
           {R"("jobLocation":{"address":{"addressRegion":"Var","addressCountry":"FR"}})",
            Field::PlaceText, "Var"},
           {R"("jobLocation":{"address":{"addressCountry":{"name":"France"}}})", Field::PlaceText,
            "France"},
           {R"("jobLocation":{"geo":{"latitude":44.5,"longitude":"6.1"}})", Field::Latitude,
            "44.5"},
           {R"("applicantLocationRequirements":{"@type":"Country","name":"France"})",
            Field::PlaceText, "France"},
           {R"("baseSalary":{"currency":"EUR","value":"2150"})", Field::Salary, "2150 Euros"},
           {R"("baseSalary":{"currency":"EUR","value":{"minValue":2100,"maxValue":2300,)"
            R"("unitText":"MONTH"}})",
            Field::Salary, "Mensuel de 2100 Euros à 2300 Euros"},
           {R"("baseSalary":{"currency":"EUR","value":{"value":12.5,"unitText":"HOUR"}})",
            Field::Salary, "Horaire de 12.5 Euros"},
           {R"("baseSalary":{"currency":"CHF","value":5000,"unitText":"MONTH"})", Field::Salary,
            "5000 CHF par mois"},
           {R"("baseSalary":"Selon profil")", Field::Salary, "Selon profil"},
           {R"("experienceRequirements":{"monthsOfExperience":24})", Field::Experience, "24 mois"},
           {R"("experienceRequirements":"no requirements")", Field::Experience, "Débutant accepté"},
           {R"("occupationalCategory":"F1703 Maçonnerie")", Field::Rome, "F1703"},
           {R"("occupationalCategory":"11-9051.00")", Field::Rome, ""},
           {R"("totalJobOpenings":3)", Field::Positions, "3"},
           {R"("url":"https://exemple.fr/o")", Field::ApplyUrl, "https://exemple.fr/o"},
           {R"("applicationContact":{"email":"rh@exemple.fr"})", Field::ApplyEmail,
            "rh@exemple.fr"},
       }) {
    const auto record = read_one(json);
    EXPECT_EQ(record[Field::Reference], "P-1") << json;
    EXPECT_EQ(record[field], text) << json;
  }
}

TEST(JobPosting, FindsEveryPostingWhereverItStands) {
  const auto one = posting(R"("title":"Un")"), two = posting(R"("title":"Deux")");
  for (const auto& text :
       Texts{page_of({one, two}), page_of({"[" + one + "," + two + "]"}),
             page_of({R"({"@graph":[{"@type":"Organization"},)" + one + "," + two + "]}"}),
             page_of({"<!--" + one + "-->", "//<![CDATA[\n" + two + "\n//]]>"}),
             page_of({R"({"@type":"ItemList","itemListElement":[{"item":)" + one + R"(},{"item":)" +
                      two + "}]}"}),
             "[" + one + "," + two + "]", one + "\n" + two,
             R"({"@context":"https://schema.org","@graph":[)" + one + "," + two + "]}"}) {
    for (const std::size_t piece : {1UL, 7UL, 100'000UL}) {
      const auto records = read_all(text, Format::Auto, piece);
      ASSERT_EQ(records.size(), 2U) << text;
      EXPECT_EQ(records[0][Field::Title], "Un");
      EXPECT_EQ(records[1][Field::Title], "Deux");
      EXPECT_EQ(records[1].line, 2);
    }
    EXPECT_EQ(inspect(bytes_of(text), Format::Auto)->format, Format::JobPosting) << text;
  }
}

TEST(JobPosting, RepairsOrKeepsWhatIsDamaged) {
  const auto broken_line = read_one("\"title\":\"a\nb\"");
  EXPECT_EQ(broken_line[Field::Title], "a\nb");
  EXPECT_TRUE(broken_line.encoding_repaired);
  const auto records = read_all(page_of({R"({"@type":"JobPosting","title":})", posting("\"a\":1"),
                                         R"({"@type":"Organization","name":})"}));
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].unreadable, "LINE_UNREADABLE");
  EXPECT_EQ(records[0].unreadable_detail,
            "ce n’est pas du JSON valable (balise script, ligne 3 de la page)");
  EXPECT_TRUE(records[1].unreadable.empty());
}

TEST(JobPosting, KnowsAPageThatIsCut) {
  const auto page = page_of({posting("\"title\":\"x\"")});
  const auto cut = page.substr(0, page.find("</script"));
  const auto structure = inspect(bytes_of(cut), Format::Auto).value();
  EXPECT_TRUE(structure.cut);
  EXPECT_EQ(structure.records, 1);
}

TEST(JobPosting, APageWithoutAnyIsOneUnreadableLine) {
  const auto records = read_all("<html><body>Bonjour</body></html>");
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].unreadable, "LINE_UNREADABLE");
}

TEST(JobPosting, ListsTheKeysThatNobodyKnowsOnce) {
  EXPECT_EQ(
      inspect(
          bytes_of(page_of({posting(R"("couleur":1,"skills":"x")"), posting(R"("couleur":2)")})),
          Format::Auto)
          ->unknown_fields,
      Texts{"couleur"});
}

TEST(JobPosting, LeavesOtherFilesToTheirReaders) {
  EXPECT_FALSE(imports::jobposting::is_one(R"({"resultats":[{"id":"1","a":"JobPosting"}]})"));
  EXPECT_FALSE(imports::jobposting::is_one(R"([{"id":"1","description":"JobPosting"}])"));
  EXPECT_FALSE(imports::jobposting::is_one("reference;titre\n"));
  EXPECT_FALSE(imports::jobposting::is_one(
      R"(<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>)"));
}

}  // namespace
}  // namespace passerelle::offers
