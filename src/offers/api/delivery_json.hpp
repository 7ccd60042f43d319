#pragma once

#include "offers/delivery/delivery.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

Json counts_json(const Counts& counts);
/// What an import prints: delivery, counts, by_rule; a file refused whole has counts of 0 and
/// `refused`.
Json import_json(const Delivery& delivery);
/// One element of `offers deliveries --json`.
Json delivery_json(const Delivery& delivery);
Json line_json(const ReportLine& line);

}  // namespace passerelle::offers
