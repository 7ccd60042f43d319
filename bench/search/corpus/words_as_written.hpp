#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>

namespace passerelle::bench {

/// Counts the words of offers as people write them: lower case, accents kept, letters alone. A word
/// is found by its token, which other spellings share: its offers are those of the token.
class WordsAsWritten {
 public:
  /// Each text as it is written, and all of the offer's tokens.
  void add(std::string_view title, std::string_view text, const std::string& tokens);
  /// word, titles that hold it as it is, offers that hold its token; in order of the word. A word
  /// of no token or of several is left out.
  void write(std::ostream& file) const;

 private:
  struct Count {
    std::int64_t offers = 0, last_offer = -1;
  };

  void count(Count& count) const;
  void count_words(std::string_view text, bool is_title);

  std::unordered_map<std::string, Count> in_titles_, tokens_;
  std::int64_t offer_ = 0;
};

}  // namespace passerelle::bench
