#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <unordered_map>

namespace passerelle::bench {

/// Counts the words of offers as people write them: lower case, accents kept, letters alone.
class WordsAsWritten {
 public:
  void add(std::string_view title, std::string_view text);
  /// word, titles that hold it, offers that hold it; in order of the word.
  void write(std::ostream& file) const;

 private:
  struct Count {
    std::int64_t titles = 0, offers = 0, last_title = -1, last_offer = -1;
  };

  void count(std::string_view text, bool is_title);

  std::unordered_map<std::string, Count> counts_;
  std::int64_t offer_ = 0;
};

}  // namespace passerelle::bench
