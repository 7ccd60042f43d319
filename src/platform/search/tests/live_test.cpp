// What goes on at once: readers, a writer, merges; pages while documents change.
#include <gtest/gtest.h>

#include <atomic>
#include <random>
#include <set>
#include <thread>

#include "platform/search/tests/oracle.hpp"
#include "platform/search/tests/random_base.hpp"

namespace passerelle::search {
namespace {

Dice dice_of(unsigned seed) {
  return [random = std::make_shared<std::mt19937>(seed)](std::uint32_t limit) {
    return static_cast<std::uint32_t>((*random)() % limit);
  };
}

std::vector<Document> documents(const Dice& dice, std::uint64_t from, std::uint64_t to) {
  std::vector<Document> some;
  for (auto id = from; id < to; ++id) some.push_back(random_document(dice, id));
  return some;
}

TEST(Live, ReadersSeeAWholeStateWhileAWriterGoesOn) {
  // Each step replaces all of the documents of one kind by as many of the next: a reader that
  // saw half of a step would count another number.
  Index index({trial_schema(), trial_words});
  const auto dice = dice_of(1);
  constexpr std::uint64_t kDocuments = 300;
  const auto write = [&](const std::string& kind) {
    auto some = documents(dice, 0, kDocuments);
    for (auto& document : some) document.keywords[1] = {kind};
    index.apply(some, {}, 1);
  };
  write("kind0");
  std::atomic<bool> is_over = false;
  std::atomic<int> wrong = 0;
  const auto read = [&] {
    Query query;
    query.facets = {1};
    while (!is_over) {
      const auto answer = index.search(query);
      const auto& values = answer.facets[0].values;
      wrong += answer.total != kDocuments || values.size() != 1 || values[0].count != kDocuments;
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) threads.emplace_back(read);
  threads.emplace_back([&] {
    while (!is_over) index.merge();
  });
  for (int step = 1; step <= 40; ++step) write("kind" + std::to_string(step));
  is_over = true;
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

TEST(Live, NothingIsLostOfWhatComesDuringAMerge) {
  const auto schema = trial_schema();
  Index index({schema, trial_words});
  Oracle oracle(schema, trial_words);
  const auto dice = dice_of(2);
  const auto apply = [&](std::uint64_t from, std::uint64_t to, std::uint64_t removed) {
    const auto some = documents(dice, from, to);
    const std::vector<std::uint64_t> removals{removed, removed + 1};
    index.apply(some, removals, 1);
    oracle.apply(some, removals);
  };
  apply(0, 5000, 9000);
  std::atomic<bool> is_over = false;
  std::thread merging([&] {
    while (!is_over) index.merge();
  });
  for (std::uint64_t i = 0; i < 60; ++i) apply(i * 90, i * 90 + 100, i * 70);
  is_over = true;
  merging.join();
  ASSERT_EQ(index.size(), oracle.size());
  for (int i = 0; i < 30; ++i) {
    const auto query = random_query(dice);
    ASSERT_EQ(difference(index.search(query), oracle.search(query, *index.statistics()),
                         !query.facet_values),
              "");
  }
}

TEST(Live, APhraseOfStopWordsAloneIsRankedInEveryPart) {
  const auto schema = trial_schema();
  Index index({schema, trial_words});
  Oracle oracle(schema, trial_words);
  const auto dice = dice_of(4);
  const auto apply = [&](std::uint64_t from, std::uint64_t to, std::int64_t day) {
    auto some = documents(dice, from, to);
    for (auto& document : some) {
      document.texts[0] = "chef de la cote";
      document.numbers[0] = day;
    }
    index.apply(some, {}, 1);
    oracle.apply(some, {});
  };
  // The newest stand in the second part, when the first has filled the page.
  apply(0, 3000, -20);
  apply(3000, 4200, -1);
  Query query{.limit = 10};
  query.words.groups = {
      {.typed = "de la",
       .alternatives = {{.atoms = {{AtomKind::Phrase, trial_words("de la")}}, .weight = 1}}}};
  EXPECT_EQ(difference(index.search(query), oracle.search(query, *index.statistics()), false), "");
}

TEST(Live, ByDistanceFromNowhereTheNewestAreFirst) {
  const auto schema = trial_schema();
  Index index({schema, trial_words});
  Oracle oracle(schema, trial_words);
  const auto some = documents(dice_of(5), 0, 3000);
  index.apply(some, {}, 1);
  oracle.apply(some, {});
  const Query query{.sort = Sort::Distance, .limit = 10};
  EXPECT_EQ(difference(index.search(query), oracle.search(query, *index.statistics()), false), "");
}

TEST(Live, PagesMissNothingAndShowNothingTwice) {
  for (const auto sort : {Sort::Relevance, Sort::Newest, Sort::Distance}) {
    Index index({trial_schema(), trial_words});
    const auto dice = dice_of(3);
    const auto some = documents(dice, 0, 4000);
    index.apply(some, {}, 1);
    Query query{.near = base::Point{43.3, 5.4}, .sort = sort, .limit = 37};
    query.words = parse_words("macon", trial_words);
    std::set<std::uint64_t> expected;
    for (auto all = query; const auto& hit : (all.limit = 10000, index.search(all).hits))
      if (hit.id % 2 == 0) expected.insert(hit.id);
    std::multiset<std::uint64_t> met;
    for (std::uint64_t page = 0;; ++page) {
      const auto answer = index.search(query);
      for (const auto& hit : answer.hits)
        if (hit.id < 4000 && hit.id % 2 == 0) met.insert(hit.id);
      if (!answer.next) break;
      query.after = answer.next;
      // Odd documents and new ones come, change and go meanwhile; even ones stay.
      auto changed = documents(dice, 5000 + page * 3, 5000 + page * 3 + 3);
      changed.push_back(random_document(dice, (page * 14 + 1) % 4000));
      index.apply(changed, std::vector<std::uint64_t>{(page * 22 + 3) % 4000}, 2);
      if (page % 4 == 1) index.merge();
    }
    EXPECT_EQ(met.size(), expected.size());
    EXPECT_TRUE(std::ranges::equal(met, expected));
  }
}

}  // namespace
}  // namespace passerelle::search
