// The search engine against a scan: bytes choose documents, updates, merges and queries.
#include "expect.hpp"
#include "platform/search/tests/oracle.hpp"
#include "platform/search/tests/random_base.hpp"

using namespace passerelle;
using namespace passerelle::search;

namespace {

/// Bytes as dice; zeros once they are used up.
Dice dice_of(std::string_view bytes) {
  return [bytes, at = std::size_t{0}](std::uint32_t limit) mutable {
    std::uint32_t value = 0;
    for (int i = 0; i < (limit > 256 ? 2 : 1); ++i)
      value = value << 8 | (at < bytes.size() ? static_cast<unsigned char>(bytes[at++]) : 0U);
    return value % limit;
  };
}

void compare(const Dice& dice, const Index& index, const Oracle& oracle) {
  const auto query = random_query(dice);
  const auto said = difference(index.search(query), oracle.search(query, *index.statistics()),
                               !query.facet_values);
  fuzz::expect(said.empty(), said);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto dice = dice_of(input.text.substr(0, 4000));
  const auto schema = trial_schema();
  Index index({schema, trial_words});
  Oracle oracle(schema, trial_words);
  for (auto rounds = 1 + input.choice % 4; rounds > 0; --rounds) {
    std::vector<Document> upserts;
    for (auto left = dice(12); left > 0; --left) upserts.push_back(random_document(dice, dice(24)));
    std::vector<std::uint64_t> removals;
    for (auto left = dice(4); left > 0; --left) removals.push_back(dice(24));
    index.apply(upserts, removals, 1);
    oracle.apply(upserts, removals);
    if (dice(4) == 0) index.merge();
    fuzz::expect(index.size() == oracle.size(), "as many documents as were given");
    for (auto left = 1 + dice(4); left > 0; --left) compare(dice, index, oracle);
  }
  return 0;
}
