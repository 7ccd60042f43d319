#include "offers/imports/jobposting/page_scripts.hpp"

#include <algorithm>

namespace passerelle::offers::imports::jobposting {
namespace {

constexpr std::string_view kOpening = "<script";
constexpr std::string_view kClosing = "</script";
constexpr std::size_t kMaxTagBytes = 64 * 1024;

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// `word` is in lower case; case does not count in the text.
std::size_t find_word(std::string_view text, std::string_view word) {
  const auto found = std::ranges::search(text, word, {}, lower);
  return found.empty() ? std::string_view::npos
                       : static_cast<std::size_t>(found.begin() - text.begin());
}

/// Without the signs that keep old browsers from reading a script.
std::string_view bare(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n;/";
  for (const std::string_view sign : {"<!--", "<![CDATA["}) {
    const auto start = std::min(text.find_first_not_of(kBlanks), text.size());
    if (text.substr(start).starts_with(sign)) text.remove_prefix(start + sign.size());
  }
  for (const std::string_view sign : {"-->", "]]>"}) {
    const auto end = text.find_last_not_of(kBlanks);
    if (end != std::string_view::npos && text.substr(0, end + 1).ends_with(sign))
      text = text.substr(0, end + 1 - sign.size());
  }
  const auto end = text.find_last_not_of(kBlanks);
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end + 1);
}

}  // namespace

bool PageScripts::feed(std::string_view bytes) {
  while (!bytes.empty() && !stopped_) {
    const auto piece = bytes.substr(0, kMaxScriptBytes);
    bytes.remove_prefix(piece.size());
    buffer_ += piece;
    if (buffer_.size() < wanted_bytes_) continue;
    while (!stopped_ && step(false)) {
    }
    wanted_bytes_ = buffer_.size() * 2;
  }
  return !stopped_;
}

bool PageScripts::finish() {
  while (!stopped_ && step(true)) {
  }
  return !stopped_;
}

bool PageScripts::step(bool last) {
  switch (state_) {
    case State::Outside:
      return step_outside(last);
    case State::Tag:
      return step_tag();
    case State::Script:
      return step_script(last);
  }
  return false;
}

void PageScripts::pass(std::size_t bytes) {
  line_ += static_cast<std::uint64_t>(
      std::count(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(bytes), '\n'));
  buffer_.erase(0, bytes);
}

bool PageScripts::step_outside(bool last) {
  const auto at = find_word(buffer_, kOpening);
  if (at != std::string::npos) {
    pass(at + kOpening.size());
    state_ = State::Tag;
    return true;
  }
  const auto kept = last ? 0 : std::min(buffer_.size(), kOpening.size());
  pass(buffer_.size() - kept);
  return false;
}

bool PageScripts::step_tag() {
  const auto end = buffer_.find('>');
  if (end == std::string::npos && buffer_.size() <= kMaxTagBytes) return false;
  const auto size = std::min(end, kMaxTagBytes);
  const bool is_data =
      find_word(std::string_view(buffer_).substr(0, size), "ld+json") != std::string_view::npos;
  pass(end == std::string::npos ? size : size + 1);
  state_ = is_data ? State::Script : State::Outside;
  return true;
}

bool PageScripts::step_script(bool last) {
  const auto window = std::string_view(buffer_).substr(0, kMaxScriptBytes);
  const auto end = find_word(window, kClosing);
  const bool is_whole = end != std::string_view::npos;
  if (!is_whole && !last && buffer_.size() < kMaxScriptBytes) return false;
  const auto size = is_whole ? end : window.size();
  stopped_ = !use_({.text = bare(window.substr(0, size)), .line = line_, .is_whole = is_whole});
  pass(size);
  state_ = State::Outside;
  return true;
}

}  // namespace passerelle::offers::imports::jobposting
