#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "base/time.hpp"
#include "offers/catalogue/catalogue.hpp"
#include "platform/http/http.hpp"
#include "platform/search/search.hpp"

/// The interface of the employment service's "Offres d'emploi v2" at its exact paths
/// (docs/formats/france-travail-api.md).
namespace passerelle::offers::api::employment_service {

/// First and last place asked for, both in it.
struct Window {
  std::int64_t first = 0;
  std::int64_t last = 149;
};

/// What a request looks for.
struct Wanted {
  search::Query query;
  Window window;
  bool is_nothing = false;  ///< it asks for what no offer here can say
};

/// An error's message is the service's own sentence, with plain spaces: clients compare it to the
/// letter. Unknown parameters are ignored, an empty one is an absent one.
base::Result<Wanted> parse_parameters(const http::Request& request, Catalogue& catalogue,
                                      base::Instant now);

}  // namespace passerelle::offers::api::employment_service
