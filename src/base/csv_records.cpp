#include "base/csv_records.hpp"

#include <algorithm>
#include <utility>

namespace passerelle::base {
namespace {

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}

/// Spaces, tabs, NUL paddings and the end-of-file mark of DOS: nothing that anybody wrote.
bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

std::size_t find_line_end(std::string_view text, std::size_t from = 0) {
  const auto end = text.find_first_of("\r\n", from);
  return end == std::string_view::npos ? text.size() : end;
}

/// Past the line end at `at`; CRLF is one.
std::size_t after_line_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  return text.substr(at).starts_with("\r\n") ? at + 2 : at + 1;
}

}  // namespace

CsvRecords::CsvRecords(char delimiter, Use use, std::size_t attempt_bytes)
    : delimiter_(delimiter),
      use_(std::move(use)),
      attempt_bytes_(attempt_bytes),
      wanted_bytes_(attempt_bytes) {}

bool CsvRecords::feed(std::string_view bytes) {
  while (!bytes.empty() && !stopped_) {
    const auto piece = bytes.substr(0, kMaxCsvRecordBytes);
    bytes.remove_prefix(piece.size());
    buffer_ += piece;
    if (buffer_.size() >= wanted_bytes_) cut_all(false);
  }
  return !stopped_;
}

bool CsvRecords::finish() {
  if (!stopped_) cut_all(true);
  return !stopped_;
}

bool CsvRecords::cut_all(bool last) {
  std::string_view text = buffer_;
  while (!stopped_) {
    if (in_too_long_ && !skip_too_long(text, last)) break;
    if (!skip_blank_lines(text, last)) break;
    const auto found = cut(text, last);
    if (found.more) break;
    stopped_ = !give(text, found);
    text.remove_prefix(found.next);
  }
  buffer_.erase(0, buffer_.size() - text.size());
  wanted_bytes_ = std::max(attempt_bytes_, buffer_.size() * 2);
  return !stopped_;
}

void CsvRecords::count_lines(std::string_view passed) {
  const auto feeds = std::ranges::count(passed, '\n');
  line_ += static_cast<std::uint64_t>(feeds ? feeds : std::ranges::count(passed, '\r'));
}

bool CsvRecords::skip_blank_lines(std::string_view& text, bool last) {
  std::size_t line_start = 0;
  std::size_t at = 0;
  while (at < text.size() && is_blank(text[at])) {
    if (ends_line(text[at])) line_start = at + 1;
    ++at;
  }
  if (at == text.size() && last) line_start = at;
  count_lines(text.substr(0, line_start));
  text.remove_prefix(line_start);
  return at < line_start + text.size();
}

bool CsvRecords::skip_too_long(std::string_view& text, bool last) {
  const auto end = find_line_end(text);
  in_too_long_ = end == text.size() && !last;
  const auto next = in_too_long_ ? end : after_line_end(text, end);
  count_lines(text.substr(0, next));
  text.remove_prefix(next);
  return !in_too_long_;
}

bool CsvRecords::give(std::string_view text, const Cut& cut) {
  in_too_long_ = cut.fault == CsvFault::TooLong;
  const bool go_on = use_({.bytes = text.substr(0, cut.size),
                           .physical_line = line_,
                           .fault = cut.fault,
                           .ended = cut.ended});
  count_lines(text.substr(0, cut.next));
  return go_on;
}

CsvRecords::Cut CsvRecords::cut_physical_line(std::string_view text, bool last,
                                              CsvFault fault) const {
  const auto end = find_line_end(text);
  const bool ended = end < text.size();
  if (!ended && !last) return {.more = true};
  return {.size = end, .next = after_line_end(text, end), .fault = fault, .ended = ended};
}

CsvRecords::Cut CsvRecords::cut(std::string_view text, bool last) const {
  bool field_starts = true;
  std::size_t at = 0;
  const auto limit = std::min(text.size(), kMaxCsvRecordBytes);
  for (; at < limit; ++at) {
    const char c = text[at];
    if (ends_line(c)) {
      if (at + 1 == text.size() && c == '\r' && !last) return {.more = true};
      return {.size = at, .next = after_line_end(text, at)};
    }
    if (c == delimiter_) {
      field_starts = true;
    } else if (field_starts && c == '"') {
      const auto quoted = skip_quoted(text, at + 1, last);
      if (quoted.more) return {.more = true};
      if (quoted.open) return cut_physical_line(text, last, CsvFault::OpenQuote);
      field_starts = false;
      at = quoted.next - 1;
    } else if (c != ' ' && c != '\t') {
      field_starts = false;
      while (at + 1 < limit && text[at + 1] != delimiter_ && !ends_line(text[at + 1])) ++at;
    }
  }
  if (at >= kMaxCsvRecordBytes)
    return {.size = kKeptOfTooLongBytes, .next = kKeptOfTooLongBytes, .fault = CsvFault::TooLong};
  if (!last) return {.more = true};
  return {.size = text.size(), .next = text.size(), .ended = false};
}

/// From inside a quoted field to past its closing quote.
CsvRecords::Quoted CsvRecords::skip_quoted(std::string_view text, std::size_t at, bool last) const {
  const auto limit = std::min(text.size(), at + kMaxQuotedBytes);
  std::size_t lines = 0;
  while (at < limit && lines < kMaxQuotedLines) {
    const auto quote = std::min(text.find('"', at), limit);
    lines += static_cast<std::size_t>(std::ranges::count(text.substr(at, quote - at), '\n'));
    if (lines == 0 && text.substr(at, quote - at).find('\r') != std::string_view::npos) lines = 1;
    if (quote == limit || lines >= kMaxQuotedLines) break;
    auto after = quote + 1;
    if (after < text.size() && text[after] == '"') {
      at = after + 1;
      continue;
    }
    while (after < text.size() && (text[after] == ' ' || text[after] == '\t') &&
           text[after] != delimiter_)
      ++after;
    if (after == text.size() && !last) return {.more = true};
    if (after == text.size() || text[after] == delimiter_ || ends_line(text[after]))
      return {.next = quote + 1};
    if (lines > 0) return {.open = true};
    at = quote + 1;  // a quote inside the text, on one line: a plain character
  }
  return {.more = limit == text.size() && lines < kMaxQuotedLines && !last, .open = true};
}

}  // namespace passerelle::base
