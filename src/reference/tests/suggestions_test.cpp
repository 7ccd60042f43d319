#include <gtest/gtest.h>

#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

std::string first_place(std::string_view typed) {
  const auto places = suggest_places(typed, 3);
  return places.empty() ? "" : places.front().code;
}

std::string first_job(std::string_view typed) {
  const auto jobs = suggest_job_names(typed, 3);
  return jobs.empty() ? "" : std::string(jobs.front()->label);
}

TEST(Suggestions, PlacesByTheBeginningOfTheirName) {
  for (const auto& [typed, code] : {std::pair{"mart", "972"},
                                    {"toulo", "31555"},
                                    {"TOULON", "83137"},
                                    {"st ger", "78551"},
                                    {"l'isle sur", "84054"},
                                    {"paca", "93"},
                                    {"idf", "11"},
                                    {"haute cor", "2B"},
                                    {"83", "83"},
                                    {"84000", "84007"},
                                    {"martigeus", "13056"}})
    EXPECT_EQ(first_place(typed), code) << typed;
}

TEST(Suggestions, PlacesByALaterWord) {
  const auto places = suggest_places("tropez");
  ASSERT_FALSE(places.empty());
  EXPECT_EQ(places.front().code, "83119");
}

TEST(Suggestions, NoPlaceOfJobsNorOfNothing) {
  for (const auto* typed : {"", " ", "vendeuse", "agent entr", "xyzq", "99999"})
    EXPECT_TRUE(suggest_places(typed).empty()) << typed;
  EXPECT_EQ(suggest_places("a", 5).size(), 5);
}

TEST(Suggestions, JobNamesByTheirWords) {
  for (const auto& [typed, label] : {std::pair{"plombi", "Plombier / Plombière"},
                                     {"PLOMBIÈRE", "Plombier / Plombière"},
                                     {"boulangère", "Boulanger / Boulangère"},
                                     {"aide soign", "Aide-soignant / Aide-soignante"},
                                     {"bouclanger", "Boulanger / Boulangère"},
                                     {"developeur web", "Développeur / Développeuse web"}})
    EXPECT_EQ(first_job(typed), label) << typed;
  for (const auto* job : suggest_job_names("conduct engins", 20))
    EXPECT_NE(std::string(job->label).find("engins"), std::string::npos);
}

TEST(Suggestions, NoJobNameOfSomethingElse) {
  for (const auto* typed : {"", "-", "xyzqw", "plombier xyzqw"})
    EXPECT_EQ(first_job(typed), "") << typed;
}

}  // namespace
}  // namespace passerelle::reference
