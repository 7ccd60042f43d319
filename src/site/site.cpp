#include "site/site.hpp"

#include "base/time.hpp"
#include "offers/offers.hpp"
#include "platform/db/db.hpp"
#include "platform/html/page.hpp"
#include "platform/settings/settings.hpp"
#include "site/bundled_files.hpp"
#include "site/commands/contact.hpp"
#include "site/commands/mode.hpp"
#include "site/frame.hpp"
#include "site/installable.hpp"
#include "site/pages/pages.hpp"

namespace passerelle::site {
namespace {

using access::Actor;
using http::Request;
using http::Response;

constexpr access::Right kRead{"site.read", access::Right::Least::Anyone};

Response plain_text(std::string text) {
  Response response;
  response.content_type = "text/plain; charset=utf-8";
  response.body = std::move(text);
  return response;
}

base::Result<Response> home(const Context& context, offers::Catalogue& catalogue,
                            const Actor& actor, const Request& request) {
  const auto live = offers::count_live(catalogue, context.clock.now());
  return html::respond(html::frame_for(actor, request, is_fictional(context)),
                       pages::render_home({.offers = live.offers,
                                           .establishments = live.establishments,
                                           .published_today = live.published_today}));
}

base::Result<Response> gallery(const Context& context, const Actor& actor, const Request& request) {
  return html::respond(html::frame_for(actor, request, is_fictional(context)),
                       pages::render_gallery());
}

base::Result<Response> accessibility(const Context& context, const Actor& actor,
                                     const Request& request) {
  auto session = context.database.session();
  return html::respond(
      html::frame_for(actor, request, settings::is_trial(session)),
      pages::render_accessibility(settings::find(session, kContactSetting).value_or("")));
}

base::Result<Response> offline(const Context& context, const Actor& actor, const Request& request) {
  return html::respond(html::frame_for(actor, request, is_fictional(context)),
                       pages::render_offline());
}

/// Invented offers have no place in a search engine.
base::Result<Response> robots(const Context& context, const Actor&, const Request& request) {
  if (is_fictional(context)) return plain_text("User-agent: *\nDisallow: /\n");
  return plain_text("User-agent: *\nDisallow: /deliveries\nDisallow: /sign-in\n\nSitemap: " +
                    http::site_of(request) + "/sitemap.xml\n");
}

base::Result<void> check_database(const Context& context) {
  try {
    auto session = context.database.session();
    settings::is_trial(session);
    return {};
  } catch (const db::Failure&) {
    return base::fail(base::ErrorKind::Unavailable, "DATABASE_UNREACHABLE",
                      "La base de données ne répond pas.");
  }
}

}  // namespace

Module describe(const Context& context, const std::shared_ptr<offers::Catalogue>& catalogue) {
  using enum http::Method;
  const auto page = [&context](auto show) {
    return [&context, show](const Actor& actor, const Request& request) {
      return show(context, actor, request);
    };
  };
  const auto fixed = [](auto answer) {
    return [answer](const Actor&, const Request&) -> base::Result<Response> { return answer(); };
  };
  const auto probe = [&context](auto answer) {
    return [&context, answer](const Actor&, const Request&) { return answer(context); };
  };
  const auto alive = [](const Context&) -> base::Result<Response> { return plain_text("ok\n"); };
  const auto bundled = [](const Actor&, const Request& request) { return bundled_file(request); };
  return {.name = "site",
          .routes = {{Get, "/", kRead,
                      [&context, catalogue](const Actor& actor, const Request& request) {
                        return home(context, *catalogue, actor, request);
                      }},
                     {Get, "/gallery", kRead, page(gallery)},
                     {Get, "/assets/{hash}/{name}", kRead, bundled},
                     {Get, "/accessibilite", kRead, page(accessibility)},
                     {Get, "/hors-connexion", kRead, page(offline)},
                     {Get, "/manifest.webmanifest", kRead, fixed(manifest)},
                     {Get, "/sw.js", kRead, fixed(service_worker)},
                     {Get, "/robots.txt", kRead, page(robots)},
                     {Get, "/healthz", kRead, probe(alive)}},
          .commands = {mode_command(context), contact_command(context)},
          .check_ready = [&context] { return check_database(context); }};
}

}  // namespace passerelle::site
