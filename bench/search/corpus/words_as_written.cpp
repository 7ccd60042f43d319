#include "words_as_written.hpp"

#include <map>

#include "base/text.hpp"
#include "tokens.hpp"

namespace passerelle::bench {
namespace {

/// Latin capitals with an accent are two bytes from À (C3 80) to Þ (C3 9E); their small letters
/// stand 32 further.
char lower(char before, char byte) {
  if (byte >= 'A' && byte <= 'Z') return static_cast<char>(byte + 32);
  const auto value = static_cast<unsigned char>(byte);
  const bool is_capital = before == '\xC3' && value >= 0x80 && value <= 0x9E && value != 0x97;
  return is_capital ? static_cast<char>(value + 32) : byte;
}

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// é and its like; the other letters beyond ASCII (œ) are two bytes from C4 or C5.
bool starts_letter(char byte) {
  return byte == '\xC3' || byte == '\xC4' || byte == '\xC5';
}

}  // namespace

void WordsAsWritten::add(std::string_view title, std::string_view text, const std::string& tokens) {
  count_words(title, true);
  count_words(text, false);
  for (const auto token : base::split(tokens, ' ')) count(tokens_[std::string(token)]);
  ++offer_;
}

void WordsAsWritten::count(Count& count) const {
  if (count.last_offer == offer_) return;
  count.last_offer = offer_;
  ++count.offers;
}

void WordsAsWritten::count_words(std::string_view text, bool is_title) {
  std::string word;
  const auto take = [&] {
    if (word.size() > 2) {
      auto& titles = in_titles_[word];
      if (is_title) count(titles);
    }
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_letter(text[i])) {
      word += lower('\0', text[i]);
    } else if (starts_letter(text[i]) && i + 1 < text.size()) {
      word += text[i];
      word += lower(text[i], text[i + 1]);
      ++i;
    } else {
      take();
    }
  }
  take();
}

void WordsAsWritten::write(std::ostream& file) const {
  const std::map<std::string, Count> sorted(in_titles_.begin(), in_titles_.end());
  for (const auto& [word, titles] : sorted) {
    const auto token = tokens_.find(tokens_of(word));
    if (token != tokens_.end())
      file << word << '\t' << titles.offers << '\t' << token->second.offers << '\n';
  }
}

}  // namespace passerelle::bench
