#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace passerelle::bench {

/// Fields whose values are counted, in the order of every answer.
enum Facet : std::uint8_t { kContract, kRome, kCommune, kFacets };
constexpr std::array<const char*, kFacets> kFacetNames{"contract", "rome", "commune"};

/// One line of corpus.tsv; the views live until the next one.
struct CorpusOffer {
  std::uint32_t id = 0;
  std::array<std::string_view, kFacets> facets;  ///< contract, rome ("" unknown), commune
  std::string_view department, experience;
  bool is_apprenticeship = false;
  std::int32_t day = 0;
  double latitude = 0, longitude = 0;
  std::string_view title, employer, text;  ///< tokens between single spaces
};

/// Calls `use` for each offer in order; throws when the file cannot be read.
void read_corpus(const std::string& folder, const std::function<void(const CorpusOffer&)>& use);

/// Calls `use` for each token.
template <class Use>
void each_token(std::string_view tokens, Use use) {
  while (!tokens.empty()) {
    const auto end = tokens.find(' ');
    use(tokens.substr(0, end));
    if (end == std::string_view::npos) break;
    tokens.remove_prefix(end + 1);
  }
}

/// Values numbered in order of arrival; 0 is the empty one.
class Codes {
 public:
  Codes() { number_of(""); }
  std::uint32_t number_of(std::string_view value);
  /// -1 for one that never came.
  std::int64_t find(const std::string& value) const;
  const std::string& value(std::size_t number) const { return values_.at(number); }
  std::size_t size() const { return values_.size(); }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> values_;
};

}  // namespace passerelle::bench
