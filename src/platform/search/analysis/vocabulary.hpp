#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/search/analysis.hpp"
#include "platform/search/analysis/stemmer.hpp"

namespace passerelle::search {

/// A word of the vocabulary, with what is asked of each in a text: looked up without touching it.
struct Known {
  const Word* word = nullptr;
  std::uint32_t number = kUnnumbered, stem_number = kUnnumbered;
  std::uint8_t marks = 0;  ///< kStop, kSign
};

/// The words met so far, each analysed once.
class Vocabulary {
 public:
  Vocabulary();
  /// `text`: lower case, accents kept. The word lives as long as the vocabulary, or, without a
  /// number, until forget_unnumbered().
  Known find_or_add(std::string_view text);
  void forget_unnumbered() { unnumbered_.clear(); }
  std::uint32_t count_words() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t count_stems() const { return static_cast<std::uint32_t>(stems_.size()); }

 private:
  /// The first 16 bytes of a text, which are most often all of it.
  struct Key {
    std::uint64_t first = 0, second = 0;
    bool operator==(const Key&) const = default;
  };
  struct Slot {
    Key key;
    Known known;
  };
  struct Entry {
    Word word;
    std::string text;
  };

  static Key key_of(std::string_view text);
  static std::uint64_t hash_of(Key key, std::string_view text);
  bool is(const Slot& slot, Key key, std::string_view text) const;
  void make(std::string_view text, Word& word);
  Known add(std::string_view text, Key key, std::size_t slot);
  void grow();

  Stemmer stemmer_;
  std::deque<Entry> words_;
  std::deque<Entry> unnumbered_;
  std::unordered_map<std::string_view, std::uint32_t> stems_;
  std::vector<Slot> slots_;  ///< open addressing, at most half full
};

}  // namespace passerelle::search
