#include "offers/pages/delivery_lines.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "offers/pages/delivery_states.hpp"
#include "templates/components/bar_chart.tpl.hpp"
#include "templates/components/pagination.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::number;
using Attention = tpl::Delivery::Attention;

using Changes = Attention::Line::Changes;

Changes::Change change_of(const AttentionLine::Change& change) {
  using Layout = Changes::Change;
  Layout shown{.field = change.field, .nothing_found = change.found.empty()};
  if (!change.found.empty()) shown.found = Layout::Found{.value = change.found};
  if (!change.kept.empty()) shown.kept = Layout::Kept{.value = change.kept};
  return shown;
}

Attention::Line line_of(const AttentionLine& line) {
  using Layout = Attention::Line;
  Layout shown{.line = number(line.line),
               .verdict = badge_of_verdict(line.verdict, line.verdict_name)};
  const std::string label = line.reference.empty() ? "sans référence" : line.reference;
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

html::Fragment pagination_of(const DeliveryView& delivery) {
  const std::string href = "/deliveries/" + std::to_string(delivery.id);
  const auto shown = static_cast<std::int64_t>(delivery.lines.size());
  components::Pagination pages{.label = "Pages de lignes",
                               .position = base::french::count(shown, "ligne", "lignes") + " sur " +
                                           number(delivery.attention_total)};
  if (!delivery.is_first_page) pages.first = components::Pagination::First{href};
  if (delivery.next_after != 0)
    pages.next =
        components::Pagination::Next{href + "?after=" + std::to_string(delivery.next_after)};
  return pages;
}

}  // namespace

std::optional<Attention> attention_of(const DeliveryView& delivery) {
  if (delivery.lines.empty()) return {};
  Attention attention{
      .title = base::french::count(delivery.attention_total, "ligne à revoir", "lignes à revoir"),
      .pages = pagination_of(delivery)};
  for (const AttentionLine& line : delivery.lines) attention.lines.push_back(line_of(line));
  return attention;
}

std::optional<html::Fragment> chart_of(const std::vector<RuleCount>& by_rule) {
  if (by_rule.empty()) return {};
  const auto most = std::ranges::max(by_rule, {}, &RuleCount::lines).lines;
  components::BarChart chart{
      .caption = "Ce que les règles ont vu", .label_head = "Règle", .value_head = "Lignes"};
  for (const RuleCount& rule : by_rule)
    chart.bars.push_back(
        {.label = rule.message,
         .note = components::BarChart::Bar::Note{.message = rule.code},
         .value = number(rule.lines),
         .tone = tone_of(rule.severity),
         .percent = std::to_string(rule.lines * 100 / std::max<std::int64_t>(most, 1))});
  return chart;
}

}  // namespace passerelle::offers::pages
