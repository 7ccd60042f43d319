#include "platform/search/analysis/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "platform/search/analysis/letters.hpp"
#include "platform/search/analysis/stop_words.hpp"

namespace passerelle::search {
namespace {

/// A million offers hold some 500,000 forms; more is noise that shall not fill the memory.
constexpr std::size_t kMostWords = 2'000'000;
constexpr std::size_t kFirstSlots = 1024;

std::uint64_t mix(std::uint64_t hash, std::uint64_t part) {
  const auto wide = static_cast<unsigned __int128>(hash ^ part) * 0xD6E8FEB86659FD93;
  return static_cast<std::uint64_t>(wide) ^ static_cast<std::uint64_t>(wide >> 64);
}

bool is_mark(char c) {
  return std::string_view(".+#&").contains(c);
}

/// Names with signs, as those write them who do not find the keys.
std::string_view spelling_of(std::string_view text) {
  if (text == "csharp") return "c#";
  if (text == "fsharp") return "f#";
  if (text == "dotnet") return ".net";
  return text == "cpp" ? "c++" : text;
}

}  // namespace

Vocabulary::Vocabulary() : slots_(kFirstSlots) {}

void Vocabulary::make(std::string_view text, Word& word) {
  word.accented = spelling_of(text);
  word.exact = fold_word(word.accented);
  word.is_sign = std::ranges::any_of(word.exact, is_mark);
  word.is_stop = is_stop_word(word.exact);
  word.stem = word.is_stop ? word.accented : stemmer_.stem(word.accented);
  word.folded_stem = word.is_stop ? word.exact : fold_word(stemmer_.stem(word.exact));
}

/// A text holds no NUL, so that a shorter one has another key.
Vocabulary::Key Vocabulary::key_of(std::string_view text) {
  std::array<char, sizeof(Key)> bytes{};
  std::memcpy(bytes.data(), text.data(), std::min(text.size(), bytes.size()));
  return std::bit_cast<Key>(bytes);
}

std::uint64_t Vocabulary::hash_of(Key key, std::string_view text) {
  auto hash = mix(mix(0x9E3779B97F4A7C15, key.first), key.second);
  for (auto at = sizeof(Key); at < text.size(); ++at)
    hash = mix(hash, static_cast<unsigned char>(text[at]));
  return hash;
}

bool Vocabulary::is(const Slot& slot, Key key, std::string_view text) const {
  if (slot.key != key) return false;
  return key.second <= 0xFFFFFFFFFFFFFF || words_[slot.known.number].text == text;
}

Known Vocabulary::find_or_add(std::string_view text) {
  const auto key = key_of(text);
  auto at = hash_of(key, text) & (slots_.size() - 1);
  for (; slots_[at].known.word; at = (at + 1) & (slots_.size() - 1))
    if (is(slots_[at], key, text)) return slots_[at].known;
  return add(text, key, at);
}

Known Vocabulary::add(std::string_view text, Key key, std::size_t slot) {
  const bool is_kept = words_.size() < kMostWords;
  auto& [word, kept_text] = (is_kept ? words_ : unnumbered_).emplace_back();
  make(text, word);
  kept_text = text;
  Known known{.word = &word};
  if (word.is_stop) known.marks |= kStop;
  if (word.is_sign) known.marks |= kSign;
  if (!is_kept) return known;
  known.number = count_words() - 1;
  known.stem_number = stems_.try_emplace(word.folded_stem, count_stems()).first->second;
  slots_[slot] = {key, known};
  if (words_.size() * 2 > slots_.size()) grow();
  return known;
}

void Vocabulary::grow() {
  std::vector<Slot> wider(slots_.size() * 2);
  for (const auto& slot : slots_) {
    if (!slot.known.word) continue;
    auto at = hash_of(slot.key, words_[slot.known.number].text) & (wider.size() - 1);
    while (wider[at].known.word) at = (at + 1) & (wider.size() - 1);
    wider[at] = slot;
  }
  slots_ = std::move(wider);
}

}  // namespace passerelle::search
