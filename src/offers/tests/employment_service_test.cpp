#include <gtest/gtest.h>

#include "offers/api/employment_service/pages.hpp"
#include "offers/api/employment_service/values.hpp"
#include "offers/api/employment_service/window.hpp"
#include "offers/catalogue/told_details.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

http::Request asking(std::string_view query) {
  http::Request request;
  request.query = http::parse_query(query);
  return request;
}

std::string sentence_for(std::string_view range) {
  const auto window = parse_window(range);
  return window ? std::to_string(window->first) + ".." + std::to_string(window->last)
                : window.error().message;
}

TEST(EmploymentServiceWindow, HoldsTheServicesBounds) {
  EXPECT_EQ(sentence_for("0-0"), "0..0");
  EXPECT_EQ(sentence_for("3000-3149"), "3000..3149");
  EXPECT_EQ(sentence_for("3001-3149"),
            "La position de début doit être inférieure ou égale à 3000.");
  EXPECT_EQ(sentence_for("3000-3150"), "La position de fin doit être inférieure ou égale à 3149.");
  for (const auto* range : {"0-150", "149-0", "abc", "0-", "-5", "", "0-1-2", "0 -1", "1e2-200",
                            "99999999999999999999-1"})
    EXPECT_FALSE(parse_window(range)) << range;
}

TEST(EmploymentServiceValues, AreReadAsClientsWriteThem) {
  EXPECT_EQ(list_values(asking("typeContrat=CDI,,%20CDD&typeContrat=MIS"), "typeContrat"),
            (std::vector<std::string>{"CDI", "CDD", "MIS"}));
  EXPECT_TRUE(list_values(asking("typeContrat="), "typeContrat").empty());
  for (const auto* text : {"2026-11-01T00:00:00Z", "2026-11-01T00:00:00.000Z",
                           "2026-11-01T00%3A00%3A00Z", "2026-11-01T01:00:00%2B01:00"}) {
    const auto read = read_instant(asking(std::string("at=") + text), "at");
    ASSERT_TRUE(read && *read) << text;
    EXPECT_EQ(base::to_text(**read), "2026-11-01T00:00:00Z") << text;
  }
  EXPECT_FALSE(read_instant(asking("at=hier"), "at"));
  EXPECT_EQ(*read_minutes(asking("h=3530"), "h"), 35 * 60 + 30);
  EXPECT_FALSE(read_minutes(asking("h=3560"), "h"));
  EXPECT_EQ(*read_number(asking("n=12,5"), "n", 0, 99), 12.5);
  EXPECT_FALSE(read_number(asking("n=nan"), "n", 0, 99));
  EXPECT_FALSE(read_number(asking("n=100"), "n", 0, 99));
  EXPECT_EQ(*read_flag(asking("f=True"), "f"), true);
  EXPECT_FALSE(read_flag(asking("f=oui"), "f"));
}

TEST(EmploymentServicePages, GoOnWhereTheSameClientStood) {
  Pages pages;
  const Pages::Time start{std::chrono::hours(1)};
  auto request = asking("motsCles=a&range=0-149");
  request.client = "192.0.2.1";
  const auto series = series_of(request);
  pages.keep(series, 150, {.after = {.id = 7}, .total = 400}, start);
  const auto place = pages.find(series, 150, start);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->after.id, 7u);
  EXPECT_EQ(place->total, 400u);
  EXPECT_FALSE(pages.find(series, 300, start));
  EXPECT_FALSE(pages.find(series, 150, start + std::chrono::minutes(10)));
  request.query = http::parse_query("range=150-299&motsCles=a");
  EXPECT_EQ(series_of(request), series);
  request.client = "192.0.2.2";
  EXPECT_NE(series_of(request), series);
}

TEST(ToldDetails, GiveWhatFiltersNeed) {
  const auto told = searchable::parse_details(
      R"({"experienceExige":"S","qualificationCode":"9","codeNAF":"43.99C","accessibleTH":true,)"
      R"("formations":[{"niveauLibelle":"Bac ou équivalent"},{"niveauLibelle":"Inconnu"}],)"
      R"("permis":[{"libelle":"B - Véhicule léger"}],"entreprise":{"entrepriseAdaptee":true},)"
      R"("origineOffre":{"origine":"2","partenaires":[{"nom":"APEC"}]}})");
  EXPECT_EQ(told.experience, "S");
  EXPECT_EQ(told.qualification, "9");
  EXPECT_EQ(told.activity, "43.99C");
  EXPECT_EQ(told.education, std::vector<std::string>{"NV4"});
  EXPECT_EQ(told.licences, std::vector<std::string>{"B"});
  EXPECT_EQ(told.sent_by, std::vector<std::string>{"APEC"});
  EXPECT_EQ(told.marks, (std::vector<std::string>{"open-to-disabled", "adapted-company"}));
  EXPECT_TRUE(searchable::parse_details("{oups").experience.empty());
}

}  // namespace
}  // namespace passerelle::offers::api::employment_service
