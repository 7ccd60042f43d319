#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "platform/search/search.hpp"
#include "platform/search/statistics.hpp"

namespace passerelle::search {

/// What the engine has to answer, by going through every document: for tests and fuzzers.
class Oracle {
 public:
  Oracle(const Schema& schema, Analyse analyse) : schema_(schema), analyse_(std::move(analyse)) {}

  void apply(std::span<const Document> upserts, std::span<const std::uint64_t> removals);
  /// Words as they are given: neither corrected nor relaxed, texts not read for phrases.
  Answer search(const Query& query, const Statistics& statistics) const;
  std::size_t size() const { return documents_.size(); }

 private:
  struct Stored {
    Document document;
    std::vector<std::vector<Token>> texts;
    std::vector<std::uint32_t> lengths;
  };
  /// Nothing when the document does not have it.
  using Units = std::optional<std::uint32_t>;

  Units units(const Stored& stored, const Words& words, const Statistics& statistics) const;
  Units units(const Stored& stored, const Alternative& alternative,
              const Statistics& statistics) const;
  bool is_excluded(const Stored& stored, const Words& words, const Statistics& statistics) const;
  Units units_of_word(const Stored& stored, const Token& token, bool must_be_exact,
                      const Statistics& statistics) const;
  Units units_of_beginning(const Stored& stored, const Token& token) const;
  std::uint8_t impact(const Stored& stored, const std::string& stem) const;
  bool has_phrase(const Stored& stored, const Atom& atom) const;
  bool passes(const Stored& stored, const Query& query, std::optional<std::size_t> facet) const;
  void add_facets(const Query& query, const Statistics& statistics, Answer& answer) const;

  Schema schema_;
  Analyse analyse_;
  std::map<std::uint64_t, Stored> documents_;
  mutable std::set<std::string> names_;  ///< of values that were answered
};

/// "" when both answers say the same: total, facets, order, scores. `sorts_facets` where the
/// query leaves their order open.
std::string difference(const Answer& found, const Answer& expected, bool sorts_facets);

}  // namespace passerelle::search
