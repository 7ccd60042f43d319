#include <utility>

#include "platform/search/query.hpp"

namespace passerelle::search {
namespace {

struct Piece {
  std::string_view text;
  bool is_quoted = false;
  bool is_last = false;
};

/// A quote that is never closed quotes nothing.
std::vector<Piece> cut_at_quotes(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const auto open = text.find('"');
    const auto close = open == text.npos ? text.npos : text.find('"', open + 1);
    if (close == text.npos) break;
    pieces.push_back({text.substr(0, open)});
    pieces.push_back({text.substr(open + 1, close - open - 1), true});
    text.remove_prefix(close + 1);
  }
  pieces.push_back({text, false, true});
  return pieces;
}

Group group_of(AtomKind kind, std::string typed, std::vector<Token> tokens) {
  Group group{.typed = std::move(typed), .alternatives = {}};
  group.alternatives.push_back({.atoms = {{kind, std::move(tokens)}}});
  return group;
}

void add_words(const Piece& piece, const Analyse& analyse, bool is_typing, Words& words) {
  auto tokens = analyse(piece.text);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_open = is_typing && piece.is_last && i + 1 == tokens.size() &&
                         !piece.text.empty() && piece.text.back() != ' ';
    auto typed = tokens[i].accented.empty() ? tokens[i].exact : tokens[i].accented;
    words.groups.push_back(group_of(is_open ? AtomKind::Prefix : AtomKind::Words, std::move(typed),
                                    {std::move(tokens[i])}));
  }
}

}  // namespace

Words parse_words(std::string_view text, const Analyse& analyse, bool is_typing) {
  Words words;
  for (const auto& piece : cut_at_quotes(text)) {
    if (!piece.is_quoted) {
      add_words(piece, analyse, is_typing, words);
      continue;
    }
    auto tokens = analyse(piece.text);
    const auto kind = tokens.size() == 1 ? AtomKind::Words : AtomKind::Phrase;
    if (!tokens.empty())
      words.groups.push_back(group_of(kind, std::string(piece.text), std::move(tokens)));
  }
  return words;
}

}  // namespace passerelle::search
