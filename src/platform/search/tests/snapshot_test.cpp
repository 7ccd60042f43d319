#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "platform/search/tests/oracle.hpp"
#include "platform/search/tests/random_base.hpp"

namespace passerelle::search {
namespace {

namespace fs = std::filesystem;

class Snapshot : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("search-" + std::to_string(getpid()));
    fs::create_directories(folder_);
    path_ = folder_ / "snapshot";
    std::vector<Document> documents;
    for (std::uint64_t id = 0; id < 3000; ++id) documents.push_back(random_document(dice_, id));
    index_.apply(documents, {}, 7);
    oracle_.apply(documents, {});
    const std::vector<Document> more{random_document(dice_, 5), random_document(dice_, 4000)};
    const std::vector<std::uint64_t> removals{1, 2, 3};
    index_.apply(more, removals, 8);
    oracle_.apply(more, removals);
    ASSERT_TRUE(index_.save(path_, identity_));
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string code_of_loading(const Schema& schema, const Identity& identity) {
    const auto loaded = Index::load(path_, {schema, trial_words}, identity);
    return loaded ? "" : loaded.error().code;
  }

  Dice dice_ = [random = std::make_shared<std::mt19937>(3)](std::uint32_t limit) {
    return static_cast<std::uint32_t>((*random)() % limit);
  };
  Schema schema_ = trial_schema();
  Identity identity_{.analyser = 1, .database = "a"};
  Index index_{{schema_, trial_words}};
  Oracle oracle_{schema_, trial_words};
  fs::path folder_, path_;
};

TEST_F(Snapshot, AnswersAsBefore) {
  auto loaded = Index::load(path_, {schema_, trial_words}, identity_);
  ASSERT_TRUE(loaded) << loaded.error().code;
  auto& index = **loaded;
  EXPECT_EQ(index.position(), 8);
  const std::vector<Document> more{random_document(dice_, 6), random_document(dice_, 5000)};
  index.apply(more, std::vector<std::uint64_t>{9}, 9);
  oracle_.apply(more, std::vector<std::uint64_t>{9});
  for (int i = 0; i < 60; ++i) {
    const auto query = random_query(dice_);
    ASSERT_EQ(difference(index.search(query), oracle_.search(query, *index.statistics()),
                         !query.facet_values),
              "");
  }
}

TEST_F(Snapshot, KnowsWhatItWasWrittenWith) {
  EXPECT_EQ(code_of_loading(schema_, identity_), "");
  auto schema = schema_;
  schema.ranking.k1 += 0.1;
  EXPECT_EQ(code_of_loading(schema, identity_), "SNAPSHOT_RANKING");
  schema = schema_;
  schema.keywords[1].name = "other";
  EXPECT_EQ(code_of_loading(schema, identity_), "SNAPSHOT_SCHEMA");
  EXPECT_EQ(code_of_loading(schema_, {.analyser = 2, .database = "a"}), "SNAPSHOT_ANALYSER");
  EXPECT_EQ(code_of_loading(schema_, {.analyser = 1, .database = "b"}), "SNAPSHOT_DATABASE");
  fs::remove(path_);
  EXPECT_EQ(code_of_loading(schema_, identity_), "SNAPSHOT_ABSENT");
}

TEST_F(Snapshot, TellsWhenItIsCutShort) {
  const auto size = fs::file_size(path_);
  for (const auto cut : {size - 1, size - 8, size - 64, size / 2, std::uintmax_t{72},
                         std::uintmax_t{8}, std::uintmax_t{0}}) {
    fs::resize_file(path_, cut);
    EXPECT_EQ(code_of_loading(schema_, identity_), "SNAPSHOT_DAMAGED") << cut;
  }
}

TEST_F(Snapshot, TellsWhenAByteIsAltered) {
  const auto size = fs::file_size(path_);
  for (int i = 0; i < 50; ++i) {
    const auto at = static_cast<std::streamoff>(dice_(static_cast<std::uint32_t>(size)));
    std::fstream file(path_, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(at);
    const auto byte = static_cast<char>(file.get());
    file.seekp(at);
    file.put(static_cast<char>(byte ^ 4));
    file.close();
    EXPECT_EQ(code_of_loading(schema_, identity_), "SNAPSHOT_DAMAGED") << at;
    std::fstream again(path_, std::ios::in | std::ios::out | std::ios::binary);
    again.seekp(at);
    again.put(byte);
  }
  EXPECT_EQ(code_of_loading(schema_, identity_), "");
}

TEST_F(Snapshot, LeavesTheOldOneWhenItCannotBeWritten) {
  EXPECT_FALSE(index_.save(folder_ / "nowhere" / "snapshot", identity_));
  EXPECT_EQ(code_of_loading(schema_, identity_), "");
}

}  // namespace
}  // namespace passerelle::search
