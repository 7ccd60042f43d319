#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/analysis.hpp"

struct sb_stemmer;

namespace passerelle::search {

/// The stems of French words, as Snowball makes them.
class Stemmer {
 public:
  Stemmer();
  /// Of a lower-case word, taken in the masculine.
  std::string stem(std::string_view word);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

/// The words met so far, each analysed once.
class Vocabulary {
 public:
  Vocabulary();
  /// `text`: lower case, accents kept. The answer lives as long as the vocabulary, or, without a
  /// number, until forget_unnumbered().
  const Word* find_or_add(std::string_view text);
  void forget_unnumbered() { unnumbered_.clear(); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const Word* word = nullptr;
  };

  void make(std::string_view text, Word& word);
  const Word* add(std::string_view text, std::uint64_t hash, std::size_t slot);
  void grow();

  Stemmer stemmer_;
  std::deque<Word> words_;
  std::deque<Word> unnumbered_;
  std::vector<Slot> slots_;  ///< open addressing, at most half full
};

}  // namespace passerelle::search
