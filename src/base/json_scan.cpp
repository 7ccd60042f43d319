#include "base/json_scan.hpp"

#include <algorithm>
#include <utility>

namespace passerelle::base {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::size_t kLongestStartBytes = 512;  // a brace, a key, a colon and blanks

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  const auto next = text.find_first_not_of(kBlanks, at);
  return next == std::string_view::npos ? text.size() : next;
}

bool is_escape(char c) {
  return std::string_view("\"\\/bfnrtu").find(c) != std::string_view::npos;
}

bool is_in_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

}  // namespace

Match begins_element(std::string_view text, std::size_t at, const JsonMarks& marks) {
  if (at >= text.size()) return Match::More;
  const auto start = text.substr(at, kLongestStartBytes);
  if (start[0] != '{') return Match::No;
  const auto undecided = start.size() == kLongestStartBytes ? Match::No : Match::More;
  const auto open = skip_blanks(start, 1);
  if (open == start.size()) return undecided;
  if (start[open] != '"') return Match::No;
  const auto close = start.find('"', open + 1);
  if (close == std::string_view::npos) return undecided;
  const auto key = start.substr(open + 1, close - open - 1);
  if (std::ranges::find(marks.first_keys, key) == marks.first_keys.end()) return Match::No;
  const auto colon = skip_blanks(start, close + 1);
  if (colon == start.size()) return undecided;
  return start[colon] == ':' ? Match::Yes : Match::No;
}

JsonScan JsonScanner::scan_object(const JsonMarks* marks) {
  return run(marks);
}

JsonScan JsonScanner::scan_rest_of_object() {
  is_object_[++depth_] = true;
  expect_ = Expect::Next;
  return run(nullptr);
}

JsonScan JsonScanner::run(const JsonMarks* marks) {
  for (;;) {
    at_ = skip_blanks(text_, at_);
    before_ = std::exchange(token_, at_);
    if (at_ == text_.size()) return {JsonEnd::More, before_};
    switch (step(marks)) {
      case Step::On:
        break;
      case Step::More:
        return {JsonEnd::More, before_};
      case Step::Error:
        return {JsonEnd::Error, before_};
      case Step::TooDeep:
        return {JsonEnd::TooDeep, token_};
      case Step::Whole:
        return {JsonEnd::Whole, at_};
      case Step::List:
        return {JsonEnd::List, text_[at_] == '[' ? at_ + 1 : at_};
    }
  }
}

JsonScanner::Step JsonScanner::step(const JsonMarks* marks) {
  const char c = text_[at_];
  switch (expect_) {
    case Expect::ValueOrEnd:
      if (c == ']') return close(false);
      return take_value();
    case Expect::Value:
      if (marks && depth_ == 1) {
        const auto list = opens_list(*marks);
        if (list == Match::Yes) return Step::List;
        if (list == Match::More) return Step::More;
      }
      return take_value();
    case Expect::KeyOrEnd:
      if (c == '}') return close(true);
      return take_key();
    case Expect::Key:
      return take_key();
    case Expect::Colon:
      if (c != ':') return Step::Error;
      ++at_;
      expect_ = Expect::Value;
      return Step::On;
    case Expect::Next:
      return take_next();
  }
  return Step::Error;
}

JsonScanner::Step JsonScanner::take_value() {
  const char c = text_[at_];
  if (c == '{' || c == '[') return open(c == '{');
  expect_ = Expect::Next;
  if (c == '"') return skip_string();
  if (is_in_number(c) && c != 'e' && c != 'E') {
    while (at_ < text_.size() && is_in_number(text_[at_])) ++at_;
    return at_ == text_.size() ? Step::More : Step::On;
  }
  return skip_word();
}

JsonScanner::Step JsonScanner::take_key() {
  if (text_[at_] != '"') return Step::Error;
  const auto result = skip_string();
  if (result == Step::On && depth_ == 1) {
    ++top_keys_;
    top_key_ = text_.substr(token_ + 1, at_ - token_ - 2);
  }
  expect_ = Expect::Colon;
  return result;
}

JsonScanner::Step JsonScanner::take_next() {
  const char c = text_[at_];
  const bool in_object = is_object_[depth_];
  if (c == '}' || c == ']') return (c == '}') == in_object ? close(in_object) : Step::Error;
  if (c != ',') return Step::Error;
  ++at_;
  expect_ = in_object ? Expect::Key : Expect::Value;
  return Step::On;
}

JsonScanner::Step JsonScanner::open(bool is_object) {
  if (depth_ == kMaxJsonDepth) return Step::TooDeep;
  ++at_;
  is_object_[++depth_] = is_object;
  expect_ = is_object ? Expect::KeyOrEnd : Expect::ValueOrEnd;
  return Step::On;
}

JsonScanner::Step JsonScanner::close(bool is_object) {
  if (is_object_[depth_] != is_object) return Step::Error;
  ++at_;
  expect_ = Expect::Next;
  return --depth_ == 0 ? Step::Whole : Step::On;
}

JsonScanner::Step JsonScanner::skip_string() {
  for (auto i = at_ + 1; i < text_.size(); ++i) {
    if (text_[i] == '"') {
      at_ = i + 1;
      return Step::On;
    }
    if (text_[i] != '\\') continue;
    if (++i == text_.size()) return Step::More;
    if (!is_escape(text_[i])) return Step::Error;
  }
  return Step::More;
}

JsonScanner::Step JsonScanner::skip_word() {
  for (const std::string_view word : {"true", "false", "null"}) {
    const auto seen = text_.substr(at_, word.size());
    if (seen == word) {
      at_ += word.size();
      return Step::On;
    }
    if (seen.size() < word.size() && word.starts_with(seen)) return Step::More;
  }
  return Step::Error;
}

/// The list may have lost its bracket or its name: what begins like an element says it too.
Match JsonScanner::opens_list(const JsonMarks& marks) const {
  const char c = text_[at_];
  const bool is_named = top_key_ == marks.list_key;
  if (is_named && c == '[') return Match::Yes;
  if (is_named && c == '{') return begins_element(text_, at_, marks);
  if (top_keys_ != 1 || c != '[') return Match::No;
  return begins_element(text_, skip_blanks(text_, at_ + 1), marks);
}

}  // namespace passerelle::base
