#include "base/encoding.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace passerelle::base {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, IsAnnouncedByItsMarkOrItsZeros) {
  EXPECT_EQ(announced_encoding("\xEF\xBB\xBFréf"), Encoding::Utf8);
  EXPECT_EQ(announced_encoding("\xFF\xFEr\0"sv), Encoding::Utf16Le);
  EXPECT_EQ(announced_encoding("r\0e\0"sv), Encoding::Utf16Le);
  EXPECT_EQ(announced_encoding("\0r\0e"sv), Encoding::Utf16Be);
  EXPECT_EQ(announced_encoding("reference"), Encoding::Unknown);
  EXPECT_EQ(mark_size("\xEF\xBB\xBFr"), 3U);
  EXPECT_EQ(mark_size("\xFE\xFFr"), 2U);
  EXPECT_EQ(mark_size("r"), 0U);
}

TEST(Encoding, IsGuessedByTheLinesThatTell) {
  EXPECT_EQ(guess_encoding("a;b\nc\n"), Encoding::Unknown);
  EXPECT_EQ(guess_encoding("métier\nétage\n"), Encoding::Utf8);
  EXPECT_EQ(guess_encoding("m\xE9tier\n\xE9tage\n"), Encoding::Windows1252);
  EXPECT_EQ(guess_encoding("métier\nétage\nm\xE9tier\n"), Encoding::Utf8);
  EXPECT_EQ(guess_encoding("métier\nétag\xC3"), Encoding::Utf8);  // the head is cut there
}

TEST(Encoding, DecodesUtf16InAnyPieces) {
  const auto bytes = "\x41\0\xE9\0\x3D\xD8\x00\xDE\x00\xD8\x42\0"sv;  // A é 😀, half of one, B
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    Utf16Decoder decoder(Encoding::Utf16Le);
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
      text += decoder.decode(bytes.substr(at, piece));
    EXPECT_EQ(text + decoder.finish(), "Aé😀\uFFFDB") << piece;
  }
  Utf16Decoder cut(Encoding::Utf16Be);
  EXPECT_EQ(cut.decode("\0A\0"sv) + cut.finish(), "A\uFFFD");
}

TEST(Fold, TakesEveryAccentOff) {
  for (const auto& [text, folded] : {std::pair("Ǿre ǿ", "ore o"), {"Ế", "e"}, {"ǽ", "ae"}})
    EXPECT_EQ(fold(text), folded) << text;
}

struct Line {
  std::string_view bytes;
  Encoding encoding;
  std::string text;
  bool repaired;
};

TEST(Encoding, DecodesALineOfAnotherEncoding) {
  for (const auto& [bytes, encoding, text, repaired] : std::vector<Line>{
           {"maçon", Encoding::Utf8, "maçon", false},
           {"ma\xE7on", Encoding::Utf8, "maçon", true},
           {"ma\xE7on é", Encoding::Utf8, "maçon é", true},
           {"ma\xE7on \x80", Encoding::Windows1252, "maçon €", false},
           {"maçon", Encoding::Windows1252, "maçon", true},
           {"macon", Encoding::Windows1252, "macon", false},
           {"ma\0on"sv, Encoding::Utf8, "ma\uFFFDon", true},
           {"ma\xE7on", Encoding::Unknown, "maçon", false},
       }) {
    bool was_repaired = false;
    EXPECT_EQ(decode_line(bytes, encoding, was_repaired), text);
    EXPECT_EQ(was_repaired, repaired) << text;
  }
}

TEST(Encoding, MakesTextOfAnyByte) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i);
  const auto text = repair_utf8(bytes);
  EXPECT_TRUE(is_utf8(text));
  EXPECT_EQ(text.find('\0'), std::string::npos);
}

}  // namespace
}  // namespace passerelle::base
