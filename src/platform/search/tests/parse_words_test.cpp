#include <gtest/gtest.h>

#include "platform/search/plain_words.hpp"
#include "platform/search/query.hpp"

namespace passerelle::search {
namespace {

const Atom& atom_of(const Words& words, std::size_t group) {
  return words.groups.at(group).alternatives.at(0).atoms.at(0);
}

TEST(ParseWords, QuotesMakeAPhrase) {
  const auto words = parse_words("maçon \"agent de sécurité\" \"seul\"", plain_words);
  ASSERT_EQ(words.groups.size(), 3);
  EXPECT_EQ(atom_of(words, 0).kind, AtomKind::Words);
  EXPECT_EQ(atom_of(words, 1).kind, AtomKind::Phrase);
  EXPECT_EQ(atom_of(words, 1).tokens.size(), 3);
  EXPECT_EQ(words.groups[1].typed, "agent de sécurité");
  EXPECT_EQ(atom_of(words, 2).kind, AtomKind::Words);
}

TEST(ParseWords, AQuoteNeverClosedQuotesNothing) {
  const auto words = parse_words("agent \"de sécurité", plain_words);
  ASSERT_EQ(words.groups.size(), 3);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(atom_of(words, i).kind, AtomKind::Words);
}

TEST(ParseWords, TheLastWordIsABeginningWhileTyping) {
  EXPECT_EQ(atom_of(parse_words("chef cui", plain_words, true), 1).kind, AtomKind::Prefix);
  EXPECT_EQ(atom_of(parse_words("chef cui", plain_words, true), 0).kind, AtomKind::Words);
  EXPECT_EQ(atom_of(parse_words("chef cui ", plain_words, true), 1).kind, AtomKind::Words);
  EXPECT_EQ(atom_of(parse_words("chef cui", plain_words), 1).kind, AtomKind::Words);
}

TEST(Cursor, ComesBackAsItWas) {
  const Cursor cursor{.statistics = 3, .score = 99, .distance_km = 1.25, .newest = -7, .id = 42};
  const auto read = parse_cursor(cursor.to_text());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->to_text(), cursor.to_text());
  EXPECT_EQ(read->newest, -7);
  EXPECT_EQ(read->distance_km, 1.25);
  for (const auto* text : {"", "1-2-3", "1-2-3-4-z", "1-2-3-4-5-6", "fffffffff-1-2-3-4"})
    EXPECT_FALSE(parse_cursor(text)) << text;
}

}  // namespace
}  // namespace passerelle::search
