#include "base/text.hpp"
#include "offers/pages/problem_inputs.hpp"
#include "offers/pages/problem_models.hpp"
#include "offers/problems/choices.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/offers/problem.tpl.hpp"
#include "templates/offers/problem_sent.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

components::Breadcrumb way_to(const ProblemForm& form) {
  return {.steps = {{.href = "/offers", .label = "Offres d’emploi"},
                    {.href = form.offer, .label = form.title}},
          .here = "Signaler un problème"};
}

std::string error_of(const ProblemForm& form, std::string_view field) {
  return form.error_field == field ? form.error : "";
}

}  // namespace

html::Page render_problem(const ProblemForm& form) {
  tpl::Problem body{
      .breadcrumb = way_to(form),
      .title = form.title,
      .employer = form.employer.empty() ? "Employeur non précisé" : form.employer,
      .action = form.offer + "/problem",
      .reasons = choice_input({.name = "reason",
                               .legend = "Qu’est-ce qui ne va pas\u00a0?",
                               .choices = problem_reasons(),
                               .chosen = form.reason,
                               .error = error_of(form, "reason")}),
      .text = text_input({.name = "text",
                          .label = "Dites-en plus, si vous le voulez",
                          .hint = "1\u202f000 caractères au plus. Ne donnez pas votre "
                                  "nom, ni celui d’une autre personne.",
                          .value = form.text,
                          .error = error_of(form, "text")}),
      .offer = form.offer};
  if (!form.error.empty())
    body.errors = components::ErrorSummary{
        .title = "Le signalement n’est pas parti",
        .errors = {{.href = first_input_of(form.error_field), .message = form.error}}};
  return {.title = (form.error.empty() ? "" : "Erreur\u00a0: ") +
                   ("Signaler un problème\u00a0: " + form.title),
          .description = "Dire ce qui ne va pas dans une offre d’emploi.",
          .body = body,
          .status = form.status,
          .robots = "noindex"};
}

html::Page render_problem_sent(const ProblemForm& form) {
  return {
      .title = "Signalement envoyé",
      .description = "Le signalement est parti.",
      .body = tpl::ProblemSent{.breadcrumb = way_to(form),
                               .done = components::Alert{.tone = "done",
                                                         .title = "Votre signalement est envoyé",
                                                         .message = form.title},
                               .offer = form.offer},
      .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
