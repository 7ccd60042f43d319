#pragma once

#include "offers/api/employment_service/parameters.hpp"

namespace passerelle::offers::api::employment_service {

/// Everything that chooses by a code: contract, occupation, place, experience, who sent it…
base::Result<void> add_filters(const http::Request& request, Catalogue& catalogue, Wanted& wanted);

/// `commune` with `distance`, `departement`, `region`, `paysContinent` (places.cpp).
base::Result<void> add_places(const http::Request& request, Wanted& wanted);

}  // namespace passerelle::offers::api::employment_service
