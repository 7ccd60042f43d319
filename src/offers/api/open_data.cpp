#include "offers/api/open_data.hpp"

#include "offers/exports/write.hpp"
#include "offers/rights.hpp"
#include "platform/db/db.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers::api {
namespace {

constexpr char kOpenApi[] = {
#embed "openapi.json"
};

/// What changes after `position` was noted is told by the stream, or stands in the file already:
/// whoever applies the changes that follow has everything.
http::Response snapshot(const Context& context, const http::Request& request) {
  std::int64_t position = 0;
  {
    auto session = context.database.session();
    position = events::last_position(session);
  }
  const auto now = context.clock.now();
  const auto after = "/api/v1/offers/changes?after=" + std::to_string(position);
  http::Response response;
  response.content_type = "application/x-ndjson; charset=utf-8";
  response.headers = {{"ETag", "\"" + std::to_string(position) + "\""},
                      {"Passerelle-Position", std::to_string(position)},
                      {"Link", "<" + http::site_of(request) + after + ">; rel=\"next\""},
                      {"Content-Disposition", "attachment; filename=\"offres.jsonl\""}};
  response.stream = [&context, now](const std::function<bool(std::string_view)>& write) {
    struct ClientLeft {};
    auto session = context.database.session();
    try {
      exports::write_open_data(session, {.now = now, .partner = ""}, [&](std::string_view bytes) {
        if (!write(bytes)) throw ClientLeft{};
      });
    } catch (const ClientLeft&) {
      return;
    }
  };
  return response;
}

http::Response openapi() {
  return http::Response::json(std::string(openapi_document()));
}

}  // namespace

std::string_view openapi_document() {
  return {kOpenApi, sizeof kOpenApi};
}

std::vector<http::Route> open_data_routes(const Context& context) {
  const auto get = [](std::string path, auto answer) {
    return http::Route{http::Method::Get, std::move(path), kReadOffers,
                       [answer](const access::Actor&, const http::Request& request)
                           -> base::Result<http::Response> { return answer(request); }};
  };
  return {get("/api/v1/offers/snapshot.jsonl",
              [&context](const auto& request) { return snapshot(context, request); }),
          get("/api/v1/catalog",
              [&context](const auto& request) { return data_catalog(context, request); }),
          get("/api/v1/openapi.json", [](const auto&) { return openapi(); }),
          get("/sitemap.xml",
              [&context](const auto& request) { return sitemap_index(context, request); }),
          get("/sitemap/{page}",
              [&context](const auto& request) { return sitemap_page(context, request); })};
}

}  // namespace passerelle::offers::api
