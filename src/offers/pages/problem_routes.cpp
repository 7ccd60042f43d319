#include "offers/pages/problem_routes.hpp"

#include <algorithm>
#include <memory>

#include "offers/listing/offer.hpp"
#include "offers/pages/numbers.hpp"
#include "offers/pages/problem_models.hpp"
#include "offers/pages/routes.hpp"
#include "offers/partner.hpp"
#include "offers/problems/choices.hpp"
#include "offers/problems/problems.hpp"
#include "offers/rights.hpp"
#include "platform/html/kiosk.hpp"
#include "platform/http/rate_limit.hpp"

namespace passerelle::offers::pages {
namespace {

using Response = base::Result<http::Response>;

constexpr std::int64_t kMostOffers = 200;
/// A kiosk or an agency's network is one address for many people.
constexpr http::Rate kReportRate{.per_second = 1.0 / 60, .burst = 10};
constexpr int kUnprocessable = 422;
constexpr int kTooMany = 429;

std::string value_of(const http::Fields& form, std::string_view name) {
  for (const auto& [field, value] : form)
    if (field == name) return value;
  return {};
}

OfferId offer_of(const http::Request& request) {
  return OfferId{whole(request.param("id"), 0)};
}

std::string address_of(OfferId id) {
  return "/offers/" + std::to_string(id.value);
}

std::string label_of(std::span<const ProblemChoice> choices, std::string_view code) {
  const auto* choice = find_choice(choices, code);
  return std::string(choice ? choice->label : code);
}

/// A report of a closed offer has nothing to change; its own page says 410 and shows others.
base::Result<ProblemForm> form_of(const Context& context, db::Session& session, OfferId id) {
  const auto offer = find_offer(session, id);
  if (!offer)
    return base::fail(base::ErrorKind::NotFound, "OFFER_UNKNOWN", "Cette offre n’existe pas.");
  if (!offer->is_live_at(context.clock.now()))
    return base::fail(base::ErrorKind::Gone, "OFFER_CLOSED",
                      "Cette offre n’est plus en ligne : il n’y a plus rien à signaler.");
  return ProblemForm{
      .offer = address_of(id), .title = offer->row.title, .employer = offer->row.employer};
}

Response show_form(const Context& context, const access::Actor& actor,
                   const http::Request& request) {
  auto session = context.database.session();
  const auto form = TRY(form_of(context, session, offer_of(request)));
  return respond(request.find_query("sent") ? render_problem_sent(form) : render_problem(form),
                 actor, request, session);
}

/// The form again, with what was typed and why it did not go.
Response show_refused(const Context& context, const access::Actor& actor,
                      const http::Request& request, const base::Error& error, int status) {
  auto session = context.database.session();
  auto form = TRY(form_of(context, session, offer_of(request)));
  const auto fields = request.form();
  form.reason = value_of(fields, "reason");
  form.text = value_of(fields, "text");
  form.error = error.message;
  form.error_field = error.field;
  form.status = status;
  return respond(render_problem(form), actor, request, session);
}

Response take_report(const Context& context, http::RateLimit& limit, const access::Actor& actor,
                     const http::Request& request) {
  if (const int wait = limit.seconds_to_wait(request.client, http::RateLimit::Time::clock::now())) {
    const auto error = base::fail(base::ErrorKind::Unavailable, "TOO_MANY_REPORTS",
                                  "Trop de signalements viennent d’ici. Rien n’est perdu : "
                                  "renvoyez celui-ci dans une minute.",
                                  "reason");
    auto refused = TRY(show_refused(context, actor, request, error.error(), kTooMany));
    return std::move(refused).with("Retry-After", std::to_string(wait));
  }
  const auto fields = request.form();
  const auto id = offer_of(request);
  const auto done = report_problem(
      context, actor, id, {.reason = value_of(fields, "reason"), .text = value_of(fields, "text")});
  if (done) return html::see_other(request, address_of(id) + "/problem?sent=yes");
  if (done.error().kind != base::ErrorKind::Invalid) return std::unexpected(done.error());
  return show_refused(context, actor, request, done.error(), kUnprocessable);
}

std::string name_of(const std::vector<PartnerName>& partners, std::string_view code) {
  const auto found = std::ranges::find(partners, code, &PartnerName::code);
  return found == partners.end() ? std::string(code) : found->name;
}

Response list_problems(const Context& context, const access::Actor& actor,
                       const http::Request& request) {
  auto session = context.database.session();
  ProblemsList list{.reports = count_open_problems(session),
                    .closed = whole(request.find_query("closed").value_or(""), 0),
                    .now = context.clock.now()};
  const auto partners = list_partners(session);
  for (auto& row : session.list(sql::ListReportedOffers{.limit = kMostOffers}))
    list.offers.push_back({.id = row.offer_id.value,
                           .title = std::move(row.title),
                           .employer = std::move(row.employer),
                           .partner = name_of(partners, row.partner),
                           .partner_code = row.partner,
                           .is_live = !row.closed_at,
                           .reports = row.reports,
                           .oldest_at = row.oldest_at});
  return respond(render_problems(list), actor, request, session);
}

base::Result<OfferProblems> problems_of(const Context& context, db::Session& session, OfferId id) {
  const auto offer = find_offer(session, id);
  auto rows = session.list(sql::ListProblemReports{.offer_id = id});
  if (!offer || rows.empty())
    return base::fail(base::ErrorKind::NotFound, "REPORTS_UNKNOWN",
                      "Aucun problème n’est signalé sur cette offre.");
  const auto now = context.clock.now();
  OfferProblems view{.offer = {.id = id.value,
                               .title = offer->row.title,
                               .employer = offer->row.employer,
                               .partner = name_of(list_partners(session), offer->row.partner),
                               .partner_code = offer->row.partner,
                               .is_live = offer->is_live_at(now)},
                     .now = now};
  for (auto& row : rows)
    view.reports.push_back({.id = row.id,
                            .reason = label_of(problem_reasons(), row.reason),
                            .text = std::move(row.text),
                            .reported_at = row.reported_at,
                            .closed_at = row.closed_at,
                            .closed_by = std::move(row.closed_by),
                            .decision = label_of(problem_decisions(), row.decision),
                            .note = std::move(row.note)});
  return view;
}

Response show_problems(const Context& context, const access::Actor& actor,
                       const http::Request& request) {
  auto session = context.database.session();
  const auto view = TRY(problems_of(context, session, offer_of(request)));
  return respond(render_offer_problems(view), actor, request, session);
}

Response decide(const Context& context, const access::Actor& actor, const http::Request& request) {
  const auto fields = request.form();
  ProblemDecision decision{.decision = value_of(fields, "decision"),
                           .note = value_of(fields, "note")};
  for (const auto& [name, value] : fields)
    if (name == "report") decision.reports.push_back(whole(value, 0));
  const auto id = offer_of(request);
  const auto closed = close_problems(context, actor, id, decision);
  if (closed) return http::Response::see_other("/problems?closed=" + std::to_string(*closed));
  if (closed.error().kind != base::ErrorKind::Invalid) return std::unexpected(closed.error());
  auto session = context.database.session();
  auto view = TRY(problems_of(context, session, id));
  view.decision = decision.decision;
  view.note = decision.note;
  view.error = closed.error().message;
  view.error_field = closed.error().field;
  view.status = kUnprocessable;
  return respond(render_offer_problems(view), actor, request, session);
}

}  // namespace

std::vector<http::Route> problem_routes(const Context& context) {
  const auto with = [&context](auto handler) {
    return [&context, handler](const access::Actor& actor, const http::Request& request) {
      return handler(context, actor, request);
    };
  };
  const auto limit = std::make_shared<http::RateLimit>(kReportRate);
  const auto take = [&context, limit](const access::Actor& actor, const http::Request& request) {
    return take_report(context, *limit, actor, request);
  };
  using http::Method;
  return {{Method::Get, "/offers/{id}/problem", kReportProblem, with(show_form)},
          {Method::Post, "/offers/{id}/problem", kReportProblem, take},
          {Method::Get, "/problems", kDecideProblems, with(list_problems)},
          {Method::Get, "/problems/{id}", kDecideProblems, with(show_problems)},
          {Method::Post, "/problems/{id}", kDecideProblems, with(decide)}};
}

}  // namespace passerelle::offers::pages
