// What is done when words find little: other spellings, fewer words, texts read for phrases.
#include <gtest/gtest.h>

#include "platform/search/analysis.hpp"
#include "platform/search/search.hpp"

namespace passerelle::search {
namespace {

Schema schema_of_three() {
  Schema schema;
  schema.texts = {{.name = "title", .has_positions = true, .weight = 3, .typical_words = 4},
                  {.name = "text", .typical_words = 10}};
  schema.keywords = {{"area"}};
  schema.numbers = {{"day"}};
  schema.ranking.freshness = Freshness{.number = 0, .half_life = 30, .weight = 0.5};
  return schema;
}

class Understand : public testing::Test {
 protected:
  void SetUp() override {
    for (std::uint64_t id = 1; id <= 6; ++id) add(id, "Plombier chauffagiste", "poste en atelier");
    add(7, "Infirmière", "soins à domicile, permis de conduire demandé");
    add(8, "Agent d’entretien", "nettoyage de bureaux le soir");
    add(9, "Technicien de surface", "nettoyage des bureaux");
    add(10, "Soudeur", "soudure de bureaux de nettoyage");
    index_.apply(documents_, {}, 1);
  }

  void add(std::uint64_t id, std::string title, std::string text) {
    documents_.push_back({.id = id,
                          .texts = {std::move(title), std::move(text)},
                          .keywords = {{"13"}},
                          .numbers = {20000 + static_cast<std::int64_t>(id)},
                          .points = {}});
  }

  Answer search(std::string_view text) const {
    Query query;
    query.words = parse_words(text, analyse);
    query.explains = true;
    return index_.search(query);
  }

  std::vector<Document> documents_;
  Settings settings_{.schema = schema_of_three(),
                     .texts_of = [this](std::uint64_t id) { return documents_[id - 1].texts; }};
  Index index_{settings_};
};

TEST_F(Understand, AMistypedWordIsReadAsANearOne) {
  const auto answer = search("plombeir");
  EXPECT_EQ(answer.total, 6);
  ASSERT_EQ(answer.understood.corrected.size(), 1);
  EXPECT_EQ(answer.understood.corrected[0].typed, "plombeir");
  EXPECT_EQ(answer.understood.corrected[0].by, "plombier");
  EXPECT_LT(answer.hits[0].score, search("plombier").hits[0].score);
}

TEST_F(Understand, TwoLettersAreForgivenFromEightOnAndOneFromFour) {
  EXPECT_EQ(search("chaufagistte").total, 6);
  EXPECT_EQ(search("sodueur").total, 1);
  EXPECT_EQ(search("soduuer").total, 0);
  EXPECT_EQ(search("soi").total, 0);
}

TEST_F(Understand, AWordThatFindsEnoughIsLeftAsItIs) {
  EXPECT_TRUE(search("plombier").understood.corrected.empty());
}

TEST_F(Understand, AnUnknownWordIsLeftOutAndSaid) {
  const auto answer = search("plombier zzyzxq");
  EXPECT_EQ(answer.total, 6);
  ASSERT_EQ(answer.understood.dropped.size(), 1);
  EXPECT_EQ(answer.understood.dropped[0].typed, "zzyzxq");
  EXPECT_EQ(answer.understood.dropped[0].why, Dropped::Unknown);
}

TEST_F(Understand, WordsThatAreNeverTogetherAreRelaxed) {
  const auto answer = search("plombier infirmière");
  EXPECT_EQ(answer.total, 6);
  ASSERT_EQ(answer.understood.dropped.size(), 1);
  EXPECT_EQ(answer.understood.dropped[0].typed, "infirmière");
  EXPECT_EQ(answer.understood.dropped[0].why, Dropped::Relaxed);
  EXPECT_EQ(answer.understood.kept, std::vector<std::string>{"plombier"});
}

TEST_F(Understand, NothingKnownFindsNothingRatherThanEverything) {
  const auto answer = search("zzyzxq wwvuut");
  EXPECT_EQ(answer.total, 0);
  EXPECT_TRUE(answer.hits.empty());
}

TEST_F(Understand, APhraseIsReadInTheTextsAndTheTotalIsSure) {
  const auto answer = search("\"nettoyage de bureaux\"");
  ASSERT_EQ(answer.total, 1);
  EXPECT_EQ(answer.hits[0].id, 8);
  EXPECT_FALSE(answer.at_least);
  EXPECT_EQ(search("\"plombier chauffagiste\"").total, 6);
}

TEST_F(Understand, ASynonymRanksBelowAndIsSaid) {
  Query query;
  query.words = parse_words("\"agent d'entretien\"", analyse);
  auto other = parse_words("\"technicien de surface\"", analyse).groups[0].alternatives[0];
  other.weight = 0.6;
  other.origin = Origin::Synonym;
  other.label = "technicien de surface";
  query.words.groups[0].alternatives.push_back(other);
  query.explains = true;
  const auto answer = index_.search(query);
  ASSERT_EQ(answer.total, 2);
  EXPECT_EQ(answer.hits[0].id, 8);
  EXPECT_EQ(answer.hits[1].id, 9);
  EXPECT_EQ(answer.hits[1].explanation[0].origin, Origin::Synonym);
  ASSERT_EQ(answer.understood.synonyms.size(), 1);
  EXPECT_EQ(answer.understood.synonyms[0].by, "technicien de surface");
}

TEST_F(Understand, TheExplanationAddsUpToTheScore) {
  for (const auto* text : {"plombier", "plombiers", "nettoyage bureaux", "soudeur"})
    for (const auto& hit : search(text).hits) {
      double points = 0;
      for (const auto& line : hit.explanation) {
        points += line.points;
        if (line.kind == Contribution::Kind::Word)
          EXPECT_NEAR(line.points, line.rarity * line.force * line.factor, 0.01) << line.what;
      }
      EXPECT_NEAR(points, hit.score, 1e-9) << text;
    }
}

TEST_F(Understand, TheWordAsTypedStandsBeforeItsStem) {
  add(11, "Soudeuse", "");
  documents_[9].texts[1] = "";
  index_.apply(documents_, {}, 2);
  EXPECT_EQ(search("soudeuse").hits[0].id, 11);
  EXPECT_EQ(search("soudeur").hits[0].id, 10);
  EXPECT_EQ(search("soudeur").total, 2);
}

}  // namespace
}  // namespace passerelle::search
