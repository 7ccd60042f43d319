#include "base/double_encoding.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace passerelle::base {
namespace {

TEST(DoubleEncoding, IsUndone) {
  for (const std::string_view text :
       {"Maçon / Maçonne", "É à è ê ç ù ï œ Œ « » …", "L’entrepôt – 12 €", "• fraiseuse ; 25 °C",
        "un espace\u00A0insécable", "ANNÉE ŒUVRE Ÿ"}) {
    const auto once = from_windows_1252(text);
    if (once.find("\xEF\xBF\xBD") == std::string::npos) {
      EXPECT_EQ(repair_double_encoding(once), text);
      const auto twice = from_windows_1252(once);
      if (twice.find("\xEF\xBF\xBD") == std::string::npos)
        EXPECT_EQ(repair_double_encoding(twice), text);
    }
  }
}

TEST(DoubleEncoding, IsUndoneInThePartThatHasIt) {
  EXPECT_EQ(repair_double_encoding("Société dâ€™Ã‰tÃ©"), "Société d’Été");
  EXPECT_EQ(repair_double_encoding("ðŸ˜€ bienvenue"), "😀 bienvenue");
  EXPECT_EQ(repair_double_encoding("Ã\u0089tÃ©"), "Été") << "Latin-1 keeps C1 controls";
}

TEST(DoubleEncoding, LeavesFrenchAlone) {
  for (const std::string_view text :
       {"", "Cariste", "Âge : 18 ans", "PÂTISSIER", "THÉÂTRE – « CHÂTEAU »", "Ãrio", "São Paulo",
        "Ðelta", "ïle", "pr?parer", "pr\uFFFDparer", "Ã"})
    EXPECT_EQ(repair_double_encoding(text), std::nullopt) << text;
}

}  // namespace
}  // namespace passerelle::base
