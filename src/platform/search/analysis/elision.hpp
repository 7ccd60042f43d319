#pragma once

#include "platform/search/analysis/joined.hpp"

namespace passerelle::search {

/// Whether piece `i` is what elision left of an article or a preposition ("d'équipe", "D’EQUIPE",
/// "d équipe") or the "n" of "n°": no word of its own.
bool is_dropped(const Pieces& pieces, std::size_t i);
/// A word that holds an apostrophe: "aujourd'hui", "prud'homme", and "aujourd hui".
Joined join_apostrophe(const Pieces& pieces, std::size_t i);

}  // namespace passerelle::search
