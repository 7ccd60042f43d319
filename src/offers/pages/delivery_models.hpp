#pragma once

#include <vector>

#include "offers/delivery/delivery.hpp"
#include "offers/messages.hpp"
#include "offers/pages/page_models.hpp"
#include "offers/partner.hpp"

namespace passerelle::offers::pages {

/// What the pages of deliveries show, from what is stored.
DeliveryRow row_of(const Delivery& delivery, const std::vector<PartnerName>& partners);
DeliveryView view_of(const Delivery& delivery, const std::vector<PartnerName>& partners);
/// The rule as such: its sentence without the values of one line.
std::string rule_text(const Rule& rule);
AttentionLine attention_of(const ReportLine& line);

}  // namespace passerelle::offers::pages
