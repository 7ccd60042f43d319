#pragma once

#include <string>

#include "offers/listing/search.hpp"
#include "offers/pages/page_models.hpp"

/// What an offer says in a list, made of what a search found.
namespace passerelle::offers::pages {

OfferCard card_of(const Found& found);
/// "CDD de 6 mois"; the name of the type for less usual ones.
std::string contract_text(const std::string& code, const std::string& duration);
/// "Arles (13)".
std::string place_text(const std::string& label, const std::string& commune);

}  // namespace passerelle::offers::pages
