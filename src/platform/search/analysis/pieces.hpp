#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::search {

/// What stands between two words, in the characters of Character::gap, a run of spaces as one.
/// Of a long one the beginning and the end.
class Gap {
 public:
  void add(char c);
  std::string_view text() const { return {text_.data(), size_}; }
  bool is(std::string_view text) const { return this->text() == text; }
  bool is_space() const { return size_ == 1 && text_[0] == ' '; }
  bool starts_with(std::string_view text) const { return this->text().starts_with(text); }
  bool ends_with(std::string_view text) const { return this->text().ends_with(text); }
  bool has(char c) const { return text().contains(c); }
  /// Spaces, with nothing but what ends a part of a sentence: no mark that joins two words.
  bool is_quiet() const { return !has_joint_ && (has_space_ || size_ == 0); }
  /// Without its spaces: " / " is "/".
  std::string without_spaces() const;

 private:
  std::array<char, 7> text_{};
  std::uint8_t size_ = 0;
  bool has_space_ = false, has_joint_ = false;
};

/// A run of letters and digits, and what stands before it.
struct Piece {
  std::uint32_t start, size;  ///< of its lower case in Pieces::lower
  Gap before;
};

/// A text cut where anything but letters and digits stands.
class Pieces {
 public:
  void cut(std::string_view text);

  std::size_t size() const { return count_; }
  /// Lower case, accents kept; "" at and after the last.
  std::string_view word(std::size_t i) const {
    if (i >= count_) return {};
    return std::string_view(lower_).substr(pieces_[i].start, pieces_[i].size);
  }
  const Piece& operator[](std::size_t i) const { return pieces_[i]; }
  /// What stands after a word; `i` is at most size(), which gives what ends the text.
  const Gap& before(std::size_t i) const { return pieces_[i < count_ ? i : count_].before; }
  const Gap& after(std::size_t i) const { return before(i + 1); }

 private:
  void read_word(std::string_view text, std::size_t& at);

  std::string lower_;
  std::vector<Piece> pieces_;  ///< one more than words: the last has only its gap
  std::size_t count_ = 0;
};

}  // namespace passerelle::search
