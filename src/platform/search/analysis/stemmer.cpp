#include "platform/search/analysis/stemmer.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <new>

#include "platform/search/analysis/accents.hpp"
#include "platform/search/analysis/gender.hpp"
#include "platform/search/analysis/letters.hpp"

namespace passerelle::search {
namespace {

/// Longer runs are no words.
constexpr std::size_t kLongest = 40;
/// A shorter word is a name most often, and its last letter tells it from another: "port" is not
/// "porte". Only its plural is taken off.
constexpr std::size_t kShort = 5;

/// Endings of names: "maintenance" is not "maintenant", nor "équipement" "équipe".
constexpr auto kKept = std::to_array<std::string_view>(
    {"ment", "tion", "sion", "xion", "ance", "ence", "ateur", "able", "ible", "ité", "iste", "isme",
     "ant", "if", "ique", "eiller"});

/// Plurals that no ending tells.
constexpr auto kPlurals = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"travaux", "travail"}, {"vitraux", "vitrail"}, {"yeux", "oeil"}});

/// Short words, codes and words with signs are themselves only: "bus", "r489", "c++".
bool is_stemmed(std::string_view word) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  return word.size() <= kLongest && count_letters(word) > 3 && std::ranges::all_of(word, is_letter);
}

std::string_view singular_of(std::string_view word) {
  const bool is_plural = (word.ends_with('s') && !word.ends_with("ss")) || word.ends_with("eux") ||
                         word.ends_with("eaux") || word.ends_with("oux");
  return is_plural ? word.substr(0, word.size() - 1) : word;
}

std::string_view with_regular_plural(std::string_view word) {
  for (const auto& [plural, singular] : kPlurals)
    if (word == plural) return singular;
  return word;
}

/// "engineering" → "engineer": English names of trades; "parking" stays.
std::string_view without_english_ending(std::string_view word) {
  constexpr std::size_t kEnding = 3, kLeast = 6;
  const bool is_long = word.size() >= kLeast + kEnding && word.ends_with("ing");
  return is_long ? word.substr(0, word.size() - kEnding) : word;
}

}  // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("french", "UTF_8")) {
  if (!stemmer_) throw std::bad_alloc();
}

std::string Stemmer::stem(std::string_view word) {
  if (!is_stemmed(word)) return std::string(word);
  const auto masculine = masculine_of(with_accented_ending(with_regular_plural(word)));
  const auto singular = singular_of(masculine);
  const auto ends = [&](std::string_view ending) { return singular.ends_with(ending); };
  if (count_letters(singular) <= kShort || std::ranges::any_of(kKept, ends))
    return std::string(singular);
  return snowball(without_english_ending(masculine));
}

std::string Stemmer::snowball(std::string_view word) {
  const auto* stem =
      sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                      static_cast<int>(word.size()));
  if (!stem) throw std::bad_alloc();
  std::string made(reinterpret_cast<const char*>(stem),
                   static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
  // Snowball writes the "y" of "employé" as "i": it would be the stem of "emploi".
  if (made.ends_with('i') && made.size() <= word.size() && word[made.size() - 1] == 'y')
    made.back() = 'y';
  return made;
}

}  // namespace passerelle::search
