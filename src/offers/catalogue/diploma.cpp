#include "offers/catalogue/diploma.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace passerelle::offers::searchable {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t kBytesBefore = 90, kBytesAfter = 90;
constexpr std::string_view kSentenceEnds = ".!?;\n\r";

/// What stands right before the word when none is needed.
constexpr auto kBefore = std::to_array<std::string_view>({"sans",
                                                          "aucun",
                                                          "non",
                                                          "pas de",
                                                          "sans aucun",
                                                          "sans condition de",
                                                          "aucune condition de",
                                                          "sans exigence de",
                                                          "aucune exigence de",
                                                          "sans pre requis de",
                                                          "sans prerequis de",
                                                          "pas besoin de",
                                                          "pas besoin d un",
                                                          "pas obligatoire de disposer d un",
                                                          "pas necessaire de disposer d un",
                                                          "pas obligatoire d avoir un",
                                                          "pas necessaire d avoir un",
                                                          "pas indispensable d avoir un",
                                                          "pas obligatoire d etre",
                                                          "pas necessaire d etre",
                                                          "pas indispensable d etre",
                                                          "pas exige de"});

constexpr auto kNeeded = std::to_array<std::string_view>(
    {"exige", "exigee", "exiges", "exigees", "requis", "requise", "requises", "obligatoire",
     "obligatoires", "necessaire", "necessaires", "demande", "demandee", "demandes",
     "indispensable", "indispensables", "imperatif", "imperative"});

/// Whoever has none is turned away: "pas de candidature sans diplôme".
constexpr auto kRefusals = std::to_array<std::string_view>(
    {"candidature", "candidatures", "postuler", "inutile", "impossible", "abstenir", "etudiee",
     "etudiees", "traitee", "traitees", "retenue", "retenues", "refusee", "refusees"});

template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

Words words_of(std::string_view folded) {
  auto words = base::split(folded, ' ');
  std::erase(words, std::string_view{});
  return words;
}

bool ends_with_words(std::string_view text, std::string_view end) {
  return text.ends_with(end) &&
         (text.size() == end.size() || text[text.size() - end.size() - 1] == ' ');
}

bool is_denied_before(std::string_view before) {
  if (std::ranges::any_of(kBefore, [&](auto said) { return ends_with_words(before, said); }))
    return true;
  // "Aucune formation spécifique ni diplôme", "Sans expérience ni diplôme".
  if (!ends_with_words(before, "ni")) return false;
  return std::ranges::any_of(words_of(before), [](auto word) {
    return word == "sans" || word == "pas" || word.starts_with("aucun");
  });
}

bool is_denied_after(const Words& after) {
  std::size_t at = 0;
  while (at < after.size() && (after[at] == "e" || after[at] == "s" || after[at] == "es")) ++at;
  if (at + 1 < after.size() && after[at] == "ou" &&
      (after[at + 1] == "non" || after[at + 1] == "pas"))
    return true;
  constexpr std::size_t kNear = 10;
  for (; at + 1 < std::min(after.size(), kNear); ++at)
    if ((after[at] == "non" || after[at] == "pas") && is_among(kNeeded, after[at + 1])) return true;
  return false;
}

bool is_the_word(std::string_view word) {
  return word == "diplome" || word == "diplomes" || word == "diplomee" || word == "diplomees";
}

/// `at` is where "iplô" stands.
bool is_denied_at(std::string_view text, std::size_t at) {
  const auto first = at - 1;
  auto last = at;
  while (last < text.size() && (std::isalpha(static_cast<unsigned char>(text[last])) ||
                                static_cast<unsigned char>(text[last]) >= 0x80))
    ++last;
  if (!is_the_word(base::fold(text.substr(first, last - first)))) return false;
  auto before = text.substr(0, first);
  if (before.size() > kBytesBefore) before.remove_prefix(before.size() - kBytesBefore);
  if (const auto end = before.find_last_of(kSentenceEnds); end != std::string_view::npos)
    before.remove_prefix(end + 1);
  auto after = text.substr(last, kBytesAfter);
  after = after.substr(0, after.find_first_of(kSentenceEnds));
  const auto said_before = base::fold(base::to_valid_utf8(before));
  const auto said_after = base::fold(base::to_valid_utf8(after));
  const auto words_after = words_of(said_after);
  if (!is_denied_before(said_before)) return is_denied_after(words_after);
  const auto refuses = [](auto word) { return is_among(kRefusals, word); };
  return std::ranges::none_of(words_of(said_before), refuses) &&
         std::ranges::none_of(words_after, refuses);
}

}  // namespace

bool says_no_diploma_needed(std::string_view text) {
  for (const std::string_view part : {"iplo", "ipl\u00f4", "IPLO", "IPL\u00d4"})
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
      if (at > 0 && (text[at - 1] == 'd' || text[at - 1] == 'D') && is_denied_at(text, at))
        return true;
  return false;
}

}  // namespace passerelle::offers::searchable
