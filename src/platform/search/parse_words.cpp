#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "platform/search/query.hpp"

namespace passerelle::search {
namespace {

/// A part of what was typed: what stands between quotes, or between white space.
struct Piece {
  std::string text;
  bool is_quoted = false;
  bool is_excluded = false;   ///< a minus before it
  bool is_beginning = false;  ///< a star after it, or still being typed
};

/// A shorter beginning is that of too many words.
constexpr std::size_t kShortestBeginning = 2;

/// Every kind of double quote as the plain one.
std::string with_plain_quotes(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kQuotes = {"«", "»", "“", "”", "„", "‟", "＂"};
  std::string plain(text);
  for (const auto quote : kQuotes)
    for (auto at = plain.find(quote); at != plain.npos; at = plain.find(quote, at))
      plain.replace(at, quote.size(), "\"");
  return plain;
}

bool is_blank(std::string_view text) {
  return base::trim(text).empty();
}

/// "-luxe" leaves a word out; "aide-soignant", "- " and "--" do not.
bool is_exclusion(std::string_view text, std::size_t at) {
  const bool starts = at == 0 || text[at - 1] == ' ';
  return starts && text[at] == '-' && at + 1 < text.size() && text[at + 1] != ' ' &&
         text[at + 1] != '-';
}

/// Runs of words, cut at exclusions and after stars.
void cut_outside_quotes(std::string_view text, std::vector<Piece>& pieces) {
  Piece piece;
  const auto end_piece = [&] {
    if (!is_blank(piece.text)) pieces.push_back(piece);
    piece = {};
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_exclusion(text, at)) {
      end_piece();
      piece.is_excluded = true;
    } else if (text[at] == '*' && at > 0 && text[at - 1] != ' ' &&
               (at + 1 == text.size() || text[at + 1] == ' ')) {
      piece.is_beginning = true;
      end_piece();
    } else {
      piece.text += text[at];
      if (text[at] == ' ' && piece.is_excluded) end_piece();
    }
  }
  end_piece();
}

/// A quote that is never closed quotes nothing.
std::vector<Piece> cut_pieces(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const auto open = text.find('"');
    const auto close = open == text.npos ? text.npos : text.find('"', open + 1);
    if (close == text.npos) break;
    const bool is_excluded = open > 0 && is_exclusion(text, open - 1);
    cut_outside_quotes(text.substr(0, is_excluded ? open - 1 : open), pieces);
    pieces.push_back({.text = std::string(text.substr(open + 1, close - open - 1)),
                      .is_quoted = true,
                      .is_excluded = is_excluded});
    text.remove_prefix(close + 1);
  }
  cut_outside_quotes(text, pieces);
  return pieces;
}

Alternative alternative_of(AtomKind kind, std::vector<Token> tokens) {
  return {.atoms = {{kind, std::move(tokens)}}};
}

std::string typed_form(const Token& token) {
  return token.accented.empty() ? token.exact : token.accented;
}

/// "c++", "bac+2", "35h": such a whole is not found by its parts.
bool stands_alone(const Token& whole) {
  return whole.is(kSign) ||
         (!whole.exact.empty() && whole.exact[0] >= '0' && whole.exact[0] <= '9');
}

/// Several words written as one: found so, or by all of its parts.
Group group_of_whole(Token whole, std::vector<Token> parts, AtomKind kind) {
  Group group{.typed = {}, .alternatives = {}};
  for (const auto& part : parts) group.typed += (group.typed.empty() ? "" : "-") + typed_form(part);
  const bool is_alone = stands_alone(whole);
  if (is_alone || parts.size() < 2) group.typed = typed_form(whole);
  group.alternatives.push_back(alternative_of(kind, {std::move(whole)}));
  std::erase_if(parts, [](const Token& part) { return part.is_stop; });
  if (is_alone || parts.empty()) return group;
  auto last = std::move(parts.back());
  parts.pop_back();
  Alternative by_parts;
  if (!parts.empty()) by_parts.atoms.push_back({AtomKind::Words, std::move(parts)});
  by_parts.atoms.push_back({kind, {std::move(last)}});
  group.alternatives.push_back(std::move(by_parts));
  return group;
}

/// One group for each word; `kind` is the last one's.
void add_groups(std::vector<Token> tokens, AtomKind last_kind, std::vector<Group>& groups) {
  std::erase_if(tokens, [](const Token& token) { return token.is(kAgain); });
  for (auto at = tokens.begin(); at != tokens.end();) {
    const auto is_part = [](const Token& token) { return token.is(kPart); };
    auto end = std::find_if_not(at + 1, tokens.end(), is_part);
    const bool opens = end == tokens.end() && (end - 1)->exact.size() >= kShortestBeginning &&
                       !(end - 1)->is_stop && !(end - 1)->is(kSign);
    const auto kind = opens ? last_kind : AtomKind::Words;
    if (at->is(kWhole)) {
      groups.push_back(group_of_whole(
          std::move(*at), {std::make_move_iterator(at + 1), std::make_move_iterator(end)}, kind));
    } else {
      end = at + 1;
      Group group{.typed = typed_form(*at), .alternatives = {}};
      group.alternatives.push_back(alternative_of(kind, {std::move(*at)}));
      groups.push_back(std::move(group));
    }
    at = end;
  }
}

/// While typing, a last letter is the beginning of anything: "chef d", "vendeur h".
void leave_out_last_letter(std::vector<Token>& tokens, bool is_alone) {
  const auto is_letter = [](const Token& token) {
    return token.exact.size() == 1 && !token.is(kPart);
  };
  if (!tokens.empty() && is_letter(tokens.back()) && (tokens.size() > 1 || !is_alone))
    tokens.pop_back();
}

/// In a phrase the parts stand for the whole, which documents write apart as well.
std::vector<Token> tokens_of_phrase(const std::vector<Token>& tokens) {
  std::vector<Token> kept;
  bool keeps_parts = true;
  for (const auto& token : tokens) {
    if (token.is(kWhole)) keeps_parts = !stands_alone(token);
    const bool is_kept = token.is(kWhole) ? !keeps_parts : keeps_parts || !token.is(kPart);
    if (is_kept && !token.is(kAgain)) kept.push_back(token);
  }
  return kept;
}

void add_phrase(const Piece& piece, const std::vector<Token>& all, std::vector<Group>& groups) {
  auto tokens = tokens_of_phrase(all);
  if (tokens.empty()) return;
  const auto kind = tokens.size() == 1 ? AtomKind::Words : AtomKind::Phrase;
  Group group{.typed = base::to_valid_utf8(base::trim(piece.text)), .alternatives = {}};
  group.alternatives.push_back(alternative_of(kind, std::move(tokens)));
  groups.push_back(std::move(group));
}

}  // namespace

Words parse_words(std::string_view text, const Analyse& analyse, bool is_typing) {
  Words words;
  const auto typed = with_plain_quotes(text);
  auto pieces = cut_pieces(typed);
  const bool is_open = is_typing && !typed.empty() && typed.back() != ' ' && !pieces.empty() &&
                       !pieces.back().is_quoted;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    auto& groups = piece.is_excluded ? words.excluded : words.groups;
    auto tokens = analyse(piece.text);
    if (piece.is_quoted) {
      add_phrase(piece, tokens, groups);
      continue;
    }
    const bool is_last = is_open && i + 1 == pieces.size();
    if (is_last) leave_out_last_letter(tokens, words.groups.empty());
    add_groups(std::move(tokens),
               is_last || piece.is_beginning ? AtomKind::Prefix : AtomKind::Words, groups);
  }
  return words;
}

}  // namespace passerelle::search
