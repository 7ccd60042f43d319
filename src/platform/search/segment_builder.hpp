#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/search/assembler.hpp"
#include "platform/search/token.hpp"

namespace passerelle::search {

/// Documents → one segment.
class SegmentBuilder {
 public:
  SegmentBuilder(const Schema& schema, const Analyse& analyse);

  void add(const Document& document);
  std::size_t size() const { return rows_.size(); }
  std::shared_ptr<Segment> finish(const std::shared_ptr<const Statistics>& frozen);

 private:
  /// A word as it comes: the form it is written in and the stems it is found by.
  struct Word {
    std::uint32_t form = 0;
    std::vector<std::uint32_t> stems;
  };
  struct Seen {
    std::uint32_t stem, form, field;
    auto operator<=>(const Seen&) const = default;
  };
  struct Entry {
    std::uint32_t stem;
    std::uint16_t set;
    std::uint8_t impact;
  };
  using Numbers = std::unordered_map<std::string, std::uint32_t, Statistics::Hash, std::equal_to<>>;

  /// A word of the text that is read.
  struct Met {
    std::uint32_t word = 0;  ///< in words_
    std::uint32_t position = 0;
    bool is_stop = false;
  };

  std::uint32_t word_of(std::string_view exact, std::span<const std::string> stems);
  void add_texts(const Document& document);
  void read(std::string_view text);
  void read_french(std::string_view text);
  void add_sequence(std::size_t column);
  void add_entries();
  void add_keywords(const Document& document);
  std::uint16_t set_of(std::uint32_t stem, std::vector<std::uint32_t> forms);
  std::vector<std::string> sort_forms(std::vector<std::uint32_t>& place_of_form) const;
  void sort_keyword_values();
  void add_terms(const std::vector<std::uint32_t>& order,
                 const std::vector<std::uint32_t>& place_of_form, Assembler& assembler);

  const Schema& schema_;
  const Analyse& analyse_;
  Rows rows_;
  std::vector<Word> words_;
  Numbers word_numbers_;
  std::vector<std::uint32_t> french_;  ///< of the analyser's words: one more than in words_
  std::vector<Met> met_;
  Numbers forms_;
  Numbers stems_;
  std::vector<std::string> form_texts_;
  std::vector<std::string> stem_texts_;
  std::vector<Numbers> values_;
  std::vector<std::vector<std::vector<std::uint32_t>>> sets_;  ///< by stem
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> entry_first_{0};
  Lists sequences_;
  std::unordered_map<std::string, std::uint32_t> sequence_numbers_;
  std::vector<Seen> seen_;
  std::vector<std::uint32_t> lengths_;
};

}  // namespace passerelle::search
