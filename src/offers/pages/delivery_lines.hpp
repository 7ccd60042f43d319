#pragma once

#include <optional>
#include <vector>

#include "offers/pages/page_models.hpp"
#include "templates/offers/delivery.tpl.hpp"

namespace passerelle::offers::pages {

/// The lines that a person should look at; nothing when there is none.
std::optional<tpl::Delivery::Attention> attention_of(const DeliveryView& delivery);
/// Lines by rule, as bars and figures; nothing when no rule saw anything.
std::optional<html::Fragment> chart_of(const std::vector<RuleCount>& by_rule);

}  // namespace passerelle::offers::pages
