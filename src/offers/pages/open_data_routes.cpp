#include "offers/api/open_data.hpp"
#include "offers/pages/open_data.hpp"
#include "offers/pages/routes.hpp"
#include "offers/rights.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers::pages {
namespace {

const Json& openapi() {
  static const auto document = Json::parse(api::openapi_document());
  return document;
}

base::Result<http::Response> show(const Context& context, const access::Actor& actor,
                                  const http::Request& request) {
  auto session = context.database.session();
  return respond(render_open_data(openapi()), actor, request, session);
}

base::Result<http::Response> try_out(const http::Request& request) {
  if (auto address = address_to_try(openapi(), request.query))
    return http::Response::see_other(*std::move(address));
  return base::fail(base::ErrorKind::NotFound, "OPERATION_UNKNOWN",
                    "L’API n’a pas d’opération à cette adresse.", "path");
}

}  // namespace

std::vector<http::Route> open_data_page_routes(const Context& context) {
  return {{http::Method::Get, "/open-data", kReadOffers,
           [&context](const auto& actor, const auto& request) {
             return show(context, actor, request);
           }},
          {http::Method::Get, "/open-data/try", kReadOffers,
           [](const auto&, const auto& request) { return try_out(request); }}};
}

}  // namespace passerelle::offers::pages
