#include "base/french.hpp"
#include "offers/pages/delivery_states.hpp"
#include "offers/pages/field_inputs.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/offers/line.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using base::french::number;
using Layout = tpl::Line;

std::string delivery_href(const LineView& view) {
  return "/deliveries/" + std::to_string(view.delivery);
}

std::string line_href(const LineView& view, std::int64_t line) {
  return delivery_href(view) + "/lines/" + std::to_string(line) +
         (view.rule.empty() ? "" : "?rule=" + view.rule);
}

std::string summary_of(const LineView& view) {
  const auto reference =
      view.reference.empty() ? std::string("Sans référence") : "Référence " + view.reference;
  if (view.may_mend)
    return reference + ". " + number(view.position) + " sur " +
           count(view.waiting, "ligne à corriger", "lignes à corriger") + ".";
  const bool waits = view.verdict == "refused" || view.verdict == "set_aside";
  if (waits)
    return reference +
           ". Cette ligne n’a pas pu être lue en entier : corrigez-la dans votre fichier, puis "
           "envoyez-le de nouveau.";
  return reference + ". Cette ligne n’attend rien de vous.";
}

std::optional<html::Fragment> errors_of(const LineView& view) {
  if (!view.is_rejected && view.error.empty()) return {};
  components::ErrorSummary summary{.title = "La ligne attend encore"};
  if (!view.error.empty()) summary.errors.push_back({.href = "#contenu", .message = view.error});
  for (const auto& field : view.faulty)
    if (!field.error.empty())
      summary.errors.push_back({.href = anchor_of(field), .message = field.error});
  for (const auto& message : view.other_messages)
    summary.errors.push_back({.href = "#contenu", .message = message});
  return summary;
}

std::vector<Layout::Mend::Alike::Group> groups_of(const LineView& view) {
  std::vector<Layout::Mend::Alike::Group> groups;
  for (const auto& fault : view.alike)
    groups.push_back({.code = fault.rule,
                      .label = "Corriger d’un coup les " + number(fault.lines) +
                               " lignes pareilles" +
                               (view.alike.size() > 1 ? " (" + fault.rule + ")" : "")});
  return groups;
}

Layout::Mend mend_of(const LineView& view) {
  Layout::Mend mend{.action = line_href(view, view.line),
                    .title = view.faulty.size() > 1 ? "Les champs à corriger" : "À corriger",
                    .save_label = view.next ? "Enregistrer et passer à la suivante"
                                            : "Enregistrer la correction"};
  if (!view.rule.empty()) mend.rule = Layout::Mend::Rule{.code = view.rule};
  if (!view.is_rejected)
    for (const auto& message : view.other_messages)
      mend.other_messages.push_back({.text = message});
  for (const auto& field : view.faulty)
    mend.faultys.push_back(input_of(field, mend.faultys.empty()));
  if (view.next) mend.skip = Layout::Mend::Skip{.href = line_href(view, view.next)};
  if (!view.alike.empty()) mend.alike = Layout::Mend::Alike{.groups = groups_of(view)};
  Layout::Mend::Empty empty{.label = "Remplir un autre champ"};
  for (const auto& field : view.others)
    (field.value.empty() ? empty.blanks : mend.others).push_back(input_of(field, false));
  if (!empty.blanks.empty()) mend.empty = std::move(empty);
  return mend;
}

Layout::History::Correction correction_of(const PastCorrection& past) {
  Layout::History::Correction shown{.at = base::french::day_and_time(past.at),
                                    .by = past.by,
                                    .before = past.before,
                                    .after = past.after};
  for (const auto& reason : past.reasons) shown.reasons.push_back({.text = reason});
  using Change = Layout::History::Correction::Change;
  for (const auto& [field, from, to] : past.changes) {
    Change change{.field = field, .was_empty = from.empty(), .is_empty = to.empty()};
    if (!from.empty()) change.from = Change::From{.value = from};
    if (!to.empty()) change.to = Change::To{.value = to};
    shown.changes.push_back(std::move(change));
  }
  return shown;
}

}  // namespace

html::Page render_line(const LineView& view) {
  const auto title = "Ligne " + number(view.line);
  Layout body{.breadcrumb =
                  components::Breadcrumb{
                      .steps = {{.href = "/deliveries", .label = "Remises de fichiers"},
                                {.href = delivery_href(view),
                                 .label = "Remise\u00a0" + std::to_string(view.delivery)}},
                      .here = title},
              .errors = errors_of(view),
              .number = number(view.line),
              .verdict = badge_of_verdict(view.verdict, view.verdict_name),
              .summary = base::french::typeset(summary_of(view))};
  if (!view.done.empty())
    body.done =
        components::Alert{.tone = "done", .title = "C’est enregistré", .message = view.done};
  if (view.may_mend) {
    body.mend = mend_of(view);
  } else {
    for (const auto& message : view.messages) body.messages.push_back({.text = message});
    if (view.next)
      body.next = Layout::Next{.href = line_href(view, view.next), .label = "Corriger la suivante"};
  }
  if (!view.file.empty())
    body.file = Layout::File{.number = number(view.line_in_file), .name = view.file};
  if (!view.offer_href.empty()) body.offer = Layout::Offer{.href = view.offer_href};
  if (!view.raw.empty()) body.raw = Layout::Raw{.text = view.raw};
  if (!view.history.empty()) {
    body.history = Layout::History{};
    for (const auto& past : view.history) body.history->corrections.push_back(correction_of(past));
  }
  const bool is_wrong = view.is_rejected || !view.error.empty();
  return {.title = (is_wrong ? "Erreur\u00a0: ligne " : "Ligne ") + number(view.line) +
                   " de la remise " + std::to_string(view.delivery),
          .description = "Corriger une ligne d’un fichier d’offres.",
          .body = body,
          .status = is_wrong ? 422 : 200,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
