#pragma once

#include "offers/delivery/delivery.hpp"
#include "offers/pages/page_models.hpp"
#include "platform/http/http.hpp"

namespace passerelle::offers::pages {

/// The lines that the address asks for, their page, and what helps to mend them.
void show_lines(db::Session& session, const Delivery& delivery, const http::Request& request,
                DeliveryView& view);

}  // namespace passerelle::offers::pages
