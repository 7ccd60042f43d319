#include "platform/mail/encoding.hpp"

#include <sodium.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace passerelle::mail {
namespace {

constexpr std::size_t kMostColumns = 76;
constexpr std::string_view kFold = "\r\n ";
constexpr std::string_view kWordStart = "=?UTF-8?B?", kWordEnd = "?=";

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the NUL that libsodium ends it with
  return text;
}

bool is_plain(std::string_view text) {
  return text.find("=?") == text.npos &&
         std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

/// Encoded words, cut between characters: each is read alone.
std::string encoded_words(std::string_view text, std::size_t column) {
  std::string out;
  while (!text.empty()) {
    const auto room =
        kMostColumns - std::min(column, kMostColumns / 2) - kWordStart.size() - kWordEnd.size();
    const auto piece = base::shorten(text, room / 4 * 3);
    if (!out.empty()) out += kFold;
    out.append(kWordStart).append(base64(piece)).append(kWordEnd);
    text.remove_prefix(piece.size());
    column = 1;
  }
  return out;
}

std::string folded(std::string_view text, std::size_t column) {
  std::string out;
  for (const auto word : base::split(text, ' ')) {
    const bool is_first = out.empty();
    if (!is_first && column + 1 + word.size() > kMostColumns) {
      out += kFold;
      column = 1;
    } else if (!is_first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out;
}

std::string escaped(char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {'=', kHex[byte >> 4], kHex[byte & 15]};
}

/// One line, without its end.
void add_line(std::string_view line, std::string& out) {
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_blank = c == ' ' || c == '\t';
    const bool is_safe = is_blank ? i + 1 < line.size() : c > 0x20 && c < 0x7f && c != '=';
    // A lone "." ends the message for the server; a "From " at its start is changed on the way.
    const bool is_start = column == 0 && (c == '.' || c == 'F');
    const auto piece = is_safe && !is_start ? std::string(1, c) : escaped(c);
    if (column + piece.size() > kMostColumns - 1) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column += piece.size();
  }
  out += "\r\n";
}

}  // namespace

std::string header_text(std::string_view text, std::size_t column) {
  return is_plain(text) ? folded(text, column) : encoded_words(text, column);
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  for (auto line : base::split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    add_line(line, out);
  }
  return out;
}

}  // namespace passerelle::mail
