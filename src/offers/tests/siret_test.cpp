// SIRET numbers as they come, and what becomes of them.
#include <gtest/gtest.h>

#include <ostream>

#include "offers/intake/stages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers {
namespace {

struct Case {
  std::string_view found;
  std::string_view kept;  ///< "" = not accepted
  std::string_view code = "";
};
std::ostream& operator<<(std::ostream& out, const Case& one) {
  return out << one.found;
}

class Siret : public testing::TestWithParam<Case> {};

TEST_P(Siret, IsKeptOrNot) {
  const auto& [found, kept, code] = GetParam();
  auto record = examples::records_of(examples::sound_cells()).front();
  record[Field::Siret] = examples::unescape(found);
  const auto draft = intake::draft_of(record, examples::setting_of("brea"));
  EXPECT_EQ(draft.siret, kept);
  EXPECT_EQ(draft.is_stopped(), kept.empty());
  ASSERT_EQ(draft.findings.size(), code.empty() ? 0u : 1u);
  if (code.empty()) return;
  EXPECT_EQ(draft.findings[0].code, code);
  EXPECT_EQ(draft.findings[0].found, record[Field::Siret]) << "the original is shown";
  EXPECT_EQ(draft.findings[0].kept, kept);
}

INSTANTIATE_TEST_SUITE_P(
    LaPoste, Siret,
    testing::Values(Case{"35600000009075", "35600000009075"},
                    Case{"35600000000048", "35600000000048"},
                    Case{"35600000009076", "", "SIRET_INVALID"},
                    Case{"356 000 000 09075", "35600000009075", "SIRET_SPACES"},
                    Case{"97130505700017", "", "SIRET_INVALID"}));  // a sum of 5, another SIREN

INSTANTIATE_TEST_SUITE_P(
    Repairs, Siret,
    testing::Values(Case{"00000001800002", "00000001800002"},
                    Case{" 00000001800002 ", "00000001800002"},
                    Case{"000 000 018 00002", "00000001800002", "SIRET_SPACES"},
                    Case{"000.000.018.00002", "00000001800002", "SIRET_SPACES"},
                    Case{"000\u00A0000\u202F018 00002", "00000001800002", "SIRET_SPACES"},
                    Case{"000000018-00002", "00000001800002", "SIRET_SPACES"},
                    Case{R"(="00000001800002")", "00000001800002", "SIRET_GUARD"},
                    Case{"=00000001800002", "00000001800002", "SIRET_GUARD"},
                    Case{"'00000001800002", "00000001800002", "SIRET_GUARD"},
                    Case{"’00000001800002", "00000001800002", "SIRET_GUARD"},
                    Case{R"("00000001800002")", "00000001800002", "SIRET_GUARD"},
                    Case{R"(\x0900000001800002)", "00000001800002", "SIRET_GUARD"},
                    Case{R"(\x1F00000001800002)", "00000001800002", "SIRET_GUARD"},
                    Case{"00000001800002.0", "00000001800002", "SIRET_GUARD"},
                    Case{"00 000 001 800 002,00", "00000001800002", "SIRET_GUARD"},
                    Case{"SIRET : 00000001800002", "00000001800002", "SIRET_GUARD"},
                    Case{"0000001800002", "00000001800002", "SIRET_ZERO_LOST"},
                    Case{"000001800002", "00000001800002", "SIRET_ZERO_LOST"},
                    Case{"000001800002.0", "00000001800002", "SIRET_ZERO_LOST"}));

INSTANTIATE_TEST_SUITE_P(
    NotAccepted, Siret,
    testing::Values(
        Case{"00001800002", "", "SIRET_INVALID"},  // three zeros are one too many
        Case{"000000018", "", "SIRET_SIREN"}, Case{"000 000 018", "", "SIRET_SIREN"},
        Case{"000000018.0", "", "SIRET_SIREN"}, Case{"9,72E+13", "", "SIRET_SCIENTIFIC"},
        Case{"9.72021E+13", "", "SIRET_SCIENTIFIC"}, Case{"9,72e13", "", "SIRET_SCIENTIFIC"},
        Case{"0", "", "SIRET_INVALID"}, Case{"00000000000000", "", "SIRET_INVALID"},
        Case{"00000001800002 / 00000001800010", "", "SIRET_INVALID"},
        Case{"FR00000001800002", "", "SIRET_INVALID"}, Case{"en cours", "", "SIRET_INVALID"}));

}  // namespace
}  // namespace passerelle::offers
