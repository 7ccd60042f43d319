#pragma once

#include <string_view>

namespace passerelle::search {

/// A word that only links others; `exact` has no accents.
bool is_stop_word(std::string_view exact);
/// "l", "d", "qu": what loses its vowel before another word.
bool is_elided(std::string_view word);
/// "permis", "catégorie": a letter after it is its number, not an article.
bool is_lettered(std::string_view word);
/// "vous", "ci": after a hyphen it makes no word of its own ("avez-vous").
bool hangs_on(std::string_view word);

}  // namespace passerelle::search
