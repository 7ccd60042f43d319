#include "platform/html/page.hpp"
#include "platform/json/json.hpp"
#include "site/frame.hpp"
#include "site/pages/pages.hpp"
#include "site/site.hpp"

namespace passerelle::site {
namespace {

http::Response json_of(const base::Error& error, int status) {
  const Json body = {
      {"error", {{"code", error.code}, {"message", error.message}, {"field", error.field}}}};
  return http::Response::json(json_text(body), status);
}

}  // namespace

http::Response error_response(const Context& context, const http::Request& request,
                              const base::Error& error) {
  const int status = http::status_of(error.kind);
  const bool is_unknown = error.kind == base::ErrorKind::Unauthenticated;
  if (request.wants_json()) {
    auto response = json_of(error, status);
    if (is_unknown) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
  }
  const access::Actor nobody;
  return html::respond(html::frame_for(nobody, request, is_fictional(context)),
                       pages::render_error(error, request.path));
}

}  // namespace passerelle::site
