#pragma once

#include <string>
#include <vector>

#include "offers/api/employment_service/pages.hpp"
#include "offers/catalogue/catalogue.hpp"
#include "platform/http/http.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::api::employment_service {

/// /partenaire/offresdemploi/v2/… and the address that gives tokens.
std::vector<http::Route> routes(const Context& context, Catalogue& catalogue);

/// …/offres/search
http::Response search(const Context& context, Catalogue& catalogue, Pages& pages,
                      const http::Request& request);
/// …/offres/{id...}
http::Response show(const Context& context, const http::Request& request);
/// …/referentiel/{name}
http::Response list_codes(const http::Request& request);
/// /connexion/oauth2/access_token
http::Response give_token(const http::Request& request);

/// An error as clients of the service read it.
http::Response told(const base::Error& error, int status);

}  // namespace passerelle::offers::api::employment_service
