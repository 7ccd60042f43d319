#include "reference/job_title.hpp"

#include <gtest/gtest.h>

#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

std::string_view code_of(std::string_view title) {
  const auto* job = find_job_name_by_title(title);
  return job ? job->code : std::string_view();
}

TEST(JobTitle, IsFoundInEitherGenderOrBoth) {
  for (const auto* title : {"Maçon / Maçonne", "maçon", "MACONNE", "Maçonne / Maçon", "Maçon(ne)",
                            "Maçon·ne", "maçon/maçonne", "Maçon ou maçonne (H/F)"})
    EXPECT_EQ(code_of(title), "F1703") << title;
  for (const auto* title :
       {"Chef boulanger / Cheffe boulangère", "Cheffe boulangère", "chef boulanger"})
    EXPECT_NE(code_of(title), "") << title;
  EXPECT_EQ(code_of("Agent(e) de quai cariste"), code_of("Agent / Agente de quai cariste"));
  EXPECT_EQ(code_of("Aide soignante"), "J1501");
}

TEST(JobTitle, IsFoundWhateverTheMarkForBothSexes) {
  for (const auto* title :
       {"Cariste H/F", "Cariste (F/H)", "CARISTE - H-F", "cariste h/f/x", "Cariste (m/w/d)",
        "Cariste hf", "F/H Cariste", "Cariste (Homme/Femme)", "Un(e) cariste", "Cariste [H/F]",
        "Cariste H / F (H/F)", "Cariste - homme ou femme", "Une cariste F/H/NB",
        "Cariste F-H - CDI - Marseille (13) - Réf. 4512", "Cariste | CDD 6 mois | Toulon"})
    EXPECT_EQ(code_of(title), "N1101") << title;
}

TEST(JobTitle, IsNotFoundWhenItSaysLessOrMore) {
  for (const auto* title : {"", "H/F", "Recherche quelqu’un de motivé", "Cariste et boulanger",
                            "Agent", "Cariste confirmé et souriant"})
    EXPECT_EQ(code_of(title), "") << title;
}

TEST(JobTitle, KeepsLettersThatAreNoMark) {
  EXPECT_EQ(title_key("Agent d'entretien H/F"), "agent d entretien");
  EXPECT_EQ(title_key("Monteur d et m"), "monteur d et m");
  EXPECT_EQ(title_key("Développeur C / C++ (F/H)"), "developpeur c c");
  EXPECT_EQ(plain_title_key("Serveur·se en salle"), "serveur en salle");
  EXPECT_EQ(without_side_notes("Cariste - CDI - Toulon"), "Cariste");
  EXPECT_EQ(without_side_notes("Cariste"), "Cariste");
}

TEST(JobTitle, TakesALabelApart) {
  EXPECT_EQ(list_single_forms("Chef boulanger / Cheffe boulangère de nuit"),
            (std::vector<std::string>{"chef boulanger de nuit", "cheffe boulangere de nuit",
                                      "cheffe boulangere chef boulanger de nuit"}));
  EXPECT_TRUE(list_single_forms("Cariste").empty());
}

TEST(JobName, IsFoundByNumber) {
  ASSERT_NE(find_job_name("16250"), nullptr);
  EXPECT_EQ(find_job_name("16250")->code, "F1703");
  EXPECT_EQ(find_job_name("23221"), nullptr);
}

TEST(Occupation, IsFoundWhateverTheCaseAndSpaces) {
  EXPECT_EQ(find_occupation(" n 1101")->code, "N1101");
  EXPECT_EQ(find_occupation("m1805")->code, "M1805");
  EXPECT_EQ(find_occupation("M1855")->parent, "M1805");
  EXPECT_EQ(find_occupation("G1221")->parent, "G1205");
  EXPECT_EQ(find_occupation("Z9999"), nullptr);
  EXPECT_EQ(find_occupation(""), nullptr);
}

}  // namespace
}  // namespace passerelle::reference
