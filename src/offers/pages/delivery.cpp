#include "base/french.hpp"
#include "offers/pages/delivery_lines.hpp"
#include "offers/pages/delivery_states.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/definition_list.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using base::french::day_and_time;
using Layout = tpl::Delivery;

std::string summary_of(const DeliveryView& delivery) {
  if (delivery.state == "refused")
    return "Le fichier a été refusé entier : aucune ligne n’a été appliquée.";
  if (delivery.state == "applying")
    return "Le fichier est en cours d’application : les offres paraissent au fur et à mesure.";
  if (delivery.counts.received == 0) return "Le fichier ne contenait aucune ligne.";
  if (delivery.counts.received == 1) return "La ligne reçue a son verdict : rien n’est perdu.";
  return "Les " + count(delivery.counts.received, "ligne reçue", "lignes reçues") +
         " ont chacune leur verdict : aucune n’est perdue.";
}

std::optional<html::Fragment> notice_of(const DeliveryView& delivery) {
  if (delivery.state == "refused")
    return components::Alert{.tone = "late",
                             .title = "Le fichier a été refusé",
                             .message = delivery.refusal_message,
                             .link = components::Alert::Link{.href = "/deliveries/new",
                                                             .label = "Envoyer un autre fichier"}};
  if (delivery.state == "held")
    return components::Alert{
        .tone = "wait", .title = "Cette remise attend un accord", .message = delivery.hold_reason};
  if (delivery.released_at)
    return components::Alert{.tone = "info",
                             .title = "Cette remise a été retenue, puis libérée",
                             .message = "Par " + delivery.released_by + ", le " +
                                        day_and_time(*delivery.released_at) + "."};
  return {};
}

components::DefinitionList facts_of(const DeliveryView& delivery) {
  components::DefinitionList facts;
  const auto add = [&](const char* term, const std::string& value) {
    if (!value.empty()) facts.items.push_back({.term = term, .value = value});
  };
  add("Partenaire", delivery.partner);
  add("Nom du fichier", delivery.file_name);
  add("Taille", base::french::file_size(delivery.file_bytes));
  add("Format", delivery.format);
  add("Contenu",
      delivery.is_full ? "Toutes les offres du partenaire" : "Des changements seulement");
  add("Remis par", delivery.sent_by);
  add("Reçu le", day_and_time(delivery.received_at));
  if (delivery.closed_at) add("Remise close le", day_and_time(*delivery.closed_at));
  add("Empreinte du fichier (SHA-256)", delivery.file_sha256);
  if (!delivery.is_file_kept) add("Conservation", "Effacé après 13 mois ; le compte rendu reste.");
  return facts;
}

std::string withdraw_label(std::int64_t absent) {
  return absent == 1
             ? "Retirer l’offre absente du fichier"
             : "Retirer les " + count(absent, "offre absente", "offres absentes") + " du fichier";
}

Layout::Outcome outcome_of(const DeliveryView& delivery, const std::string& href) {
  Layout::Outcome outcome{.conservation = conservation_of(delivery.counts, href),
                          .groups = groups_of(delivery),
                          .rules = rules_of(delivery)};
  if (delivery.first_waiting != 0 && delivery.state != "applying")
    outcome.todo = Layout::Outcome::Todo{
        .href = href + "/lines/" + std::to_string(delivery.first_waiting),
        .label = delivery.waiting == 1
                     ? "Corriger la ligne qui attend"
                     : "Corriger les " + count(delivery.waiting, "ligne", "lignes") +
                           ", l’une après l’autre"};
  if (outcome.todo && delivery.is_file_kept)
    outcome.todo->sheet = Layout::Outcome::Todo::Sheet{.href = href + "/lines.csv"};
  return outcome;
}

/// More files than this are folded: the page is about lines.
constexpr std::size_t kFilesShown = 12;

std::optional<Layout::Archive> archive_of(const DeliveryView& delivery, const std::string& href) {
  const auto& files = delivery.files;
  if (files.empty()) return {};
  Layout::Archive archive{
      .open = files.size() <= kFilesShown,
      .label = count(static_cast<std::int64_t>(files.size()), "fichier", "fichiers") +
               " dans l’archive"};
  for (const auto& [name, first_line, lines] : files) {
    Layout::Archive::File shown{.name = name, .lines = base::french::number(lines)};
    if (lines > 0)
      shown.first =
          Layout::Archive::File::First{.href = href + "/lines/" + std::to_string(first_line),
                                       .label = base::french::number(first_line)};
    archive.files.push_back(std::move(shown));
  }
  return archive;
}

std::optional<Layout::Unknown> unknown_of(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  Layout::Unknown unknown;
  for (const std::string& name : names) unknown.fields.push_back({.name = name});
  return unknown;
}

}  // namespace

html::Page render_delivery(const DeliveryView& delivery) {
  const std::string id = std::to_string(delivery.id), href = "/deliveries/" + id;
  Layout body{
      .breadcrumb =
          components::Breadcrumb{.steps = {{.href = "/deliveries", .label = "Remises de fichiers"}},
                                 .here = "Remise\u00a0" + id},
      .id = id,
      .state = badge_of_state(delivery.state),
      .summary = summary_of(delivery),
      .live = delivery.state == "applying",
      .stepper = stepper_of(delivery),
      .notice = notice_of(delivery),
      .unknown = unknown_of(delivery.unknown_fields),
      .facts = facts_of(delivery),
      .archive = archive_of(delivery, href)};
  if (!delivery.done.empty())
    body.done =
        components::Alert{.tone = "done", .title = "C’est enregistré", .message = delivery.done};
  if (delivery.state != "refused") {
    body.outcome = outcome_of(delivery, href);
    body.list = list_of(delivery);
    body.reports =
        Layout::Reports{.csv_href = href + "/report.csv", .json_href = href + "/report.json"};
    if (delivery.is_file_kept)
      body.reports->sheet = Layout::Reports::Sheet{.href = href + "/lines.csv?all=yes"};
  }
  if (delivery.state == "held" && delivery.may_release)
    body.release = Layout::Release{.action = href + "/release",
                                   .withdraw_label = withdraw_label(delivery.absent)};
  return {.title = "Remise " + id + ", " + delivery.partner,
          .description = "Le compte rendu d’un fichier d’offres, ligne par ligne.",
          .body = body,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
