// Sentences as employers write them.
#include "offers/catalogue/diploma.hpp"

#include <gtest/gtest.h>

namespace passerelle::offers::searchable {
namespace {

TEST(Diploma, IsNotNeededWhereTheTextSaysSo) {
  for (const auto* text :
       {"Poste ouvert à tous, sans diplôme.", "SANS DIPLÔME NI EXPÉRIENCE", "Aucun diplôme exigé",
        "Aucun diplôme n’est exigé, simplement de l’expérience.",
        "Niveau d'études minimum requis : Non diplômé",
        "Il n'est pas obligatoire de disposer d'un diplôme spécifique ou d'une expérience",
        "Débutants acceptés, aucunes formations ni diplômes requis",
        "Aucune formation spécifique ni diplôme requis, seule votre motivation compte",
        "Pas de diplôme requis mais une première expérience", "Diplômé ou non, venez !",
        "Diplômé(e) ou non, votre envie compte",
        "ouvert à toutes et tous sans condition de diplôme",
        "Vous êtes diplômé ou pas en maçonnerie",
        "de plus de 3 ans, il n'est pas obligatoire d'être diplômé",
        "Une formation ou un diplôme dans le domaine de la vente n'est pas exigé",
        "Un diplôme serait un plus mais non obligatoire",
        "Poste accessible avec ou sans diplôme/expérience",
        "aux métiers numériques, sans pré-requis de diplôme", "Diplome non exige"})
    EXPECT_TRUE(says_no_diploma_needed(text)) << text;
}

TEST(Diploma, IsNotSaidToBeNeedlessElsewhere) {
  for (const auto* text :
       {"", "Diplôme d'État d'infirmier exigé.", "Titulaire d'un diplôme de niveau 4",
        "La curiosité compte plus pour nous que le diplôme.",
        "dont 37% de femmes et 45% de personnes peu ou pas diplômées",
        "programmes exécutifs non diplômants", "Pas de candidature sans diplôme.",
        "Les candidatures sans diplôme ne seront pas étudiées", "Inutile de postuler sans diplôme",
        "Toute candidature de diplômé ne sera pas traitée",
        "Attention il faut obligatoirement un des diplômes mentionnés",
        "Non, non, pas juste parce que vous avez passé un diplôme d'ingénieur",
        "Débutant accepté. Diplôme obligatoire.", "une préparation diplomatique sans exigence",
        "Travail sans expérience. Diplôme de cuisine demandé"})
    EXPECT_FALSE(says_no_diploma_needed(text)) << text;
}

TEST(Diploma, AnyBytesAreRead) {
  EXPECT_FALSE(says_no_diploma_needed("iplo"));
  EXPECT_FALSE(
      says_no_diploma_needed(std::string_view("\xff\xfe"
                                              "dipl\xc3",
                                              8)));
  EXPECT_TRUE(says_no_diploma_needed("\xe9\xe9 sans dipl\u00f4me"));
}

}  // namespace
}  // namespace passerelle::offers::searchable
