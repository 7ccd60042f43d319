#include "base/code_pages.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace passerelle::base {
namespace {

struct Letter {
  std::string_view utf8;
  unsigned char windows, dos, mac;  ///< 0 where the page has none
};
/// As iconv has them, not as code_pages.cpp.
constexpr auto kLetters = std::to_array<Letter>(
    {{"é", 0xE9, 0x82, 0x8E}, {"è", 0xE8, 0x8A, 0x8F}, {"ê", 0xEA, 0x88, 0x90},
     {"à", 0xE0, 0x85, 0x88}, {"â", 0xE2, 0x83, 0x89}, {"ç", 0xE7, 0x87, 0x8D},
     {"ô", 0xF4, 0x93, 0x99}, {"î", 0xEE, 0x8C, 0x94}, {"û", 0xFB, 0x96, 0x9E},
     {"ù", 0xF9, 0x97, 0x9D}, {"ï", 0xEF, 0x8B, 0x95}, {"ë", 0xEB, 0x89, 0x91},
     {"É", 0xC9, 0x90, 0x83}, {"À", 0xC0, 0xB7, 0xCB}, {"Ç", 0xC7, 0x80, 0x82},
     {"«", 0xAB, 0xAE, 0xC7}, {"»", 0xBB, 0xAF, 0xC8}, {"°", 0xB0, 0xF8, 0xA1},
     {"œ", 0x9C, 0, 0xCF},    {"’", 0x92, 0, 0xD5},    {"–", 0x96, 0, 0xD0},
     {"…", 0x85, 0, 0xC9},    {"€", 0x80, 0, 0xDB}});

std::string encode(std::string_view text, unsigned char Letter::* page) {
  std::string bytes;
  while (!text.empty()) {
    std::size_t size = 1;
    auto byte = static_cast<unsigned char>(text[0]);
    for (const auto& letter : kLetters)
      if (text.starts_with(letter.utf8)) {
        size = letter.utf8.size();
        byte = letter.*page;
      }
    EXPECT_TRUE(byte != 0 && (byte < 0x80 || size > 1)) << text;
    bytes += static_cast<char>(byte);
    text.remove_prefix(size);
  }
  return bytes;
}

/// What every page can write.
const std::vector<std::string> kTexts = {
    "Référence",
    "Maçon",
    "métier",
    "Débutant accepté",
    "Nîmes",
    "Boulanger / Boulangère",
    "ÉLECTRICIEN",
    "MAÇON À DIGNE",
    "Poste à pourvoir à Salon, prêt à démarrer",
    "Vous préparez les pâtes, tenez le four et réglez la température.",
    "Hôtel de la Plage « Les Flots » à Hyères",
    "n° 12, 3e étage, accès par l'arrière",
    "Référence;Intitulé;Expérience\nR-1;Secrétaire;2 années\nR-2;Aide à domicile;débutant"};

TEST(CodePages, AreToldApartByFrench) {
  for (const auto& text : kTexts) {
    EXPECT_EQ(guess_code_page(encode(text, &Letter::dos)), Encoding::Cp850) << text;
    EXPECT_EQ(guess_code_page(encode(text, &Letter::mac)), Encoding::MacRoman) << text;
    EXPECT_EQ(guess_code_page(encode(text, &Letter::windows)), Encoding::Windows1252) << text;
  }
}

TEST(CodePages, GiveTheTextBack) {
  for (const auto& text : kTexts) {
    EXPECT_EQ(from_code_page(encode(text, &Letter::dos), Encoding::Cp850), text);
    EXPECT_EQ(from_code_page(encode(text, &Letter::mac), Encoding::MacRoman), text);
    EXPECT_EQ(from_code_page(encode(text, &Letter::windows), Encoding::Windows1252), text);
  }
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  for (const auto page : {Encoding::Cp850, Encoding::MacRoman, Encoding::Windows1252})
    EXPECT_TRUE(is_utf8(from_code_page(all, page)));
}

/// Typographic signs, foreign names and lone signs are no reason to leave Windows-1252.
TEST(CodePages, NeverTakeWindows1252ForAnother) {
  for (const auto* bytes : {"l\x92\xE9t\xE9",
                            "c\x9C"
                            "ur",
                            "\x93Le Mas\x94",
                            "35 \x80 \x96 40 \x80",
                            "Suite\x85",
                            "\x85",
                            "\x80",
                            "\x92",
                            "Mu\xF1oz",
                            "M\xFCller",
                            "Stra\xDF"
                            "e",
                            "Bj\xF6rk",
                            "Jos\xE9",
                            "A \x95 B",
                            "No\xEBl",
                            "\xC0 pourvoir",
                            "12 m\xB2",
                            "Saint-\xC9tienne",
                            "D\x92"
                            "ALENCON",
                            "L\x92H\xD4TEL",
                            "Fran\xE7"
                            "ais \x96 \xE9"
                            "crit",
                            "\xFF\xFE\xFD",
                            "\xA0",
                            "Dvo\xF8k"})
    EXPECT_EQ(guess_code_page(bytes), Encoding::Windows1252) << from_windows_1252(bytes);
}

/// Two pages may make French of one letter: nothing is guessed then.
TEST(CodePages, LeaveWhatIsFrenchInBothAlone) {
  EXPECT_EQ(guess_code_page("Ch\x89teau"), Encoding::Windows1252);          // "ë", "â"
  EXPECT_EQ(guess_code_page("Ch\x89teau, m\x8Etier"), Encoding::MacRoman);  // told by the other
}

TEST(CodePages, AreReadInALineAndSaid) {
  bool repaired = false;
  EXPECT_EQ(guess_encoding("R\x82"
                           "f\x82rence\nMa\x87on\n"),
            Encoding::Cp850);
  EXPECT_EQ(guess_encoding("R\x8E"
                           "f\x8Erence\nMa\x8Don\n"),
            Encoding::MacRoman);
  EXPECT_EQ(guess_encoding("R\xE9"
                           "f\xE9rence\nMa\xE7on\n"),
            Encoding::Windows1252);
  EXPECT_EQ(guess_encoding("Référence\nM\x82tier\n"), Encoding::Utf8);
  EXPECT_EQ(decode_line("Ma\x87on", Encoding::Cp850, repaired), "Maçon");
  EXPECT_TRUE(repaired);
  repaired = false;
  EXPECT_EQ(decode_line("Ma\x8Don", Encoding::MacRoman, repaired), "Maçon");
  EXPECT_TRUE(repaired);
  repaired = false;
  EXPECT_EQ(decode_line("Cariste", Encoding::Cp850, repaired), "Cariste");
  EXPECT_FALSE(repaired);
}

}  // namespace
}  // namespace passerelle::base
