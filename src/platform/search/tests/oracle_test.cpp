// The engine against a scan: random documents, queries, updates and merges.
#include <gtest/gtest.h>

#include <random>

#include "platform/search/tests/oracle.hpp"
#include "platform/search/tests/random_base.hpp"

namespace passerelle::search {
namespace {

class Against : public testing::TestWithParam<unsigned> {
 protected:
  Dice dice_ = [random = std::make_shared<std::mt19937>(GetParam())](std::uint32_t limit) {
    return static_cast<std::uint32_t>((*random)() % limit);
  };
  Schema schema_ = trial_schema();
  Oracle oracle_{schema_, trial_words};

  std::vector<Document> documents(std::size_t count, std::uint32_t ids) {
    std::vector<Document> some;
    for (std::size_t i = 0; i < count; ++i) some.push_back(random_document(dice_, dice_(ids)));
    return some;
  }

  void compare(const Index& index, int queries) {
    ASSERT_EQ(index.size(), oracle_.size());
    for (int i = 0; i < queries; ++i) {
      const auto query = random_query(dice_);
      ASSERT_EQ(difference(index.search(query), oracle_.search(query, *index.statistics()),
                           !query.facet_values),
                "")
          << "query " << i;
    }
  }

  void apply(Index& index, std::size_t count, std::uint32_t ids) {
    const auto upserts = documents(count, ids);
    std::vector<std::uint64_t> removals;
    for (auto left = dice_(static_cast<std::uint32_t>(count)); left > 0; --left)
      removals.push_back(dice_(ids));
    index.apply(upserts, removals, 1);
    oracle_.apply(upserts, removals);
  }
};

TEST_P(Against, FewDocumentsThatComeAndGo) {
  Index index({schema_, trial_words});
  for (int round = 0; round < 30; ++round) {
    apply(index, 1 + dice_(40), 120);
    compare(index, 10);
    if (dice_(5) == 0) index.merge();
    compare(index, 10);
  }
}

TEST_P(Against, ABaseOfManyWithUpdates) {
  Builder builder({schema_, trial_words});
  std::vector<Document> base;
  for (std::uint64_t id = 0; id < 6000; ++id) base.push_back(random_document(dice_, id * 3));
  oracle_.apply(base, {});
  for (auto& document : base) builder.add(std::move(document));
  const auto index = builder.finish(1);
  compare(*index, 40);
  for (int round = 0; round < 4; ++round) {
    apply(*index, 300, 20000);
    compare(*index, 15);
  }
  index->merge();
  compare(*index, 40);
}

TEST_P(Against, ABaseSoLargeThatNotEachResultIsScored) {
  Builder builder({schema_, trial_words});
  std::vector<Document> base;
  for (std::uint64_t id = 0; id < 15000; ++id) base.push_back(random_document(dice_, id));
  oracle_.apply(base, {});
  for (auto& document : base) builder.add(std::move(document));
  const auto index = builder.finish(1);
  compare(*index, 30);
  apply(*index, 200, 20000);
  compare(*index, 15);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Against, testing::Range(1U, 5U));

}  // namespace
}  // namespace passerelle::search
