#pragma once

#include <string_view>

#include "offers/api/employment_service/parameters.hpp"

namespace passerelle::offers::api::employment_service {

/// "150-299": at most 150 places, of the first 3,150.
base::Result<Window> parse_window(std::string_view range);

}  // namespace passerelle::offers::api::employment_service
