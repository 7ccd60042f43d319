#include "base/json_elements.hpp"

#include <algorithm>
#include <utility>

namespace passerelle::base {
namespace {

constexpr std::size_t kLookBackBytes = 256;
constexpr std::size_t kMostFirstKeys = 16;

/// Spaces, NUL paddings, the end-of-file mark of DOS: nothing that anybody wrote.
bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

std::size_t skip_separators(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_blank(text[at]) || text[at] == ',')) ++at;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// What stands before `at` is `} ,`.
bool follows_element(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto comma = text.find_last_not_of(" \t\r\n", at - 1);
  if (comma == std::string_view::npos || text[comma] != ',' || comma == 0) return false;
  const auto brace = text.find_last_not_of(" \t\r\n", comma - 1);
  return brace != std::string_view::npos && text[brace] == '}';
}

}  // namespace

JsonElements::JsonElements(JsonMarks marks, Use use, std::size_t attempt_bytes)
    : marks_(std::move(marks)),
      use_(std::move(use)),
      attempt_bytes_(attempt_bytes),
      wanted_bytes_(attempt_bytes) {}

bool JsonElements::feed(std::string_view bytes) {
  while (!bytes.empty() && !stopped_) {
    const auto piece = bytes.substr(0, kMaxJsonElementBytes);
    bytes.remove_prefix(piece.size());
    buffer_ += piece;
    if (buffer_.size() >= wanted_bytes_) cut_all(false);
  }
  return !stopped_;
}

bool JsonElements::finish() {
  if (stopped_) return false;
  cut_all(true);
  is_cut_ = is_cut_ || in_list_ || (state_ == State::AfterList && is_wrapped_);
  return !stopped_;
}

void JsonElements::cut_all(bool last) {
  std::string_view text = buffer_;
  while (!stopped_ && step(text, last)) {
  }
  buffer_.erase(0, buffer_.size() - text.size());
  wanted_bytes_ = std::max(attempt_bytes_, buffer_.size() * 2);
}

bool JsonElements::step(std::string_view& text, bool last) {
  switch (state_) {
    case State::Between:
      return step_between(text, last);
    case State::AfterList:
      return step_after_list(text, last);
    case State::Skipping:
      return step_skipping(text, last);
  }
  return false;
}

bool JsonElements::step_between(std::string_view& text, bool last) {
  text.remove_prefix(skip_separators(text, 0));
  if (text.empty()) return false;
  const char c = text[0];
  if (c == '{') return step_element(text, last);
  if (c == '[' && !in_list_) return enter_list(text, 1, false);
  if (c == ']') {
    text.remove_prefix(1);
    in_list_ = false;
    state_ = State::AfterList;
    return true;
  }
  if (c == '}' && !in_list_) {  // of a wrapper whose start was damaged
    text.remove_prefix(1);
    return true;
  }
  // A damaged comma holds nothing that could be lost.
  const auto next = begins_element(text, skip_separators(text, 1), marks_);
  if (next == Match::More && !last) return false;
  if (next != Match::Yes) return skip_from(0, JsonFault::Grammar);
  text.remove_prefix(1);
  return true;
}

bool JsonElements::enter_list(std::string_view& text, std::size_t at, bool is_wrapped) {
  text.remove_prefix(at);
  in_list_ = true;
  is_wrapped_ = is_wrapped;
  return true;
}

bool JsonElements::step_element(std::string_view& text, bool last) {
  const auto window = text.substr(0, kMaxJsonElementBytes);
  const auto scan = JsonScanner(window).scan_object(in_list_ ? nullptr : &marks_);
  // Where nothing behind its own brace is sound: that brace does not begin the next element.
  const auto past_brace = std::max<std::size_t>(scan.at, 1);
  switch (scan.end) {
    case JsonEnd::List:
      return enter_list(text, scan.at, true);
    case JsonEnd::Error:
      return skip_from(past_brace, JsonFault::Grammar);
    case JsonEnd::TooDeep:
      return skip_from(past_brace, JsonFault::TooDeep);
    case JsonEnd::More:
      if (text.size() >= kMaxJsonElementBytes)
        return skip_from(find_swallowed(window, window.size()), JsonFault::TooLong);
      return last && skip_from(find_swallowed(window, past_brace), JsonFault::Cut);
    case JsonEnd::Whole:
      break;
  }
  if (last && in_list_ && skip_separators(text, scan.at) == text.size()) {
    // The list's bracket has closed a list inside the element, which holds its neighbours.
    const auto swallowed = find_swallowed(window, scan.at);
    if (swallowed < scan.at) return skip_from(swallowed, JsonFault::Grammar);
  }
  const auto goes_on = goes_on_after(text, scan.at, last);
  if (goes_on == Match::More) return false;
  if (goes_on == Match::No) return skip_from(scan.at, JsonFault::Grammar);
  const auto element = text.substr(0, scan.at);
  text.remove_prefix(scan.at);
  learn(element);
  give(element, JsonFault::None);
  return true;
}

/// Where an element begins inside the one at the start of the text, which does not end as it
/// should; `otherwise` when none does.
std::size_t JsonElements::find_swallowed(std::string_view text, std::size_t otherwise) const {
  if (!in_list_) return otherwise;
  for (auto at = text.find('{', 1); at != std::string_view::npos; at = text.find('{', at + 1))
    if (follows_element(text, at) && begins_element(text, at, marks_) == Match::Yes) return at;
  return otherwise;
}

/// A key after an element is either the first of the next one, which has lost its brace, or
/// tells that this one was closed too early.
Match JsonElements::goes_on_after(std::string_view text, std::size_t at, bool last) const {
  const auto next = skip_separators(text, at);
  const bool is_undecided = !last && text.size() < 2 * kMaxJsonElementBytes;
  if (!in_list_ && text.substr(at, next - at).find('\n') != std::string_view::npos)
    return Match::Yes;
  if (next == text.size()) return is_undecided ? Match::More : Match::Yes;
  if (text[next] != '"') return Match::Yes;
  const auto close = text.find('"', next + 1);
  if (close == std::string_view::npos) return is_undecided ? Match::More : Match::Yes;
  const auto key = text.substr(next + 1, close - next - 1);
  return std::ranges::find(marks_.first_keys, key) == marks_.first_keys.end() ? Match::No
                                                                              : Match::Yes;
}

bool JsonElements::step_after_list(std::string_view& text, bool last) {
  text.remove_prefix(skip_blanks(text, 0));
  if (text.empty()) return false;
  if (text[0] == ',') {
    const auto next = skip_separators(text, 0);
    if (next == text.size() && !last && text.size() < kMaxJsonElementBytes) return false;
    if (next == text.size() || text[next] != '{') return step_rest_of_wrapper(text, last);
    in_list_ = true;  // the bracket was a stray one
  } else if (text[0] == '}') {
    text.remove_prefix(1);
  }
  state_ = State::Between;
  return true;
}

bool JsonElements::step_rest_of_wrapper(std::string_view& text, bool last) {
  const auto scan = JsonScanner(text.substr(0, kMaxJsonElementBytes)).scan_rest_of_object();
  if (scan.end == JsonEnd::Whole) {
    text.remove_prefix(scan.at);
    state_ = State::Between;
    return true;
  }
  if (scan.end == JsonEnd::More && text.size() < kMaxJsonElementBytes) {
    if (!last) return false;
    is_cut_ = true;
    text.remove_prefix(text.size());
    return false;
  }
  return skip_from(scan.at, JsonFault::Grammar);
}

bool JsonElements::skip_from(std::size_t at, JsonFault fault) {
  state_ = State::Skipping;
  fault_ = fault;
  key_from_ = at;
  line_from_ = 1;
  kept_.clear();
  return true;
}

bool JsonElements::step_skipping(std::string_view& text, bool last) {
  const auto start = find_start(text);
  if (start.found || last) {
    const auto end = start.found ? start.at : text.size();
    keep(text.substr(0, end));
    // What goes on behind it was damaged, not cut.
    const bool is_grammar = start.found && fault_ == JsonFault::Cut;
    if (!start.found) {
      is_cut_ = is_cut_ || fault_ == JsonFault::Cut || (in_list_ && !looks_closed(text));
      in_list_ = false;
      is_wrapped_ = false;
    }
    text.remove_prefix(end);
    state_ = State::Between;
    give(kept_, is_grammar ? JsonFault::Grammar : fault_);
    return true;
  }
  const auto passed = start.at - std::min(start.at, kLookBackBytes);
  keep(text.substr(0, passed));
  text.remove_prefix(passed);
  key_from_ = std::max(key_from_, start.at) - passed;
  line_from_ = std::max(line_from_, start.at) - passed;
  return false;
}

JsonElements::Start JsonElements::find_start(std::string_view text) const {
  auto at = in_list_ ? key_from_ : std::min(line_from_, key_from_);
  for (at = text.find('{', at); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const auto match = is_start(text, at);
    if (match != Match::No) return {at, match == Match::Yes};
  }
  return {text.size(), false};
}

Match JsonElements::is_start(std::string_view text, std::size_t at) const {
  if (!in_list_ && at >= line_from_ && at > 0 && (text[at - 1] == '\n' || text[at - 1] == '\r'))
    return Match::Yes;
  if (at < key_from_) return Match::No;
  const auto match = begins_element(text, at, marks_);
  if (match != Match::No || has_sound_ || !follows_element(text, at)) return match;
  const auto next = skip_blanks(text, at + 1);
  if (next == text.size()) return Match::More;
  return text[next] == '"' ? Match::Yes : Match::No;
}

void JsonElements::keep(std::string_view bytes) {
  kept_ += bytes.substr(0, kKeptOfFaultyJsonBytes - kept_.size());
}

void JsonElements::learn(std::string_view element) {
  has_sound_ = true;
  if (marks_.first_keys.size() >= kMostFirstKeys) return;
  if (begins_element(element, 0, marks_) != Match::No) return;
  const auto open = element.find('"');
  if (open == std::string_view::npos) return;
  const auto key = element.substr(open + 1, element.find('"', open + 1) - open - 1);
  if (!key.contains('\\')) marks_.first_keys.emplace_back(key);  // an escape: not its whole name
}

void JsonElements::give(std::string_view bytes, JsonFault fault) {
  stopped_ = !use_({.bytes = bytes, .fault = fault});
}

/// Bytes were skipped to the end of a list: whether it has its bracket all the same.
bool JsonElements::looks_closed(std::string_view end) const {
  const auto last = end.find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return false;
  if (!is_wrapped_) return end[last] == ']';
  if (end[last] != '}' || last == 0) return false;
  const auto before = end.find_last_not_of(" \t\r\n", last - 1);
  return before != std::string_view::npos && end[before] == ']';
}

}  // namespace passerelle::base
