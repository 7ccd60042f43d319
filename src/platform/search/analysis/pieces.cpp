#include "platform/search/analysis/pieces.hpp"

#include <algorithm>

#include "platform/search/analysis/letters.hpp"

namespace passerelle::search {

void Gap::add(char c) {
  if (c == '\0' || (c == ' ' && size_ > 0 && text_[size_ - 1] == ' ')) return;
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

void Pieces::cut(std::string_view text) {
  lower_.clear();
  pieces_.clear();
  pieces_.emplace_back();
  bool is_inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto start = static_cast<std::uint32_t>(lower_.size());
    const auto character = read_character(text, at, lower_);
    const auto begin = static_cast<std::uint32_t>(at);
    at += character.bytes;
    if (character.is_word) {
      auto& piece = pieces_.back();
      if (!is_inside) piece.start = start, piece.begin = begin;
      is_inside = true;
      piece.end = static_cast<std::uint32_t>(at);
      piece.size = static_cast<std::uint32_t>(lower_.size()) - piece.start;
    } else if (character.is_accent) {
      if (!is_inside) continue;
      put_accent(text, begin, lower_);
      pieces_.back().end = static_cast<std::uint32_t>(at);
      pieces_.back().size = static_cast<std::uint32_t>(lower_.size()) - pieces_.back().start;
    } else if (character.gap != '\0') {
      if (is_inside) pieces_.emplace_back();
      is_inside = false;
      pieces_.back().before.add(character.gap);
    }
  }
  if (is_inside) pieces_.emplace_back();
  count_ = pieces_.size() - 1;
}

}  // namespace passerelle::search
