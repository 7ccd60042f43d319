#include "base/french.hpp"
#include "offers/pages/alert_models.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/components/field.tpl.hpp"
#include "templates/components/radio_field.tpl.hpp"
#include "templates/offers/alert_new.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using Layout = tpl::AlertNew;

components::Field address_field(const NewAlert& form) {
  constexpr auto kId = "address";
  components::Field field{
      .wrong = form.error_field == kId,
      .id = kId,
      .label = "Votre adresse électronique",
      .hint = components::Field::Hint{.id = kId,
                                      .message = "Un premier courriel vous demandera de confirmer. "
                                                 "Exemple\u00a0: prenom.nom@exemple.fr"},
      .name = kId,
      .type = "email",
      .value = form.address,
      .autocomplete = "email",
      .required = true};
  if (field.wrong) field.error = components::Field::Error{.id = kId, .message = form.error};
  return field;
}

components::RadioField frequency_field(alerts::Frequency chosen) {
  using alerts::Frequency;
  return {
      .legend = "Quand voulez-vous les recevoir\u00a0?",
      .options = {{.id = "frequency-daily",
                   .name = "frequency",
                   .value = alerts::to_text(Frequency::Daily),
                   .checked = chosen == Frequency::Daily,
                   .label = "Une fois par jour",
                   .hint = "Un seul courriel, à 7\u00a0h, les jours où il y a du nouveau."},
                  {.id = "frequency-at-once",
                   .name = "frequency",
                   .value = alerts::to_text(Frequency::AtOnce),
                   .checked = chosen == Frequency::AtOnce,
                   .label = "Dès leur publication",
                   .hint = "Dans la minute\u00a0; celles qui arrivent ensemble sont groupées."}}};
}

Layout base_of(const NewAlert& form) {
  const auto fitting =
      form.total == 0 ? std::string("Aucune offre n’y répond aujourd’hui.")
                      : base::french::count(form.total, "offre y répond", "offres y répondent") +
                            " aujourd’hui.";
  Layout body{
      .breadcrumb = components::Breadcrumb{.steps = {{.href = form.list_href, .label = "Offres"}},
                                           .here = "Alerte par courriel"},
      .told = form.told,
      .count = fitting,
      .list = form.list_href};
  if (form.understood.empty()) return body;
  Layout::Reading reading;
  for (const auto& sentence : form.understood) reading.sentences.push_back({.text = sentence});
  body.reading = std::move(reading);
  return body;
}

html::Page page_of(const Layout& body, int status) {
  const bool is_wrong = status != 200;
  return {.title = is_wrong ? "Erreur\u00a0: recevoir ces offres par courriel"
                            : "Recevoir ces offres par courriel",
          .description = "Une alerte par courriel sur une recherche d’offres d’emploi.",
          .body = body,
          .status = status,
          .robots = "noindex"};
}

}  // namespace

html::Page render_alert_new(const NewAlert& form) {
  auto body = base_of(form);
  body.form = Layout::Form{.search = form.search,
                           .address = address_field(form),
                           .frequency = frequency_field(form.frequency)};
  if (!form.error.empty())
    body.errors = components::ErrorSummary{
        .title = "L’alerte n’est pas créée",
        .errors = {{.href = form.error_field == "frequency" ? "#frequency-daily" : "#address",
                    .message = form.error}}};
  return page_of(body, form.status);
}

html::Page render_alert_without_mail(const NewAlert& form) {
  auto body = base_of(form);
  body.notice = components::Alert{
      .tone = "wait",
      .title = "Ce site n’envoie pas de courriels",
      .message =
          "Aucune alerte ne peut donc être créée ici. Vous pouvez suivre ces offres dans un "
          "lecteur de flux.",
      .link =
          components::Alert::Link{.href = form.feed_href, .label = "Le flux de ces offres (Atom)"}};
  return page_of(body, 200);
}

}  // namespace passerelle::offers::pages
