#include <gtest/gtest.h>

#include "platform/search/analysis.hpp"
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

std::string shown(const std::vector<Group>& groups) {
  std::string line;
  for (const auto& group : groups) {
    line += (line.empty() ? "" : " ") + group.typed + "=";
    for (const auto& alternative : group.alternatives) {
      if (&alternative != group.alternatives.data()) line += '|';
      for (const auto& atom : alternative.atoms) {
        line += atom.kind == AtomKind::Phrase ? "\"" : "";
        for (const auto& token : atom.tokens)
          line += (&token != atom.tokens.data() || &atom != alternative.atoms.data() ? "+" : "") +
                  token.exact;
        line += atom.kind == AtomKind::Phrase ? "\"" : "";
        line += atom.kind == AtomKind::Prefix ? "*" : "";
      }
    }
  }
  return line;
}

struct Row {
  std::string_view text, groups, excluded = {};
  bool is_typing = false;
};

constexpr Row kQueries[] = {
    {"", ""},
    {"  \" \" - * ", ""},
    {"Cuisinier en gériatrie", "cuisinier=cuisinier en=en gériatrie=geriatrie"},
    {"cuisinière / cuisinier (h/f)", "cuisinière=cuisiniere"},
    {"porte-avions", "porte-avions=porteavions|porte+avions"},
    {"arc-en-ciel", "arc-en-ciel=arcenciel|arc+ciel"},
    {"bac+2", "bac+2=bac+2"},
    {"39 heures", "39h=39h"},
    {"C++ c#", "c++=c++ c#=c#"},
    {"« chef d’atelier » “prêt à porter”",
     "chef d’atelier=\"chef+atelier\" prêt à porter=\"pret+a+porter\""},
    {"\"porte-avions\"", "porte-avions=\"porte+avions\""},
    {"\"poste en 39 heures\"", "poste en 39 heures=\"poste+en+39h\""},
    {"vendeur -luxe -\"temps partiel\" stage", "vendeur=vendeur stage=stage",
     "luxe=luxe temps partiel=\"temps+partiel\""},
    {"vendeur - luxe", "vendeur=vendeur luxe=luxe"},
    {"compta* paie", "compta=compta* paie=paie"},
    {"c*", "c=c"},
    {"chef d'at", "chef=chef at=at*", "", true},
    {"chef d", "chef=chef*", "", true},
    {"c", "c=c", "", true},
    {"chef de", "chef=chef de=de", "", true},
    {"porte-av", "porte-av=porteav*|porte+av*", "", true},
    {"chef cui ", "chef=chef cui=cui", "", true},
    {"chef \"de rang\"", "chef=chef de rang=\"de+rang\"", "", true},
};

TEST(ParseWords, QueriesAreReadAsTheyAreMeant) {
  for (const auto& [text, groups, excluded, is_typing] : kQueries) {
    const auto words = parse_words(text, analyse, is_typing);
    EXPECT_EQ(shown(words.groups), groups) << text;
    EXPECT_EQ(shown(words.excluded), excluded) << text;
  }
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
