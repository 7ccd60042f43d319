#include "base/french.hpp"
#include "offers/pages/problem_inputs.hpp"
#include "offers/pages/problem_models.hpp"
#include "offers/problems/choices.hpp"
#include "platform/html/prose.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/badge.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/empty_state.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/offers/offer_problems.tpl.hpp"
#include "templates/offers/problems.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::how_long_ago;

std::string employer_of(const ReportedOffer& offer) {
  return offer.employer.empty() ? "Employeur non précisé" : offer.employer;
}

components::Badge state_of(const ReportedOffer& offer) {
  if (offer.is_live) return {.tone = "done", .label = "En ligne"};
  return {.tone = "plain", .label = "Retirée"};
}

tpl::Problems::Table table_of(const ProblemsList& list) {
  tpl::Problems::Table table{
      .caption =
          base::french::count(list.reports, "signalement à décider", "signalements à décider") +
          ", sur " +
          base::french::count(static_cast<std::int64_t>(list.offers.size()), "offre", "offres")};
  for (const auto& offer : list.offers)
    table.rows.push_back({.href = "/problems/" + std::to_string(offer.id),
                          .title = offer.title,
                          .employer = employer_of(offer),
                          .partner_href = "/partners/" + offer.partner_code,
                          .partner = offer.partner,
                          .state = state_of(offer),
                          .reports = base::french::number(offer.reports),
                          .oldest = how_long_ago(offer.oldest_at, list.now)});
  return table;
}

void add_reports(const OfferProblems& view, tpl::OfferProblems& body) {
  using Waiting = tpl::OfferProblems::Waiting;
  Waiting waiting{
      .action = "/problems/" + std::to_string(view.offer.id),
      .decisions = choice_input({.name = "decision",
                                 .legend = "Votre décision",
                                 .choices = problem_decisions(),
                                 .chosen = view.decision,
                                 .error = view.error_field == "decision" ? view.error : ""}),
      .note = text_input({.name = "note",
                          .label = "Note, pour qui y reviendra",
                          .hint = "Facultative, sans nom de personne. Elle est effacée "
                                  "six mois après la décision.",
                          .value = view.note,
                          .error = view.error_field == "note" ? view.error : ""})};
  tpl::OfferProblems::Decided decided;
  for (const auto& report : view.reports) {
    if (report.closed_at) {
      decided.reports.push_back({.decision = report.decision,
                                 .since = how_long_ago(*report.closed_at, view.now),
                                 .by = report.closed_by,
                                 .reason = report.reason});
      if (!report.note.empty()) decided.reports.back().note = html::prose_of(report.note);
      continue;
    }
    waiting.reports.push_back({.id = "report-" + std::to_string(report.id),
                               .number = std::to_string(report.id),
                               .reason = report.reason,
                               .since = how_long_ago(report.reported_at, view.now)});
    if (!report.text.empty()) waiting.reports.back().text = html::prose_of(report.text);
  }
  if (!waiting.reports.empty()) body.waiting = std::move(waiting);
  if (!decided.reports.empty()) body.decided = std::move(decided);
}

}  // namespace

html::Page render_problems(const ProblemsList& list) {
  tpl::Problems body;
  if (list.closed > 0)
    body.done = components::Alert{
        .tone = "done",
        .title = base::french::count(list.closed, "signalement clos", "signalements clos"),
        .message = "La décision et la note restent six mois sur la page de l’offre."};
  if (list.offers.empty())
    body.empty = components::EmptyState{.title = "Rien n’attend",
                                        .message = "Aucun problème signalé n’est à décider."};
  else
    body.table = table_of(list);
  return {.title = "Problèmes signalés",
          .description = "Ce que des lecteurs disent des offres en ligne.",
          .body = body,
          .robots = "noindex"};
}

html::Page render_offer_problems(const OfferProblems& view) {
  tpl::OfferProblems body{
      .breadcrumb =
          components::Breadcrumb{.steps = {{.href = "/problems", .label = "Problèmes signalés"}},
                                 .here = view.offer.title},
      .title = view.offer.title,
      .state = state_of(view.offer),
      .employer = employer_of(view.offer),
      .offer = "/offers/" + std::to_string(view.offer.id),
      .partner_href = "/partners/" + view.offer.partner_code,
      .partner = view.offer.partner};
  add_reports(view, body);
  if (!view.error.empty())
    body.errors = components::ErrorSummary{
        .title = "Rien n’est clos",
        .errors = {{.href = first_input_of(view.error_field), .message = view.error}}};
  return {.title = (view.error.empty() ? "" : "Erreur\u00a0: ") +
                   ("Signalements\u00a0: " + view.offer.title),
          .description = "Ce que des lecteurs disent d’une offre.",
          .body = body,
          .status = view.status,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
