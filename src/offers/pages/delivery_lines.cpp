#include "offers/pages/delivery_lines.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/pages/delivery_states.hpp"
#include "templates/components/bar_chart.tpl.hpp"
#include "templates/components/empty_state.tpl.hpp"
#include "templates/components/pagination.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::size_t kShownReferenceBytes = 40;

/// A whole column would be lost to a reference without an end; the line's own page shows it whole.
std::string reference_label(const std::string& reference) {
  if (reference.empty()) return "sans référence";
  if (reference.size() <= kShownReferenceBytes) return reference;
  return std::string(base::shorten(reference, kShownReferenceBytes)) + "…";
}

using base::french::number;
using Attention = tpl::Delivery::List::Attention;

using Changes = Attention::Line::Changes;

Changes::Change change_of(const AttentionLine::Change& change) {
  using Layout = Changes::Change;
  Layout shown{.field = change.field, .nothing_found = change.found.empty()};
  if (!change.found.empty()) shown.found = Layout::Found{.value = change.found};
  if (!change.kept.empty()) shown.kept = Layout::Kept{.value = change.kept};
  return shown;
}

std::string href_of(const DeliveryView& delivery) {
  return "/deliveries/" + std::to_string(delivery.id);
}

Attention::Line line_of(const DeliveryView& delivery, const AttentionLine& line) {
  using Layout = Attention::Line;
  const bool waits = line.verdict == "set_aside" || line.verdict == "refused";
  Layout shown{.line_href = href_of(delivery) + "/lines/" + std::to_string(line.line) +
                            (delivery.shown.rule.empty() ? "" : "?rule=" + delivery.shown.rule),
               .number = number(line.line),
               .action = waits ? "corriger" : "voir",
               .verdict = badge_of_verdict(line.verdict, line.verdict_name)};
  const std::string label = reference_label(line.reference);
  if (line.offer_href.empty())
    shown.plain = Layout::Plain{.label = label};
  else
    shown.offer = Layout::Offer{.href = line.offer_href, .label = label};
  for (const std::string& message : line.messages) shown.messages.push_back({.text = message});
  if (!line.changes.empty()) {
    shown.changes = Changes{};
    for (const auto& change : line.changes) shown.changes->changes.push_back(change_of(change));
  }
  if (!line.raw.empty()) shown.raw = Layout::Raw{.text = line.raw};
  return shown;
}

std::string query_of(const LinesShown& shown) {
  if (!shown.rule.empty())
    return "rule=" + shown.rule + (shown.like ? "&like=" + std::to_string(shown.like) : "");
  return shown.verdict.empty() ? "" : "verdict=" + shown.verdict;
}

html::Fragment pagination_of(const DeliveryView& delivery) {
  const auto query = query_of(delivery.shown);
  const auto href = href_of(delivery) + (query.empty() ? "?" : "?" + query + "&");
  const auto shown = static_cast<std::int64_t>(delivery.lines.size());
  components::Pagination pages{.label = "Pages de lignes",
                               .position = base::french::count(shown, "ligne", "lignes") + " sur " +
                                           number(delivery.shown.total)};
  if (!delivery.is_first_page) pages.first = components::Pagination::First{href + "#lignes"};
  if (delivery.next_after != 0)
    pages.next = components::Pagination::Next{
        href + "after=" + std::to_string(delivery.next_after) + "#lignes"};
  return pages;
}

/// The kinds of lines that there are, with how many.
std::vector<tpl::Delivery::List::Choice> choices_of(const DeliveryView& delivery) {
  const auto& counts = delivery.counts;
  std::vector<tpl::Delivery::List::Choice> choices;
  const auto add = [&](std::string_view verdict, std::string_view label, std::int64_t lines) {
    const bool is_current = delivery.shown.rule.empty() && delivery.shown.verdict == verdict;
    if (lines == 0 && !is_current) return;
    const std::string query = verdict.empty() ? "" : "?verdict=" + std::string(verdict);
    choices.push_back({.href = href_of(delivery) + query + "#lignes",
                       .current = is_current,
                       .label = std::string(label) + " (" + number(lines) + ")"});
  };
  add("", "Qui attendent", counts.set_aside + counts.refused);
  add("set_aside", "Mises de côté", counts.set_aside);
  add("refused", "Refusées", counts.refused);
  add("corrected", "Corrigées ici", delivery.corrected);
  add("marked", "Avec une remarque", delivery.marked);
  add("duplicate", "Doublons", counts.duplicate);
  add("unchanged", "Inchangées", counts.unchanged);
  add("updated", "Mises à jour", counts.updated);
  add("created", "Créées", counts.created);
  add("withdrawn", "Retirées", counts.withdrawn);
  return choices;
}

}  // namespace

tpl::Delivery::List list_of(const DeliveryView& delivery) {
  using List = tpl::Delivery::List;
  const auto& shown = delivery.shown;
  List list{.title = base::french::count(shown.total, "ligne", "lignes"),
            .choices = choices_of(delivery)};
  if (shown.rule.empty() && shown.verdict.empty())
    list.title = base::french::count(shown.total, "ligne attend", "lignes attendent");
  if (!shown.rule.empty())
    list.filter = List::Filter{.label = shown.sentence, .href = href_of(delivery) + "#lignes"};
  if (delivery.lines.empty())
    list.none = components::EmptyState{.title = "Aucune ligne ici",
                                       .message = "Choisissez ci-dessus celles à montrer."};
  else
    list.attention = Attention{.pages = pagination_of(delivery)};
  for (const AttentionLine& line : delivery.lines)
    list.attention->lines.push_back(line_of(delivery, line));
  return list;
}

std::optional<tpl::Delivery::Outcome::Rules> rules_of(const DeliveryView& delivery) {
  const auto& by_rule = delivery.by_rule;
  if (by_rule.empty()) return {};
  const auto most = std::ranges::max(by_rule, {}, &RuleCount::lines).lines;
  components::BarChart chart{
      .caption = "Ce que les règles ont vu", .label_head = "Règle", .value_head = "Lignes"};
  for (const RuleCount& rule : by_rule)
    chart.bars.push_back(
        {.link = components::BarChart::Bar::Link{.href = href_of(delivery) + "?rule=" + rule.code +
                                                         "#lignes",
                                                 .text = rule.message},
         .note = components::BarChart::Bar::Note{.message = rule.code},
         .value = number(rule.lines),
         .tone = tone_of(rule.severity),
         .percent = std::to_string(rule.lines * 100 / std::max<std::int64_t>(most, 1))});
  const auto rules = static_cast<std::int64_t>(by_rule.size());
  return tpl::Delivery::Outcome::Rules{
      .label = "Les lignes règle par règle (" + base::french::count(rules, "règle", "règles") + ")",
      .by_rule = chart};
}

std::optional<tpl::Delivery::Outcome::Groups> groups_of(const DeliveryView& delivery) {
  if (delivery.groups.empty()) return {};
  tpl::Delivery::Outcome::Groups groups;
  for (const auto& group : delivery.groups) {
    const auto line = std::to_string(group.first_line);
    groups.groups.push_back(
        {.message = group.message,
         .lines_href = href_of(delivery) + "?rule=" + group.rule + "&like=" + line + "#lignes",
         .lines = number(group.lines),
         .alone = number(group.alone),
         .href = href_of(delivery) + "/lines/" + line + "/alike?rule=" + group.rule});
  }
  return groups;
}

}  // namespace passerelle::offers::pages
