#include "platform/search/analysis/pieces.hpp"

#include <algorithm>

#include "platform/search/analysis/letters.hpp"

namespace passerelle::search {

void Gap::add(char c) {
  if (c == '\0' || (c == ' ' && size_ > 0 && text_[size_ - 1] == ' ')) return;
  if (c == ' ')
    has_space_ = true;
  else
    has_joint_ |= !std::string_view(",.;:!?").contains(c);
  if (size_ < text_.size()) {
    text_[size_++] = c;
    return;
  }
  std::shift_left(text_.begin() + 4, text_.end(), 1);
  text_[3] = ',';
  text_.back() = c;
}

std::string Gap::without_spaces() const {
  std::string text(this->text());
  std::erase(text, ' ');
  return text;
}

/// A word from its first letter to its last, accents that follow their letter included.
void Pieces::read_word(std::string_view text, std::size_t& at) {
  auto& piece = pieces_.back();
  for (;;) {
    const auto run = end_of_plain_letters(text, at);
    const auto start = lower_.size();
    lower_ += text.substr(at, run - at);
    put_in_lower_case(lower_, start);
    at = run;
    if (at == text.size()) break;
    const auto character = read_character(text, at, lower_);
    if (character.is_accent) put_accent(text, at, lower_);
    // What takes no place ("soft hyphen") does not end the word.
    if (!character.is_word && character.gap != '\0') break;
    at += character.bytes;
  }
  piece.size = static_cast<std::uint32_t>(lower_.size()) - piece.start;
}

void Pieces::cut(std::string_view text) {
  lower_.clear();
  pieces_.clear();
  pieces_.emplace_back();
  for (std::size_t at = 0; at < text.size();) {
    const auto start = lower_.size();
    const auto character = read_character(text, at, lower_);
    if (character.is_word) {
      lower_.resize(start);
      pieces_.back().start = static_cast<std::uint32_t>(start);
      read_word(text, at);
      pieces_.emplace_back();
      continue;
    }
    pieces_.back().before.add(character.gap);
    at += character.bytes;
  }
  count_ = pieces_.size() - 1;
}

}  // namespace passerelle::search
