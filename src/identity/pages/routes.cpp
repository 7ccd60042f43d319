#include "identity/pages/routes.hpp"

#include "base/text.hpp"
#include "identity/pages/sign_in.hpp"
#include "identity/tokens.hpp"
#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::identity::pages {
namespace {

constexpr access::Right kSignIn{"identity.sign-in", access::Right::Least::Anyone};
constexpr std::string_view kCookie = "passerelle_session=";
constexpr std::string_view kCookieRules = "; Path=/; HttpOnly; SameSite=Strict";

std::string value_of(const http::Request& request, std::string_view name) {
  for (const auto& [field, value] : request.form())
    if (field == name) return value;
  return {};
}

/// Only a path of this site: never "//elsewhere".
std::string safe_next(std::string next) {
  const bool is_ours = next.starts_with('/') && !next.starts_with("//") &&
                       next.find('\\') == std::string::npos && next.find('\n') == std::string::npos;
  return is_ours ? next : "/deliveries";
}

http::Response answer(const Context& context, const SignIn& form, const access::Actor& actor,
                      const http::Request& request) {
  const auto page = render_sign_in(form);
  auto session = context.database.session();
  return html::respond(html::frame_for(actor, request, settings::is_trial(session)), page);
}

base::Result<http::Response> show(const Context& context, const access::Actor& actor,
                                  const http::Request& request) {
  return answer(
      context, {.next = safe_next(std::string(request.find_query("next").value_or("/deliveries")))},
      actor, request);
}

base::Result<http::Response> sign_in(const Context& context, const access::Actor& actor,
                                     const http::Request& request) {
  const auto token = std::string(base::trim(value_of(request, "token")));
  const auto next = safe_next(value_of(request, "next"));
  std::optional<KnownToken> known;
  {
    auto session = context.database.session();
    known = find_token(session, token, context.clock.now());
  }
  if (!known)
    return answer(
        context,
        {.error = "Ce jeton n’est pas connu, ou il a été révoqué. Vérifiez qu’il est copié "
                  "en entier.",
         .next = next},
        actor, request);
  const auto secret = open_session(context, known->id);
  return http::Response::see_other(next).with(
      "Set-Cookie", std::string(kCookie) + secret + std::string(kCookieRules));
}

base::Result<http::Response> sign_out(const Context& context, const http::Request& request) {
  if (const auto secret = request.find_cookie("passerelle_session"))
    close_session(context, *secret);
  return http::Response::see_other("/").with(
      "Set-Cookie", std::string(kCookie) + std::string(kCookieRules) + "; Max-Age=0");
}

}  // namespace

std::vector<http::Route> routes(const Context& context) {
  return {{http::Method::Get, "/sign-in", kSignIn,
           [&context](const auto& actor, const auto& request) {
             return show(context, actor, request);
           }},
          {http::Method::Post, "/sign-in", kSignIn,
           [&context](const auto& actor, const auto& request) {
             return sign_in(context, actor, request);
           }},
          {http::Method::Post, "/sign-out", kSignIn,
           [&context](const auto&, const auto& request) { return sign_out(context, request); }}};
}

}  // namespace passerelle::identity::pages
