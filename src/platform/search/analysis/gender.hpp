#pragma once

#include <string>
#include <string_view>

namespace passerelle::search {

/// A feminine as its masculine, so that both have one stem: "serveuses" → "serveur", "infirmière"
/// and "infirmiere" → "infirmier"; a word that is not read as one stays. "-eux" joins "-eur", as
/// both have "-euse". Lower case, with or without accents.
std::string masculine_of(std::string_view word);

/// Whether `ending` written after `word` and a mark is the feminine or the plural of that word:
/// "serveur(se)", "technicien.ne", "infirmier-ère".
bool is_gender_ending(std::string_view word, std::string_view ending);

}  // namespace passerelle::search
