#pragma once

#include <optional>
#include <string_view>

#include "offers/intake/draft.hpp"

namespace passerelle::offers::intake {

/// "6 mois", "2 ans", "1 mois et 15 jours", "90 jours", "un an"; "18" is in months, presumed, and
/// of "4 à 6 mois" the least is kept, presumed.
std::optional<Duration> parse_duration(std::string_view text);
/// "du 01/12/2026 au 28/02/2027", "du 1er mars au 31 mai", "juin à septembre", anywhere in a text.
std::optional<Duration> find_dated_duration(std::string_view text);
/// "CDD de 6 mois", "Intérim 3 mois": a count with its unit, anywhere in a short text.
std::optional<Duration> find_counted_duration(std::string_view text);

/// "-3 mois", "0 jour": a count that no contract can last.
bool is_no_length(std::string_view text);

}  // namespace passerelle::offers::intake
