#include "offers/pages/delivery_states.hpp"

#include <array>

#include "base/french.hpp"
#include "templates/components/badge.tpl.hpp"
#include "templates/components/conservation.tpl.hpp"
#include "templates/components/stepper.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::number;

std::string_view one_or_many(std::int64_t value, std::string_view one, std::string_view many) {
  return value < 2 ? one : many;
}

}  // namespace

html::Fragment badge_of_state(std::string_view state) {
  if (state == "closed") return components::Badge{.tone = "done", .label = "Close"};
  if (state == "held") return components::Badge{.tone = "wait", .label = "Retenue"};
  if (state == "refused") return components::Badge{.tone = "late", .label = "Refusée"};
  return components::Badge{.tone = "info", .label = "En cours"};
}

std::string_view tone_of(std::string_view verdict_or_severity) {
  if (verdict_or_severity == "refused" || verdict_or_severity == "refuse") return "late";
  if (verdict_or_severity == "set_aside") return "wait";
  if (verdict_or_severity == "created" || verdict_or_severity == "updated") return "done";
  return "quiet";
}

html::Fragment badge_of_verdict(std::string_view verdict, const std::string& name) {
  return components::Badge{.tone = tone_of(verdict), .label = name};
}

html::Fragment conservation_of(const LineCounts& counts, const std::string& href) {
  components::Conservation sum{
      .label = "Compte des lignes",
      .total = number(counts.received),
      .total_name = one_or_many(counts.received, "ligne reçue", "lignes reçues")};
  const auto add = [&](std::string_view verdict, std::int64_t lines, std::string_view one,
                       std::string_view many) {
    using Part = components::Conservation::Part;
    Part part{.tone = lines == 0 ? "quiet" : tone_of(verdict), .value = number(lines)};
    if (lines == 0)
      part.plain = Part::Plain{.text = one_or_many(lines, one, many)};
    else
      part.link = Part::Link{.href = href + "?verdict=" + std::string(verdict) + "#lignes",
                             .text = one_or_many(lines, one, many)};
    sum.parts.push_back(std::move(part));
  };
  add("refused", counts.refused, "refusée", "refusées");
  add("set_aside", counts.set_aside, "mise de côté", "mises de côté");
  add("duplicate", counts.duplicate, "doublon", "doublons");
  add("unchanged", counts.unchanged, "inchangée", "inchangées");
  add("updated", counts.updated, "mise à jour", "mises à jour");
  add("created", counts.created, "créée", "créées");
  add("withdrawn", counts.withdrawn, "retirée", "retirées");
  sum.parts.back().last = true;
  return sum;
}

html::Fragment stepper_of(const DeliveryView& delivery) {
  const bool is_refused = delivery.state == "refused", is_closed = delivery.state == "closed";
  const bool is_applying = delivery.state == "applying";
  components::Stepper stepper{.label = "Où en est la remise"};
  stepper.steps.push_back(
      {.tone = "done", .name = "Reçue", .note = base::french::day_and_time(delivery.received_at)});
  if (is_refused) {
    stepper.steps.push_back(
        {.tone = "late", .current = true, .name = "Refusée", .note = "aucune offre n’a changé"});
    return stepper;
  }
  const std::string lines = base::french::count(delivery.records, "ligne", "lignes");
  stepper.steps.push_back(
      {.tone = is_applying ? "info" : "done",
       .current = is_applying,
       .name = "Appliquée",
       .note = is_applying ? number(delivery.applied_lines) + " sur " + lines : lines});
  if (delivery.state == "held")
    stepper.steps.push_back(
        {.tone = "wait", .current = true, .name = "Retenue", .note = "attend un accord"});
  else
    stepper.steps.push_back(
        {.tone = is_closed ? "done" : "todo",
         .current = is_closed,
         .name = "Close",
         .note = delivery.closed_at ? base::french::day_and_time(*delivery.closed_at) : "à venir"});
  return stepper;
}

}  // namespace passerelle::offers::pages
