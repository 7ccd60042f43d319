#include "offers/pages/page_models.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/components/file_field.tpl.hpp"
#include "templates/components/radio_field.tpl.hpp"
#include "templates/components/select_field.tpl.hpp"
#include "templates/offers/delivery_new.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

components::RadioField mode_field(bool is_full) {
  return {.legend = "Que contient ce fichier\u00a0?",
          .options = {{.id = "mode-delta",
                       .name = "mode",
                       .value = "delta",
                       .checked = !is_full,
                       .label = "Des changements seulement",
                       .hint = "Les offres qui n’y sont pas restent comme elles sont."},
                      {.id = "mode-full",
                       .name = "mode",
                       .value = "full",
                       .checked = is_full,
                       .label = "Toutes les offres",
                       .hint = "Celles qui n’y sont plus sont retirées. Au-delà d’une sur cinq, "
                               "une personne doit donner son accord."}}};
}

components::FileField file_field(const NewDelivery& form) {
  constexpr auto kId = "file";
  components::FileField field{
      .wrong = form.error_field == kId,
      .id = kId,
      .label = "Votre fichier d’offres",
      .hint =
          "CSV de tableur, format d’agrégation, JSON «\u00a0Offres d’emploi v2\u00a0» de "
          "France Travail ou page JobPosting\u202f; seul, ou dans une archive gzip ou zip.",
      .name = "file",
      .accept = ".csv,.txt,.json,.jsonl,.html,.gz,.zip"};
  if (field.wrong)
    field.error = components::FileField::Error{.id = kId, .message = form.error_message};
  return field;
}

components::SelectField partner_field(const NewDelivery& form) {
  components::SelectField field{.id = "partner", .label = "Pour le compte de", .name = "partner"};
  for (const auto& [value, label] : form.partners)
    field.options.push_back({.value = value, .selected = value == form.partner, .label = label});
  return field;
}

/// The field to go back to: "mode" has no single one, nor has an error of the whole.
std::string anchor_of(const std::string& error_field) {
  if (error_field == "mode") return "#mode-delta";
  return error_field == "partner" ? "#partner" : "#file";
}

}  // namespace

html::Page render_delivery_new(const NewDelivery& form) {
  const bool is_wrong = !form.error_message.empty();
  tpl::DeliveryNew body{
      .breadcrumb =
          components::Breadcrumb{.steps = {{.href = "/deliveries", .label = "Remises de fichiers"}},
                                 .here = "Remettre un fichier"},
      .mode = mode_field(form.is_full),
      .file = file_field(form)};
  if (is_wrong)
    body.errors = components::ErrorSummary{
        .title = "Le fichier n’a pas été reçu",
        .errors = {{.href = anchor_of(form.error_field), .message = form.error_message}}};
  if (form.partners.size() == 1)
    body.only_partner = tpl::DeliveryNew::OnlyPartner{.code = form.partners.front().value,
                                                      .label = form.partners.front().label};
  else
    body.partners = partner_field(form);
  return {.title = is_wrong ? "Erreur\u00a0: remettre un fichier" : "Remettre un fichier d’offres",
          .description = "Remettre un fichier d’offres d’emploi.",
          .body = body,
          .status = is_wrong ? 400 : 200,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
