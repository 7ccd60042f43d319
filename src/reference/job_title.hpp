#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::reference {

/// The folded words of a title without its marks for "men and women": H/F, (m/f/d), Homme/Femme,
/// "Un(e)" in front.
std::string title_key(std::string_view title);
/// The same without what makes a word inclusive: "Agent(e)", "serveur·se" → "agent", "serveur".
std::string plain_title_key(std::string_view title);
/// The title without the parts that say a contract, a place or a number:
/// "Plaquiste - CDI - Marseille (13) - Réf. 4512" → "Plaquiste".
std::string without_side_notes(std::string_view title);
/// Keys that "Chef boulanger / Cheffe boulangère" goes by, beside the label itself: the
/// masculine, the feminine, and the two the other way round.
std::vector<std::string> list_single_forms(std::string_view label);

}  // namespace passerelle::reference
