#pragma once

#include <string>
#include <string_view>

namespace passerelle::bench {

/// The tokens of a text by the project's own French analysis, between single spaces: what every
/// engine indexes and searches, so that none gains or loses by an analysis of its own. One stem a
/// word; words that only link others are left out, as is the second gender of "Vendeur / Vendeuse".
std::string tokens_of(std::string_view text);

}  // namespace passerelle::bench
