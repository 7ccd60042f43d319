#pragma once

#include <functional>

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
/// `offers deliveries ID --json`, written line by line: a report of a million lines is never held
/// whole. `write` gives false when nobody reads any more.
void write_report_json(const Context& context, const Delivery& delivery,
                       const std::function<bool(std::string_view)>& write);

}  // namespace passerelle::offers
