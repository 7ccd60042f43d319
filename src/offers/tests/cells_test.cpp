// What spreadsheets and wrong encodings do to a cell, and what is done about it.
#include <gtest/gtest.h>

#include <ostream>

#include "offers/intake/stages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers::intake {
namespace {

Draft draft_with(std::string_view cells) {
  return draft_of(examples::records_of(cells).front(), examples::setting_of("brea"));
}

std::string codes_of(const Draft& draft) {
  std::string codes;
  for (const auto& finding : draft.findings)
    codes += (codes.empty() ? "" : ",") + std::string(finding.code);
  return codes;
}

TEST(Cells, AreTakenOutOfTheirGuards) {
  EXPECT_EQ(draft_with(R"(reference: ="000042")").reference, "000042");
  EXPECT_EQ(draft_with("reference: '000042").reference, "000042");
  EXPECT_EQ(draft_with("title: l'Atelier").title, "l'Atelier");
  EXPECT_EQ(draft_with("title: 'Cariste'").title, "'Cariste'") << "a text may be quoted";
  for (const auto* cells : {R"(postal_code: ="13001")", "postal_code: '13001",
                            "postal_code: 13001.0", "postal_code: 13001,00"}) {
    const auto draft = draft_with(cells);
    EXPECT_EQ(draft.place.postal_code, "13001") << cells;
    EXPECT_EQ(codes_of(draft), "CELL_GUARD") << cells;
  }
  EXPECT_EQ(draft_with("positions: 2.0").positions, 2);
  EXPECT_EQ(draft_with("positions: 2 postes").positions, 2);
  EXPECT_EQ(codes_of(draft_with("positions: 2,5")), "POSITIONS_INVALID");
}

TEST(Cells, LosePostalZeros) {
  const auto draft = draft_with("postal_code: 4000\ntown: Digne-les-Bains");
  EXPECT_EQ(draft.place.commune, "04070");
  EXPECT_EQ(draft.place.postal_code, "04000");
  EXPECT_EQ(codes_of(draft), "PLACE_POSTAL_ZERO");
  const auto guarded = draft_with("postal_code: 6000.0\ntown: Nice");
  EXPECT_EQ(guarded.place.commune, "06088");
}

TEST(Cells, EncodedTwiceAreReadAgain) {
  const auto draft = draft_with(
      "title: Boulanger / BoulangÃ¨re\ndescription: Vous faÃ§onnez les pains dâ€™un four.");
  EXPECT_EQ(draft.title, "Boulanger / Boulangère");
  EXPECT_EQ(draft.description, "Vous façonnez les pains d’un four.");
  EXPECT_EQ(codes_of(draft), "TEXT_ENCODED_TWICE,TEXT_ENCODED_TWICE");
  EXPECT_FALSE(draft.rome.empty()) << "the occupation is found in the repaired title";
}

TEST(Cells, ThatLostTheirLettersAreToldAndKept) {
  const auto marks = draft_with("description: Vous pr?parez les commandes.");
  EXPECT_EQ(marks.description, "Vous pr?parez les commandes.");
  EXPECT_EQ(codes_of(marks), "TEXT_QUESTION_MARKS");
  const auto replaced = draft_with("description: Vous pr\uFFFDparez les commandes.");
  EXPECT_EQ(replaced.description, "Vous pr\uFFFDparez les commandes.");
  EXPECT_EQ(codes_of(replaced), "TEXT_DAMAGED");
  for (const auto* text : {"description: Motivé ? Rejoignez-nous.", "description: Prêt?",
                           "description: Voyez https://fictive.example/a?b=c et www.x.example/?id"})
    EXPECT_EQ(codes_of(draft_with(text)), "") << text;
}

TEST(Cells, LoseMarkupAndControls) {
  const auto draft = draft_with(
      R"(description: <p>Vous rangez.</p><script>alert(1)</script><ul><li>l&#39;all&eacute;e</li></ul>)");
  EXPECT_EQ(draft.description, "Vous rangez.\n\nl'allée");
  EXPECT_EQ(draft_with("description: L&amp;rsquo;entrepôt").description, "L’entrepôt");
  EXPECT_EQ(draft_with("title: Ma&ccedil;on").title, "Maçon");
  EXPECT_EQ(draft_with(R"(description: Vous\x02 rangez.\x1F)").description, "Vous rangez.");
}

TEST(WaysToApply, ArePutWhereTheyBelong) {
  EXPECT_EQ(draft_with("apply_email: mailto:rh@fictive.example").apply_email, "rh@fictive.example");
  EXPECT_EQ(draft_with("apply_email: RH <rh@fictive.example>").apply_email, "rh@fictive.example");
  EXPECT_EQ(draft_with("apply_email: rh@fictive.example ; dg@fictive.example").apply_email,
            "rh@fictive.example");
  EXPECT_EQ(draft_with("apply_email: www.fictive.example/offre").apply_url,
            "https://www.fictive.example/offre");
  EXPECT_EQ(draft_with("apply_email:\napply_url: rh@fictive.example").apply_email,
            "rh@fictive.example");
  EXPECT_EQ(draft_with("apply_email: 04 00 00 00 00").apply_text, "04 00 00 00 00");
  for (const auto* cells :
       {"apply_email: rh@", "apply_email: rh@fictive", "apply_email: @fictive.example",
        "apply_email: rh..x@fictive.example", "apply_email: à voir"})
    EXPECT_EQ(codes_of(draft_with(cells)), "APPLY_INVALID,APPLY_MISSING") << cells;
  for (const auto* cells : {"apply_url: javascript:alert(1)", "apply_url: http://",
                            "apply_url: ftp://x.example", "apply_url: https://fictive"})
    EXPECT_EQ(codes_of(draft_with(cells)), "APPLY_INVALID") << cells;
}

}  // namespace
}  // namespace passerelle::offers::intake
