#pragma once

#include "offers/delivery/delivery.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// The report of a delivery as a file, streamed: one record a line received.
http::Response csv_report(const Context& context, const Delivery& delivery);
http::Response json_report(const Context& context, const Delivery& delivery);

/// A value of a CSV that a spreadsheet opens: quoted where it must be, and never a formula.
std::string csv_value(std::string_view text);

}  // namespace passerelle::offers::pages
