#include "reference/job_title.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

using Words = std::vector<std::string_view>;

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 7> kMen = {"h",        "m",    "homme", "hommes",
                                                  "masculin", "male", "man"};
constexpr std::array<std::string_view, 6> kWomen = {"f",      "w",       "femme",
                                                    "femmes", "feminin", "woman"};
constexpr std::array<std::string_view, 7> kBeside = {"x", "d", "nb", "ou", "et", "autre", "i"};
constexpr std::array<std::string_view, 8> kJoined = {"hf",  "fh",  "mf",  "fm",
                                                     "hfx", "fhx", "mfd", "hfnb"};
constexpr std::array<std::string_view, 26> kInclusive = {
    "e",     "es",     "se",     "ses",  "euse", "euses", "ice", "rice", "rices",
    "trice", "trices", "ere",    "eres", "iere", "ieres", "ne",  "nes",  "nne",
    "nnes",  "ienne",  "iennes", "ive",  "ives", "ve",    "te",  "fe"};

/// How many words from `at` on are a mark: both sexes, and what stands beside them.
std::size_t mark_length(const Words& words, std::size_t at) {
  if (is_one_of(kJoined, words[at])) return 1;
  bool men = false, women = false;
  std::size_t end = at, length = 0;
  for (; end < words.size(); ++end) {
    const bool is_man = is_one_of(kMen, words[end]), is_woman = is_one_of(kWomen, words[end]);
    if (!is_man && !is_woman && !is_one_of(kBeside, words[end])) break;
    men |= is_man;
    women |= is_woman;
    const bool is_link = words[end] == "ou" || words[end] == "et";
    if (men && women && !is_link) length = end - at + 1;
  }
  return length;
}

Words without_marks(const Words& words) {
  Words kept;
  for (std::size_t i = 0; i < words.size();) {
    const auto length = mark_length(words, i);
    if (length == 0) kept.push_back(words[i]);
    i += std::max<std::size_t>(length, 1);
  }
  std::size_t start = 0;
  while (start < kept.size() &&
         (kept[start] == "un" || kept[start] == "une" || (start > 0 && kept[start] == "e")))
    ++start;
  kept.erase(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(start));
  return kept;
}

std::string joined(const Words& words) {
  return base::join({words.begin(), words.end()}, " ");
}

Words words_of(std::string_view folded) {
  auto words = base::split(folded, ' ');
  std::erase(words, "");
  return words;
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_side_note(std::string_view part) {
  constexpr std::array<std::string_view, 15> kNotes = {
      "cdi",    "cdd",        "interim",       "interimaire", "mission",
      "ref",    "reference",  "temps",         "stage",       "saisonnier",
      "urgent", "alternance", "apprentissage", "poste",       "debutant"};
  const auto key = title_key(part);
  if (key.empty() || has_digit(key)) return true;
  if (is_one_of(kNotes, std::string_view(key).substr(0, key.find(' ')))) return true;
  return find_place({.town = part}).kind != PlaceKind::Unknown;
}

}  // namespace

std::string title_key(std::string_view title) {
  const auto folded = base::fold(title);
  return joined(without_marks(words_of(folded)));
}

std::string plain_title_key(std::string_view title) {
  const auto key = title_key(title);
  auto words = words_of(key);
  if (words.empty()) return {};
  const auto inclusive = std::remove_if(words.begin() + 1, words.end(),
                                        [](auto word) { return is_one_of(kInclusive, word); });
  words.erase(inclusive, words.end());
  return joined(words);
}

std::string without_side_notes(std::string_view title) {
  std::string text(title);
  for (const std::string_view separator : {" - ", " – ", " — ", "|", ","})
    for (auto at = text.find(separator); at != std::string::npos; at = text.find(separator, at))
      text.replace(at, separator.size(), "\n");
  std::vector<std::string> kept;
  for (const auto part : base::split(text, '\n'))
    if (!is_side_note(part)) kept.emplace_back(part);
  return base::join(kept, " ");
}

std::vector<std::string> list_single_forms(std::string_view label) {
  const auto slash = label.find(" / ");
  if (slash == std::string_view::npos) return {};
  // The feminine answers the masculine word by word; what follows it belongs to both.
  const auto masculine = label.substr(0, slash), feminine = label.substr(slash + 3);
  const auto count = std::count(masculine.begin(), masculine.end(), ' ') + 1;
  std::size_t end = 0;
  for (auto words = count; words > 0 && end < feminine.size(); --words)
    end = std::min(feminine.find(' ', end + 1), feminine.size());
  const std::string tail(feminine.substr(end)), both(feminine.substr(0, end));
  return {base::fold(std::string(masculine) + tail), base::fold(feminine),
          base::fold(both + ' ' + std::string(masculine) + tail)};
}

}  // namespace passerelle::reference
