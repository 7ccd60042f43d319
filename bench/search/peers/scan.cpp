// search_scan CORPUS QUERIES: the truth that every engine is held against: each offer looked at for
// each query. Only the words of the set are kept of the corpus, and nothing is ranked or timed.
#include <fmt/format.h>

#include <algorithm>

#include "base/geo.hpp"
#include "peers/facet_counts.hpp"

namespace passerelle::bench {
namespace {

struct Row {
  std::array<std::uint32_t, kFacets> facets;
  std::uint32_t department, experience;
  bool is_apprenticeship;
  std::int32_t day;
  base::Point point;
};

template <class Value>
bool contains(const std::vector<Value>& values, const Value& value) {
  return std::ranges::find(values, value) != values.end();
}

class Scan final : public Engine {
 public:
  Scan(const std::string& corpus, const std::vector<BenchQuery>& queries) {
    for (const auto& query : queries) {
      for (const auto& word : query.words) words_[word];
      for (const auto& phrase : query.phrases)
        if (phrases_.try_emplace(phrase_text(phrase)).second)
          phrases_by_first_word_[phrase.front()].push_back(phrase_text(phrase));
    }
    read_corpus(corpus, [this](const CorpusOffer& offer) { take(offer); });
    counts_ = FacetCounts(codes_);
  }

  void ask(const BenchQuery& query) override {
    counts_.clear();
    total_ = 0;
    first_.clear();
    std::array<std::vector<std::uint32_t>, kFacets> wanted;
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      wanted.at(facet) = numbers_of(codes_.at(facet), query.facet_filters.at(facet));
    for (std::size_t at = 0; at < rows_.size(); ++at)
      if (has_words(at, query) && passes(rows_[at], query)) count(at, query, wanted);
  }

  Found found() const override {
    Found found{.total = total_, .first = first_};
    counts_.give(found);
    return found;
  }

 private:
  static std::string phrase_text(const std::vector<std::string>& phrase) {
    return fmt::format(" {} ", fmt::join(phrase, " "));
  }

  void take(const CorpusOffer& offer) {
    Row row{.department = departments_.number_of(offer.department),
            .experience = experiences_.number_of(offer.experience),
            .is_apprenticeship = offer.is_apprenticeship,
            .day = offer.day,
            .point = {offer.latitude, offer.longitude}};
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      row.facets.at(facet) = codes_.at(facet).number_of(offer.facets.at(facet));
    const auto at = rows_.size();
    rows_.push_back(row);
    for (const auto tokens : {offer.title, offer.employer, offer.text}) take_words(tokens, at);
  }

  /// A phrase is looked for only where its first word stands.
  void take_words(std::string_view tokens, std::size_t at) {
    const auto padded = fmt::format(" {} ", tokens);
    each_token(tokens, [&](std::string_view token) {
      const std::string word(token);
      mark(words_, word, at);
      const auto phrases = phrases_by_first_word_.find(word);
      if (phrases == phrases_by_first_word_.end()) return;
      for (const auto& phrase : phrases->second)
        if (padded.contains(phrase)) mark(phrases_, phrase, at);
    });
  }

  using Offers = std::unordered_map<std::string, std::vector<std::size_t>>;

  static void mark(Offers& lists, const std::string& word, std::size_t at) {
    const auto list = lists.find(word);
    if (list != lists.end() && (list->second.empty() || list->second.back() != at))
      list->second.push_back(at);
  }

  bool has_words(std::size_t at, const BenchQuery& query) const {
    const auto holds = [at](const std::vector<std::size_t>& list) {
      return std::ranges::binary_search(list, at);
    };
    return std::ranges::all_of(query.words,
                               [&](const auto& word) { return holds(words_.at(word)); }) &&
           std::ranges::all_of(query.phrases, [&](const auto& phrase) {
             return holds(phrases_.at(phrase_text(phrase)));
           });
  }

  bool passes(const Row& row, const BenchQuery& query) const {
    const auto allows = [](const Codes& codes, const auto& values, std::uint32_t number) {
      return values.empty() || contains(values, codes.value(number));
    };
    return allows(departments_, query.departments, row.department) &&
           allows(experiences_, query.experiences, row.experience) &&
           (!query.first_day || row.day >= *query.first_day) &&
           (!query.wants_apprenticeship || row.is_apprenticeship) &&
           (!query.circle ||
            base::distance_km(row.point, {query.circle->latitude, query.circle->longitude}) <=
                query.circle->radius_km);
  }

  /// Towards a facet an offer counts when every filter but the facet's own lets it pass.
  void count(std::size_t at, const BenchQuery& query,
             const std::array<std::vector<std::uint32_t>, kFacets>& wanted) {
    std::size_t missed = 0, last_missed = 0;
    for (std::size_t facet = 0; facet < kFacets; ++facet) {
      if (query.facet_filters.at(facet).empty() ||
          contains(wanted.at(facet), rows_[at].facets.at(facet)))
        continue;
      ++missed;
      last_missed = facet;
    }
    if (missed == 1) counts_.add(last_missed, rows_[at].facets.at(last_missed));
    if (missed > 0) return;
    ++total_;
    counts_.add_all(rows_[at].facets);
  }

  Offers words_, phrases_;
  std::unordered_map<std::string, std::vector<std::string>> phrases_by_first_word_;
  std::array<Codes, kFacets> codes_;
  Codes departments_, experiences_;
  std::vector<Row> rows_;
  FacetCounts counts_{codes_};
  std::uint64_t total_ = 0;
  std::vector<std::uint64_t> first_;
};

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  if (count != 3) {
    fmt::print(stderr, "search_scan CORPUS QUERIES\n");
    return 2;
  }
  const auto queries = passerelle::bench::read_queries(words[2]);
  passerelle::bench::Scan scan(words[1], queries);
  passerelle::bench::measure(scan, queries, 0, 1);
  return 0;
}
