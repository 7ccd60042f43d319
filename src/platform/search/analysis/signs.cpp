#include "platform/search/analysis/signs.hpp"

#include "platform/search/analysis/letters.hpp"
#include "platform/search/analysis/stop_words.hpp"

namespace passerelle::search {
namespace {

bool is_one_letter(std::string_view word) {
  return count_letters(word) == 1 && !is_digit(word.front());
}

std::string text(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string joined(a);
  joined += b;
  joined += c;
  return joined;
}

/// "c++", "c#" and what is written for them.
Joined read_plus_or_hash(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i);
  const auto& after = pieces.after(i);
  if (after.starts_with("++") && !is_number(word)) return {text(word, "++"), 1, {}};
  const bool is_short = word.size() <= 2 && !is_digit(word.front());
  if (after.starts_with("#") && is_short) return {text(word, "#"), 1, {}};
  if (is_short && after.is_space() && pieces.word(i + 1) == "sharp")
    return {text(word, "#"), 2, {}};
  return {};
}

/// The dot of ".NET" stands after a space or a mark, or a short name ("ASP.NET"); one that ends a
/// sentence does not.
bool is_dot_net(const Pieces& pieces, std::size_t i) {
  if (pieces.word(i) != "net") return false;
  const auto before = pieces.before(i).text();
  if (!before.ends_with('.')) return false;
  if (before.size() > 1) return before[before.size() - 2] != '.';
  return i == 0 || pieces.word(i - 1).size() <= 3;
}

Joined read_dotted(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i);
  if (is_dot_net(pieces, i)) return {".net", 1, {}};
  if (!pieces.after(i).is(".")) return {};
  if (pieces.word(i + 1) == "js") return {text(word, "js"), 2, {std::string(word), "js"}};
  Joined letters{std::string(), 0, {}};
  std::string dotted;
  for (auto at = i; is_one_letter(pieces.word(at)); ++at) {
    letters.text += pieces.word(at);
    dotted += dotted.empty() ? text({}, pieces.word(at)) : text(".", pieces.word(at));
    ++letters.count;
    if (!pieces.after(at).is(".")) break;
  }
  if (letters.count < 2) return {};
  // "D.E." is not the preposition.
  if (is_stop_word(fold_word(letters.text))) letters.text = dotted;
  return letters;
}

/// "r489" however its letter is set apart; "à 200", "l 500" are not codes.
Joined read_code(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i), next = pieces.word(i + 1);
  constexpr std::string_view kNotAlone = "acdhjlmnsty";
  if (word.size() != 1 || is_digit(word.front()) || !is_number(next) || next.size() > 5) return {};
  const auto& after = pieces.after(i);
  const bool is_close = after.is(".") || after.is("-");
  const bool is_apart =
      (after.is_space() || after.is(". ")) && next.size() >= 3 && !kNotAlone.contains(word.front());
  if (is_close || is_apart) return {text(word, next), 2, {}};
  return {};
}

/// "35 heures", "35h00", "3 x 8".
Joined read_hours(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i), next = pieces.word(i + 1);
  if (word.size() > 3 && word.ends_with("h00") && is_number(word.substr(0, word.size() - 3)))
    return {std::string(word.substr(0, word.size() - 2)), 1, {}};
  if (!is_number(word) || word.size() > 3) return {};
  const auto& after = pieces.after(i);
  if (after.is_space() && (next == "h" || next == "heures" || next == "heure"))
    return {text(word, "h"), 2, {std::string(word), std::string(next)}};
  const auto sign = after.without_spaces();
  if ((sign == "x" || sign == "*") && is_number(next)) return {text(word, "x", next), 2, {}};
  const bool has_x = after.is_space() && next == "x" && pieces.after(i + 1).is_space();
  if (has_x && is_number(pieces.word(i + 2))) return {text(word, "x", pieces.word(i + 2)), 3, {}};
  return {};
}

/// "bac+2", "caces3": found by the whole and by its parts.
Joined read_level(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i), next = pieces.word(i + 1);
  const auto& after = pieces.after(i);
  const bool is_level = after.is("+") || (word == "bac" && after.without_spaces() == "+");
  if (is_level && is_number(next) && !is_digit(word.back()))
    return {text(word, "+", next), 2, {std::string(word), std::string(next)}};
  const auto letters = word.find_first_of("0123456789");
  if (letters == std::string_view::npos || letters < 3 || !is_number(word.substr(letters)))
    return {};
  return {std::string(word),
          1,
          {std::string(word.substr(0, letters)), std::string(word.substr(letters))}};
}

Joined read_ampersand(const Pieces& pieces, std::size_t i) {
  const auto word = pieces.word(i), next = pieces.word(i + 1);
  if (pieces.after(i).has('&') && pieces.after(i).without_spaces() == "&" && is_one_letter(word) &&
      !next.empty() && is_one_letter(next))
    return {text(word, "&", next), 2, {}};
  return {};
}

}  // namespace

Joined find_sign(const Pieces& pieces, std::size_t i) {
  using Rule = Joined (*)(const Pieces&, std::size_t);
  constexpr Rule kRules[] = {read_plus_or_hash, read_dotted, read_code,
                             read_hours,        read_level,  read_ampersand};
  for (const auto rule : kRules)
    if (auto joined = rule(pieces, i); joined.count > 0) return joined;
  return {};
}

}  // namespace passerelle::search
