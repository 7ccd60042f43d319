// Where an offer is when its line tells several places.
#include <gtest/gtest.h>

#include <ostream>

#include "offers/intake/stages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers::intake {
namespace {

struct Several {
  std::string_view cells;
  std::string communes;  ///< of the offer, its own first; "-" for a place that is wider
  std::string codes = "";
};
std::ostream& operator<<(std::ostream& out, const Several& one) {
  return out << one.cells;
}

class Places : public testing::TestWithParam<Several> {};

TEST_P(Places, AreAllFoundOnce) {
  const auto& [cells, communes, codes] = GetParam();
  const auto draft = draft_of(examples::records_of(cells).front(), examples::setting_of("brea"));
  const auto of = [](const Place& place) { return place.commune.empty() ? "-" : place.commune; };
  std::string found = of(draft.place), said;
  for (const auto& place : draft.other_places) found += "," + of(place);
  for (const auto& finding : draft.findings)
    said += (said.empty() ? "" : ",") + std::string(finding.code);
  EXPECT_EQ(found, communes);
  EXPECT_EQ(said, codes);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Places,
    testing::Values(
        Several{"postal_code: 13127\ntown: Vitrolles", "13117"},
        Several{"postal_code: 13127\ntown: Vitrolles\nother_places: 13300 Salon-de-Provence",
                "13117,13103"},
        Several{"other_places: Gap | Martigues ; 84000 Avignon", "13201,05061,13056,84007"},
        Several{"town: Gap\npostal_code: 05000\nother_places: Gap ; 05000 Gap ; Nice ; Nice",
                "05061,06088"},
        Several{"other_places: Vitrolles (05)", "13201,05184"},
        Several{"other_places: Var ; Gap", "13201,-,05061"},
        Several{"other_places: Vitrolles ; Gap", "13201,05061", "OTHER_PLACE_AMBIGUOUS"},
        Several{"other_places: Trifouilly ; Gap", "13201,05061", "OTHER_PLACE_UNREAD"},
        Several{"other_places: ; ;", "13201"},
        Several{"postal_code:\ntown: Gap / Martigues", "05061,13056", "PLACE_SEVERAL"},
        Several{"postal_code:\ntown: Vitrolles (05) ; Gap ; Nice", "05184,05061,06088",
                "PLACE_SEVERAL"},
        Several{"postal_code:\ntown:\nplace: Aix-en-Provence | Arles", "13001,13004",
                "PLACE_SEVERAL"},
        // One of the parts is not a commune to the letter: a person says which.
        Several{"postal_code:\ntown: Vitrolles / Gap", "-", "PLACE_UNKNOWN"},
        Several{"postal_code:\ntown: Gap / Trifouilly", "-", "PLACE_UNKNOWN"}));

Draft draft_with(std::string_view cells) {
  return draft_of(examples::records_of(cells).front(), examples::setting_of("brea"));
}

std::int64_t text_hash_with(std::string_view cells) {
  const auto draft = draft_with(cells);
  return text_hash_of(draft);
}

TEST(Places, OfTheSameTextMakeTwinsInWhateverOrder) {
  const auto one = text_hash_with("postal_code: 05000\ntown: Gap\nother_places: 06000 Nice");
  EXPECT_EQ(one, text_hash_with("postal_code: 06000\ntown: Nice\nother_places: 05000 Gap"));
  EXPECT_NE(one, text_hash_with("postal_code: 06000\ntown: Nice"));
  EXPECT_NE(content_hash_of(draft_with("other_places: Gap")),
            content_hash_of(draft_with("other_places: Nice")));
}

}  // namespace
}  // namespace passerelle::offers::intake
