#pragma once

#include <string>

#include "offers/exports/live_offers.hpp"

namespace passerelle::offers::exports {

/// The first line of the CSV format (docs/formats/brea-offres.md): its columns in the order of the
/// page, then those that are read as well.
std::string brea_header();
/// An offer as a line of it. Read again, it has the same content: codes stand where words were
/// understood, so that nothing is left to understand.
std::string brea_record(const LiveOffer& offer, const std::vector<OtherPlace>& others);

}  // namespace passerelle::offers::exports
