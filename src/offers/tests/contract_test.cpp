// Durations, working times and experiences as people write them.
#include <gtest/gtest.h>

#include <ostream>

#include "offers/intake/duration.hpp"
#include "offers/intake/stages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers::intake {
namespace {

struct Length {
  std::string_view text;
  double months;  ///< 0 = not understood
  std::string_view kept = "";
  bool presumed = false;
};
std::ostream& operator<<(std::ostream& out, const Length& one) {
  return out << one.text;
}

class DurationText : public testing::TestWithParam<Length> {};

TEST_P(DurationText, IsMonths) {
  const auto& [text, months, kept, presumed] = GetParam();
  auto duration = find_dated_duration(text);
  if (!duration) duration = parse_duration(text);
  ASSERT_EQ(duration.has_value(), months > 0);
  if (!duration) return;
  EXPECT_NEAR(duration->months, months, 1e-9);
  EXPECT_EQ(duration->text, kept.empty() ? text : kept);
  EXPECT_EQ(duration->presumed, presumed);
}

INSTANTIATE_TEST_SUITE_P(
    Counts, DurationText,
    testing::Values(Length{"6 mois", 6}, Length{"2 ans", 24}, Length{"15 Jour(s)", 0.5},
                    Length{"1 mois et 15 jours", 1.5}, Length{"18 Mois", 18}, Length{"6mois", 6},
                    Length{"un an", 12}, Length{"deux mois", 2}, Length{"2,5 mois", 2.5},
                    Length{"1 an et demi", 18}, Length{"1 an et 6 mois", 18},
                    Length{"3 mois renouvelables", 3}, Length{"6 mois - 35h", 6},
                    Length{"12 semaines", 2.8}, Length{"18", 18, "18 mois", true},
                    Length{"4 à 6 mois", 4, "", true}, Length{"longue", 0}, Length{"0 mois", 0},
                    Length{"à définir", 0}, Length{"-3 mois", 0}, Length{"−3 mois", 0},
                    Length{"-18", 0}, Length{"-1 an et 6 mois", 0},
                    Length{"3 -6 mois", 3, "", true}, Length{"3-6 mois", 3, "", true},
                    Length{"CDD - 3 mois", 3}, Length{"la saison", 0}, Length{"remplacement", 0},
                    Length{"nan mois", 0}, Length{"inf ans", 0}, Length{"inf. 6 mois", 6},
                    Length{"1e2mois", 0}));

INSTANTIATE_TEST_SUITE_P(
    Dates, DurationText,
    testing::Values(Length{"du 01/12/2026 au 28/02/2027", 3, "3 mois"},
                    Length{"du 1er mars au 31 mai", 3, "3 mois"},
                    Length{"du 1er mars 2027 au 31 mai 2027", 3, "3 mois"},
                    Length{"du 15/06/2027 au 15/09/2027", 3, "3 mois"},
                    Length{"du 01/03/2027 au 15/04/2027", 1.5, "1 mois et 15 jours"},
                    Length{"du 3 mai au 12 mai", 10.0 / 30, "10 jours"},
                    Length{"de novembre à février", 4, "4 mois"},
                    Length{"juin à septembre", 4, "4 mois"},
                    Length{"de juin à septembre 2027", 4, "4 mois"},
                    Length{"01/04 au 30/09", 6, "6 mois"},
                    Length{"Contrat du 01/12/2026 au 28/02/2027.", 3, "3 mois"}));

TEST(Duration, OfAFixedTermIsFoundInItsText) {
  auto record = examples::records_of("contract_type: CDD").front();
  record[Field::Description] = "Vous tenez la caisse. Contrat du 01/12/2026 au 28/02/2027.";
  const auto draft = draft_of(record, examples::setting_of("brea"));
  ASSERT_TRUE(draft.duration);
  EXPECT_DOUBLE_EQ(draft.duration->months, 3);
  EXPECT_TRUE(draft.duration->presumed);
  EXPECT_FALSE(draft.is_stopped());
  record[Field::Description] = "Contrat à durée déterminée, dates à définir.";
  EXPECT_TRUE(draft_of(record, examples::setting_of("brea")).is_stopped());
}

TEST(Duration, IsFoundInTheWordsOfTheContract) {
  const auto draft = draft_of(examples::records_of("contract_type: Intérim 3 mois").front(),
                              examples::setting_of("brea"));
  EXPECT_EQ(draft.contract, "MIS");
  ASSERT_TRUE(draft.duration);
  EXPECT_DOUBLE_EQ(draft.duration->months, 3);
}

TEST(Duration, IsNeverLongerThanAFixedTermMayBe) {
  EXPECT_EQ(find_counted_duration("CDD de 99999999999999 mois"), std::nullopt);
  EXPECT_EQ(find_counted_duration("CDD nan j"), std::nullopt);
}

TEST(Duration, ThatIsNegativeOrNoneIsNoLength) {
  for (const auto* text : {"-3 mois", "−3 mois", "- 0 mois", "0 jour", "-1", "0", "-2 ans"})
    EXPECT_TRUE(is_no_length(text)) << text;
  for (const auto* text : {"3 mois", "3 - 6 mois", "3-6 mois", "3 -6 mois", "à définir", "", "1",
                           "CDD - 3 mois", "du 01/12/2026 au 28/02/2027"})
    EXPECT_FALSE(is_no_length(text)) << text;
  EXPECT_FALSE(find_counted_duration("Intérim -3 mois"));
  EXPECT_TRUE(find_counted_duration("Intérim - 3 mois"));
}

TEST(WorkingTime, IsReadInTheContractToo) {
  const auto draft =
      draft_of(examples::records_of("contract_type: CDI - temps partiel 24h").front(),
               examples::setting_of("brea"));
  EXPECT_EQ(draft.contract, "CDI");
  EXPECT_EQ(draft.weekly_hours, 24);
  EXPECT_EQ(draft.working_hours, "Temps partiel");
  EXPECT_TRUE(draft.is_part_time);
  EXPECT_FALSE(draft.duration);
}

TEST(WeeklyHours, AreReadInAllTheirWritings) {
  for (const auto& [text, hours] :
       std::vector<std::pair<std::string_view, double>>{{"35", 35},
                                                        {"35H", 35},
                                                        {"37H30", 37.5},
                                                        {"37,5", 37.5},
                                                        {"37:30", 37.5},
                                                        {"39 h", 39},
                                                        {"35 heures par semaine", 35},
                                                        {"151,67 h par mois", 35},
                                                        {"24h/semaine", 24}})
    EXPECT_NEAR(parse_weekly_hours(text).value_or(0), hours, 0.01) << text;
  for (const auto* text : {"", "temps plein", "350", "0", "3 jours", "-"})
    EXPECT_EQ(parse_weekly_hours(text), std::nullopt) << text;
}

TEST(Experience, IsReadToMonths) {
  for (const auto& [text, months] : std::vector<std::pair<std::string_view, std::int64_t>>{
           {"Débutant accepté", 0},
           {"D", 0},
           {"Débutants acceptés sous conditions", 0},
           {"Sans expérience", 0},
           {"Aucune", 0},
           {"Expérience exigée de 3 An(s)", 36},
           {"6 mois", 6},
           {"2 ans", 24},
           {"2ans", 24},
           {"1 à 3 ans", 12},
           {"entre 2 et 5 ans", 24},
           {"2/3 ans", 24},
           {"3-5 ans", 36},
           {"plus de 5 ans", 60},
           {"minimum 2 ans", 24},
           {"au moins un an", 12},
           {"1 an et 6 mois", 18},
           {"un an et demi", 18},
           {"deux années", 24},
           {"dix ans", 120},
           {"0 à 2 ans", 0},
           {"moins de 2 ans", 0},
           {"- de 2 ans", 0},
           {"< 2 ans", 0},
           {"- 2 ans d’expérience", 24},
           {"18 Mois", 18},
           {"2 ans - sur poste similaire", 24}})
    EXPECT_EQ(parse_experience_months(text), months) << text;
  for (const auto* text : {"Expérience exigée", "E", "S", "souhaitée", "", "65 ans", "2 langues",
                           "-2 ans", "nan ans", "1e2mois"})
    EXPECT_EQ(parse_experience_months(text), std::nullopt) << text;
}

}  // namespace
}  // namespace passerelle::offers::intake
