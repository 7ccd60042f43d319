#include "platform/search/analysis/elision.hpp"

#include "platform/search/analysis/letters.hpp"
#include "platform/search/analysis/stop_words.hpp"

namespace passerelle::search {
namespace {

bool is_apostrophe(const Gap& gap) {
  const auto marks = gap.without_spaces();
  return !marks.empty() && marks.find_first_not_of('\'') == std::string::npos;
}

/// "d hui" is read so only before what a vowel may begin.
bool takes_elision(std::string_view next) {
  constexpr std::string_view kFirst = "aeiouyh";
  return count_letters(next) > 1 && kFirst.contains(fold_word(next).front());
}

/// "langage C embarqué" has no elision, "c est" has one.
bool is_form_of_be(std::string_view next) {
  const auto word = fold_word(next);
  return word == "est" || word == "etait" || word == "etaient";
}

bool is_elided_without_mark(std::string_view word, std::string_view next) {
  return word == "c" ? is_form_of_be(next) : takes_elision(next);
}

/// "'chef'", not what follows an elided article.
bool opens_quote(const Pieces& pieces, std::size_t i) {
  const auto& before = pieces.before(i);
  return before.ends_with("'") && (i == 0 || !before.is("'"));
}

}  // namespace

bool is_dropped(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i), next = pieces.word(i + 1);
  const auto &before = pieces.before(i), &after = pieces.after(i);
  if (word == "n" && after.starts_with("o")) return true;
  if (!is_elided(word)) return false;
  const bool is_quoted = opens_quote(pieces, i) && after.starts_with("'");
  if (is_quoted || (i > 0 && before.is_space() && is_lettered(pieces.word(i - 1)))) return false;
  if (is_apostrophe(after)) return true;
  if (!after.is_space() && !after.is("?")) return false;
  return !before.has('&') && !next.empty() && is_elided_without_mark(word, next);
}

Joined join_apostrophe(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i), next = pieces.word(i + 1);
  const auto& after = pieces.after(i);
  const bool is_today = word == "aujourd" && next == "hui" && (after.is_space() || after.is("?"));
  const bool is_inside = after.is("'") && !opens_quote(pieces, i) && !next.empty() &&
                         !is_digit(word.back()) && !is_elided(word);
  if (!is_today && !is_inside) return {};
  return {std::string(word) + std::string(next), 2, {}};
}

}  // namespace passerelle::search
