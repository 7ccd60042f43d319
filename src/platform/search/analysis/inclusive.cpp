#include "platform/search/analysis/inclusive.hpp"

#include "platform/search/analysis/gender.hpp"
#include "platform/search/analysis/letters.hpp"

namespace passerelle::search {
namespace {

bool is_one_of(std::string_view word, std::string_view letters) {
  return word.size() == 1 && letters.contains(word.front());
}

/// What joins the two letters of "H/F", spaces apart.
bool joins_genders(const Gap& gap) {
  constexpr std::string_view kMarks[] = {"",  "/",  "-",   ".",   "*",  "&", "|", "\\",
                                         ",", "//", ")/(", ")-(", ")(", "_", "+"};
  const auto marks = gap.without_spaces();
  return std::ranges::find(kMarks, marks) != std::end(kMarks);
}

bool is_or(std::string_view word) {
  return word == "ou" || word == "et";
}

std::size_t count_letters_of_gender(const Pieces& pieces, std::size_t i) {
  const auto first = pieces.word(i);
  auto at = i + 1;
  if (is_or(pieces.word(at)) && pieces.before(at).is_space()) ++at;
  const auto second = pieces.word(at);
  const bool is_french = (first == "h" && second == "f") || (first == "f" && second == "h");
  const bool is_other = is_one_of(first, "hfmw") && is_one_of(second, "hfmwdx") &&
                        first != second && pieces.before(at).has('/');
  if (!is_other && !(is_french && joins_genders(pieces.before(at)))) return 0;
  for (++at; pieces.before(at).is("/") || pieces.before(at).is(" / "); ++at)
    if (!is_one_of(pieces.word(at), "xdwnif") && pieces.word(at) != "nb") break;
  return at - i;
}

std::size_t count_words_of_gender(const Pieces& pieces, std::size_t i) {
  const auto is_man = [](std::string_view word) { return word == "homme" || word == "hommes"; };
  const auto is_woman = [](std::string_view word) { return word == "femme" || word == "femmes"; };
  const auto first = pieces.word(i), second = pieces.word(i + 1);
  const bool is_pair = (is_man(first) && is_woman(second)) || (is_woman(first) && is_man(second));
  return is_pair && pieces.after(i).without_spaces() == "/" ? 2 : 0;
}

constexpr std::string_view kJoints[] = {"(", "*", ".", "-", "/", "(-", "/-", "(.", "(*", ")("};

/// Whether `gap` may stand between a word and the ending after it, whose own gap is `after`.
bool joins_ending(const Gap& gap, std::string_view ending, const Gap& after) {
  const auto joint = gap.without_spaces();
  if (std::ranges::find(kJoints, joint) == std::end(kJoints)) return false;
  if (joint.contains('(') && !after.starts_with(")") && !after.is("*") && !after.is(".") &&
      !after.is("-") && !after.is("/"))
    return false;
  if (!gap.has(' ')) return true;
  return joint.starts_with('(') || joint == "/-" || (joint == "/" && ending.size() > 3);
}

/// "(s)", "·s": a plural alone, where no hyphen nor full stop could mean something else.
bool is_plural_ending(const Gap& gap, std::string_view ending) {
  return (ending == "s" || ending == "x") && (gap.is("(") || gap.is("*"));
}

/// How many endings follow the word at `i`.
std::size_t count_endings(const Pieces& pieces, std::size_t i, std::string_view word) {
  std::size_t count = 0;
  for (;; ++count) {
    const auto at = i + count + 1;
    const auto ending = pieces.word(at);
    if (ending.empty()) return count;
    const auto& gap = pieces.before(at);
    const bool goes_on = count > 0 && (ending == "s" || ending == "x" || ending == "es");
    if (goes_on && (gap.is(")") || joins_ending(gap, ending, pieces.after(at)))) continue;
    if (!joins_ending(gap, ending, pieces.after(at))) return count;
    if (!is_gender_ending(word, ending) && !is_plural_ending(gap, ending)) return count;
  }
}

/// "vendeu·r·se", "infirmi.er.ère": the word goes on after its first point.
Joined read_split_ending(const Pieces& pieces, std::size_t i) {
  const auto& gap = pieces.after(i);
  const auto rest = pieces.word(i + 1);
  constexpr std::string_view kRests[] = {"r", "er", "ier", "eur", "teur",
                                         "n", "en", "ien", "f",   "x"};
  if ((!gap.is("*") && !gap.is(".")) || std::ranges::find(kRests, rest) == std::end(kRests))
    return {};
  auto whole = std::string(pieces.word(i)) + std::string(rest);
  const auto endings = count_endings(pieces, i + 1, whole);
  if (endings == 0) return {};
  return {std::move(whole), endings + 2, {}};
}

}  // namespace

std::size_t count_gender_marks(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i);
  if (word == "hf" || word == "fh") return 1;
  if (word.size() == 1) return count_letters_of_gender(pieces, i);
  return word.size() <= 6 ? count_words_of_gender(pieces, i) : 0;
}

Joined read_inclusive(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i);
  if (pieces.after(i).is_space() || count_letters(word) < 2) return {std::string(word), 1, {}};
  if (auto split = read_split_ending(pieces, i); split.count > 0) return split;
  return {std::string(word), 1 + count_endings(pieces, i, word), {}};
}

}  // namespace passerelle::search
