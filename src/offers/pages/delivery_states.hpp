#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "offers/pages/page_models.hpp"

namespace passerelle::offers::pages {

/// How the state of a delivery is shown: a word, a sign and a colour.
html::Fragment badge_of_state(std::string_view state);
html::Fragment badge_of_verdict(std::string_view verdict, const std::string& name);
/// "late", "wait", "done" or "quiet": the colour of a verdict or of a rule's severity.
std::string_view tone_of(std::string_view verdict_or_severity);

/// "5 000 lignes reçues = 12 refusées + …": the sum that shows that no line is lost; each part
/// leads to its lines on the page `href`.
html::Fragment conservation_of(const LineCounts& counts, const std::string& href);
/// Received, applied, closed: where the delivery stands.
html::Fragment stepper_of(const DeliveryView& delivery);

}  // namespace passerelle::offers::pages
