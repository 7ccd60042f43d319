#include "platform/search/analysis/stop_words.hpp"

#include <algorithm>
#include <array>

namespace passerelle::search {
namespace {

// Each list in order. Words that are also the name of something ("son", "car", "or", "mine") stay
// out of the stop words: they may be all that somebody looks for.
constexpr auto kStopWords = std::to_array<std::string_view>({
    "a",     "ai",    "au",   "aux",  "avec", "ce",    "ces",  "cet",   "cette", "chez",
    "dans",  "de",    "des",  "donc", "dont", "du",    "elle", "elles", "en",    "entre",
    "est",   "et",    "etre", "eux",  "il",   "ils",   "je",   "la",    "le",    "les",
    "leur",  "leurs", "lors", "lui",  "mais", "me",    "mes",  "ne",    "ni",    "nos",
    "notre", "nous",  "on",   "ont",  "ou",   "par",   "pas",  "pour",  "qu",    "que",
    "qui",   "sa",    "se",   "ses",  "si",   "sont",  "sous", "sur",   "te",    "tes",
    "ton",   "tu",    "un",   "une",  "vos",  "votre", "vous", "y",
});

constexpr auto kElided = std::to_array<std::string_view>(
    {"c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"});

constexpr auto kLettered =
    std::to_array<std::string_view>({"bac", "caces", "cat", "categorie", "categories", "catégorie",
                                     "catégories", "hepatite", "hépatite", "permis", "vitamine"});

constexpr auto kHanging = std::to_array<std::string_view>(
    {"ce",   "ci",  "elle", "elles", "en",   "il", "ils", "je",  "la", "le",   "les",
     "leur", "lui", "là",   "moi",   "nous", "on", "t",   "toi", "tu", "vous", "y"});

template <class List>
bool is_in(const List& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

}  // namespace

bool is_stop_word(std::string_view exact) {
  return exact.size() <= 5 && is_in(kStopWords, exact);
}

bool is_elided(std::string_view word) {
  return word.size() <= 6 && is_in(kElided, word);
}

bool is_lettered(std::string_view word) {
  return is_in(kLettered, word);
}

bool hangs_on(std::string_view word) {
  return word.size() <= 5 && is_in(kHanging, word);
}

}  // namespace passerelle::search
