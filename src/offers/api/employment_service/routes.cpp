#include "offers/api/employment_service/routes.hpp"

#include <memory>

#include "offers/rights.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers::api::employment_service {

http::Response told(const base::Error& error, int status) {
  return http::Response::json(
      json_text({{"codeErreur", error.code}, {"message", error.message}, {"champ", error.field}}),
      status);
}

std::vector<http::Route> routes(const Context& context, Catalogue& catalogue) {
  const auto get = [](std::string path, auto answer) {
    return http::Route{http::Method::Get, "/partenaire/offresdemploi/v2" + std::move(path),
                       kReadOffers,
                       [answer](const access::Actor&, const http::Request& request)
                           -> base::Result<http::Response> { return answer(request); }};
  };
  const auto pages = std::make_shared<Pages>();
  return {
      get("/offres/search",
          [&context, &catalogue, pages](const auto& request) {
            return search(context, catalogue, *pages, request);
          }),
      get("/offres/{id...}", [&context](const auto& request) { return show(context, request); }),
      get("/referentiel/{name}", list_codes),
      {http::Method::Post, "/connexion/oauth2/access_token", kReadOffers,
       [](const access::Actor&, const http::Request& request) -> base::Result<http::Response> {
         return give_token(request);
       }}};
}

}  // namespace passerelle::offers::api::employment_service
