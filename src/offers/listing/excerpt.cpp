#include "offers/listing/excerpt.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace passerelle::offers {
namespace {

constexpr std::size_t kMostBytes = 180;
constexpr std::size_t kFarIntoSentence = 100;  // bytes: a match beyond is shown with less before it
constexpr std::size_t kWordsBefore = 6;
constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kEndingLetters = 2;

std::vector<std::string_view> words_in(std::string_view text) {
  auto words = base::split(text, ' ');
  std::erase(words, "");
  return words;
}

/// Without accents; of "l’infirmier(ère)" the longest part.
std::string key_of(std::string_view word) {
  const auto folded = base::fold(word);
  const auto parts = words_in(folded);
  const auto longest = std::ranges::max_element(parts, {}, &std::string_view::size);
  return longest == parts.end() ? "" : std::string(*longest);
}

/// "vendeuses" for "vendeur": all but the ending.
bool is_met(const std::string& key, const std::string& asked) {
  const auto least =
      std::max(kFewestLetters, asked.size() - std::min(asked.size(), kEndingLetters));
  return key.size() >= least && asked.compare(0, least, key, 0, least) == 0;
}

std::vector<std::string> keys_of(std::string_view words) {
  std::vector<std::string> keys;
  const auto folded = base::fold(words);
  for (const auto word : words_in(folded))
    if (word.size() >= kFewestLetters) keys.emplace_back(word);
  return keys;
}

bool ends_sentence(std::string_view word) {
  return word.ends_with('.') || word.ends_with('!') || word.ends_with('?') || word.ends_with(':');
}

/// The word from which the excerpt goes.
std::size_t start_of(const std::vector<std::string_view>& text,
                     const std::vector<std::string>& keys) {
  const auto is_asked = [&](std::string_view word) {
    const auto key = key_of(word);
    return std::ranges::any_of(keys, [&](const auto& asked) { return is_met(key, asked); });
  };
  const auto met = std::ranges::find_if(text, is_asked);
  if (met == text.end()) return 0;
  const auto at = static_cast<std::size_t>(met - text.begin());
  auto start = at;
  while (start > 0 && !ends_sentence(text[start - 1])) --start;
  const bool is_far =
      static_cast<std::size_t>(text[at].data() - text[start].data()) > kFarIntoSentence;
  return is_far ? std::max(start, at - std::min(at, kWordsBefore)) : start;
}

}  // namespace

std::string excerpt_of(std::string_view text, std::string_view words, std::string_view title) {
  const auto line = base::one_line(text);
  const auto all = words_in(line);
  const auto said = keys_of(title);
  auto asked = keys_of(words);
  std::erase_if(asked, [&](const std::string& word) {
    return std::ranges::any_of(said, [&](const auto& key) { return is_met(key, word); });
  });
  const auto start = start_of(all, asked);
  std::string excerpt;
  auto at = start;
  for (; at < all.size() && excerpt.size() + all[at].size() < kMostBytes; ++at) {
    if (!excerpt.empty()) excerpt += ' ';
    excerpt += all[at];
  }
  if (excerpt.empty()) return excerpt;
  const bool is_whole = at == all.size();
  return (start > 0 ? "… " : "") + excerpt + (is_whole ? "" : " …");
}

}  // namespace passerelle::offers
