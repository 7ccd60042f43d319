#pragma once

#include <optional>
#include <vector>

#include "offers/pages/page_models.hpp"
#include "templates/offers/delivery.tpl.hpp"

namespace passerelle::offers::pages {

/// The lines that were asked for, and the other choices.
tpl::Delivery::List list_of(const DeliveryView& delivery);
/// Lines by rule, as bars and figures, each leading to its lines; nothing when no rule saw any.
std::optional<tpl::Delivery::Outcome::Rules> rules_of(const DeliveryView& delivery);
/// Faults that several lines share; nothing when there is none.
std::optional<tpl::Delivery::Outcome::Groups> groups_of(const DeliveryView& delivery);

}  // namespace passerelle::offers::pages
