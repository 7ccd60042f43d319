#pragma once

#include <atomic>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "platform/search/rows.hpp"
#include "platform/search/segment.hpp"
#include "platform/search/statistics.hpp"

namespace passerelle::search {

/// What a term is made of, its documents already numbered as in the segment.
struct TermRows {
  std::string stem;
  std::vector<std::uint32_t> docs;  ///< in order
  std::vector<std::uint8_t> impacts;
  std::vector<std::uint16_t> codes;              ///< which of the sets
  std::vector<std::vector<std::uint32_t>> sets;  ///< of written forms, each in order
  void clear();
};

/// What a segment is laid for: one that is merged at once needs nothing that only makes searches
/// quick.
enum class Purpose : std::uint8_t { Search, Merge };

/// Puts a segment together: documents first, then terms in order of stem.
class Assembler {
 public:
  /// `rows` in the segment's order. Without frozen statistics they are counted here, under
  /// `number`.
  Assembler(const Schema& schema, Rows rows, std::shared_ptr<const Statistics> frozen,
            std::uint32_t number = 0, Purpose purpose = Purpose::Search);

  void add_term(const TermRows& term);
  /// `forms` sorted; `sequences` as the rows number them. What words have facet tables of is
  /// counted by so many threads.
  std::shared_ptr<Segment> finish(std::vector<std::string> forms, const Lists& sequences,
                                  unsigned threads = 1);
  /// Those frozen, or those counted once the segment is finished.
  std::shared_ptr<const Statistics> statistics() const;

 private:
  void lay_documents();
  void lay_places();
  void lay_numbers();
  void lay_keyword(std::size_t field);
  void lay_codes(const KeywordRows& rows, KeywordColumn& column);
  void lay_keyword_postings(const KeywordRows& rows, KeywordColumn& column);
  void plan_tables();
  std::uint32_t rarity(const TermRows& rows);
  std::uint32_t add_table(std::span<const std::uint32_t> docs);
  std::uint32_t owe_table(const Postings& postings);
  void count_owed();
  void count_in_table(std::size_t table, std::span<const std::uint32_t> docs);
  void lay_mark_tables(NumberColumn& column);
  void lay_value_tables();
  /// Where counting anew would take longer than a search may.
  bool deserves_table(std::size_t documents) const;
  void add_short_cuts(const TermRows& rows, Term& term);
  void add_ranks(std::span<const std::uint32_t> docs, Term& term);
  void add_sets(const TermRows& rows, Term& term);
  void add_best(const TermRows& rows, std::uint32_t rarity_units, Term& term);
  void lay_pairs(const Lists& sequences);
  void lay_sequences(const Lists& sequences);
  void lay_forms(std::vector<std::string> forms);

  const Schema& schema_;
  Purpose purpose_;
  std::shared_ptr<const Statistics> frozen_;
  std::shared_ptr<Statistics> counted_;
  Rows rows_;
  std::shared_ptr<Segment> segment_ = std::make_shared<Segment>();
  PostingsWriter postings_;
  std::vector<std::string> stems_;
  std::vector<Term> terms_;
  std::vector<std::uint8_t> impacts_;
  std::vector<std::uint8_t> form_codes_;
  std::vector<std::uint32_t> best_;
  std::vector<std::uint32_t> ranks_;
  std::vector<std::uint32_t> set_first_{0};
  std::vector<std::uint32_t> set_forms_;
  std::vector<std::uint32_t> tables_;
  /// Of words: counted at the end, when nothing else changes.
  struct OwedTable {
    Postings postings;
    std::uint32_t at = 0;
  };
  std::vector<OwedTable> owed_;
  std::atomic<std::size_t> owed_begun_ = 0;
  std::vector<std::uint32_t> newest_rank_;
};

}  // namespace passerelle::search
