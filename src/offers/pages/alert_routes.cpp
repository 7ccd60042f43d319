#include "offers/pages/alert_routes.hpp"

#include <memory>

#include "offers/alerts/alert.hpp"
#include "offers/pages/alert_models.hpp"
#include "offers/pages/alert_search.hpp"
#include "offers/pages/list_model.hpp"
#include "offers/pages/offers_feed.hpp"
#include "offers/pages/routes.hpp"
#include "offers/rights.hpp"
#include "platform/db/db.hpp"
#include "platform/http/rate_limit.hpp"
#include "platform/mail/address.hpp"

namespace passerelle::offers::pages {
namespace {

using alerts::Purpose;
using Answer = base::Result<http::Response>;

/// Ten at once from one address of the network, then one a minute: many may share it.
constexpr http::Rate kAskings{.per_second = 1.0 / 60, .burst = 10};
constexpr int kTooManyRequests = 429;

std::string value_of(const http::Fields& form, std::string_view name) {
  for (const auto& [field, value] : form)
    if (field == name) return value;
  return {};
}

/// Pages whose address or content opens something are kept nowhere.
http::Response kept_nowhere(http::Response response) {
  response.headers.emplace_back("Cache-Control", "no-store");
  response.headers.emplace_back("Referrer-Policy", "same-origin");
  return response;
}

/// The form about a search, with what fits it today; a place that is not understood is an error, as
/// no alert can be bound to it.
base::Result<NewAlert> form_for(const Context& context, Catalogue& catalogue, db::Session& session,
                                OffersSearch asked) {
  const auto now = context.clock.now();
  auto criteria = filters_of(asked, now);
  const auto place = read_asked(asked, criteria);
  if (!place.is_understood)
    return base::fail(base::ErrorKind::Invalid, "PLACE_UNKNOWN", place.message,
                      place.is_in_words ? "q" : "near");
  criteria.limit = 0;
  const auto result = TRY(search(catalogue, session, criteria));
  asked = with_corrections(std::move(asked), result.understood, catalogue);
  NewAlert form{.search = kept_search(asked), .told = told_search(asked, list_partners(session))};
  const auto kept = parse_kept_search(form.search);
  form.list_href = address_of(kept);
  form.feed_href = feed_of(kept);
  bool is_less = false;
  for (const auto& left : result.understood.dropped)
    is_less = is_less || left.why != search::Dropped::TooCommon;
  if (is_less)
    form.understood = {
        "Aucune offre ne réunit tous vos mots aujourd’hui\u00a0: l’alerte attendra celles qui les "
        "réunissent."};
  else
    form.total = static_cast<std::int64_t>(result.total);
  return form;
}

Answer show_form(const Context& context, Catalogue& catalogue, const access::Actor& actor,
                 const http::Request& request) {
  auto session = context.database.session();
  const auto form = TRY(form_for(context, catalogue, session, asked_of(request)));
  return respond(context.sends_mail() ? render_alert_new(form) : render_alert_without_mail(form),
                 actor, request, session);
}

/// The form again, with what is wrong and what was typed.
Answer show_again(const Context& context, Catalogue& catalogue, const access::Actor& actor,
                  const http::Request& request, const http::Fields& typed, const base::Error& error,
                  int status) {
  auto session = context.database.session();
  auto form =
      TRY(form_for(context, catalogue, session, parse_kept_search(value_of(typed, "search"))));
  form.address = value_of(typed, "address");
  form.frequency =
      alerts::parse_frequency(value_of(typed, "frequency")).value_or(alerts::Frequency::Daily);
  form.error = error.message;
  form.error_field = error.field;
  form.status = status;
  return kept_nowhere(respond(render_alert_new(form), actor, request, session));
}

base::Result<alerts::Asking> asking_of(const http::Fields& form) {
  const auto frequency = alerts::parse_frequency(value_of(form, "frequency"));
  auto address = TRY(mail::parse_address(value_of(form, "address")));
  if (!frequency)
    return base::fail(base::ErrorKind::Invalid, "FREQUENCY_MISSING",
                      "Choisissez quand vous voulez recevoir les offres.", "frequency");
  return alerts::Asking{.address = std::move(address),
                        .search = kept_search(parse_kept_search(value_of(form, "search"))),
                        .frequency = *frequency};
}

Answer take_asking(const Context& context, Catalogue& catalogue, http::RateLimit& limit,
                   const access::Actor& actor, const http::Request& request) {
  if (!context.sends_mail())
    return base::fail(base::ErrorKind::Unavailable, "MAIL_CLOSED",
                      "Ce site n’envoie pas de courriels : l’alerte n’est pas créée.");
  const auto typed = request.form();
  const auto asking = asking_of(typed);
  if (!asking) return show_again(context, catalogue, actor, request, typed, asking.error(), 400);
  if (!criteria_of_kept(asking->search, context.clock.now()))
    return base::fail(base::ErrorKind::Invalid, "PLACE_UNKNOWN",
                      "Le lieu de cette recherche n’est pas compris : précisez-le d’abord.",
                      "near");
  if (const auto wait = limit.seconds_to_wait(request.client, http::RateLimit::Time::clock::now());
      wait > 0) {
    auto response = TRY(show_again(
        context, catalogue, actor, request, typed,
        {.message = "Trop d’alertes sont demandées d’ici à la fois. Attendez une minute, puis "
                    "recommencez.",
         .field = ""},
        kTooManyRequests));
    return std::move(response).with("Retry-After", std::to_string(wait));
  }
  alerts::ask(context, *asking);
  return http::Response::see_other("/alerts/asked");
}

AlertView view_of(AlertStep step, const alerts::Alert& alert, db::Session& session) {
  const auto search = parse_kept_search(alert.search);
  return {.step = step,
          .told = told_search(search, list_partners(session)),
          .list_href = address_of(search),
          .frequency = alert.frequency,
          .ends_at = alert.ends_at};
}

/// What a link asks for: a page with its button.
Answer show_step(const Context& context, Purpose purpose, AlertStep step,
                 const access::Actor& actor, const http::Request& request) {
  auto session = context.database.session();
  const auto alert =
      alerts::find_alert(session, request.param("token"), purpose, context.clock.now());
  AlertView view{.step = purpose == Purpose::Stop ? AlertStep::Stopped : AlertStep::Unknown};
  if (alert) {
    const bool is_done = purpose == Purpose::Confirm && alert->is_confirmed;
    view = view_of(is_done ? AlertStep::Confirmed : step, *alert, session);
  }
  return kept_nowhere(respond(render_alert(view), actor, request, session));
}

Answer show_done(const Context& context, const base::Result<alerts::Alert>& done, AlertStep step,
                 const access::Actor& actor, const http::Request& request) {
  auto session = context.database.session();
  const auto view = done ? view_of(step, *done, session) : AlertView{};
  return kept_nowhere(respond(render_alert(view), actor, request, session));
}

/// The button, and what mail programs send by themselves (RFC 8058): the same answer, also when the
/// alert is gone already.
Answer stop(const Context& context, const access::Actor& actor, const http::Request& request) {
  alerts::stop(context, request.param("token"));
  auto session = context.database.session();
  return kept_nowhere(respond(render_alert({.step = AlertStep::Stopped}), actor, request, session));
}

std::vector<http::Route> link_routes(const Context& context) {
  const auto shows = [&context](const char* pattern, Purpose purpose, AlertStep step) {
    return http::Route{http::Method::Get, pattern, kAskAlert,
                       [&context, purpose, step](const auto& actor, const auto& request) {
                         return show_step(context, purpose, step, actor, request);
                       }};
  };
  const auto does = [](const char* pattern, http::Handler handler) {
    return http::Route{http::Method::Post, pattern, kAskAlert, std::move(handler)};
  };
  return {shows("/alerts/confirm/{token}", Purpose::Confirm, AlertStep::Confirm),
          shows("/alerts/stop/{token}", Purpose::Stop, AlertStep::Stop),
          shows("/alerts/renew/{token}", Purpose::Renew, AlertStep::Renew),
          does("/alerts/confirm/{token}",
               [&context](const auto& actor, const auto& request) {
                 return show_done(context, alerts::confirm(context, request.param("token")),
                                  AlertStep::Confirmed, actor, request);
               }),
          does("/alerts/stop/{token}",
               [&context](const auto& actor, const auto& request) {
                 return stop(context, actor, request);
               }),
          does("/alerts/renew/{token}", [&context](const auto& actor, const auto& request) {
            return show_done(context, alerts::renew(context, request.param("token")),
                             AlertStep::Renewed, actor, request);
          })};
}

}  // namespace

std::vector<http::Route> alert_routes(const Context& context, Catalogue& catalogue) {
  const auto limit = std::make_shared<http::RateLimit>(kAskings);
  auto routes = link_routes(context);
  routes.push_back({http::Method::Get, "/alerts/new", kAskAlert,
                    [&context, &catalogue](const auto& actor, const auto& request) {
                      return show_form(context, catalogue, actor, request);
                    }});
  routes.push_back({http::Method::Get, "/alerts/asked", kAskAlert,
                    [&context](const auto& actor, const auto& request) -> Answer {
                      auto session = context.database.session();
                      return respond(render_alert_asked(), actor, request, session);
                    }});
  routes.push_back({http::Method::Post, "/alerts", kAskAlert,
                    [&context, &catalogue, limit](const auto& actor, const auto& request) {
                      return take_asking(context, catalogue, *limit, actor, request);
                    }});
  return routes;
}

}  // namespace passerelle::offers::pages
