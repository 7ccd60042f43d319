#pragma once

#include "offers/delivery/delivery.hpp"
#include "platform/http/http.hpp"

namespace passerelle::offers::pages {

/// GET /deliveries/{id}/lines.csv: the lines that wait (or all of them) in the columns of their
/// own file, with two more, verdict and messages. Mended in a spreadsheet, it is sent again as is.
http::Response lines_sheet(const Context& context, const Delivery& delivery, bool is_all);

}  // namespace passerelle::offers::pages
