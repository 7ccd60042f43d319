#include "offers/pages/lines_shown.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "offers/delivery/correction.hpp"
#include "offers/delivery/report.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/messages.hpp"
#include "offers/pages/delivery_models.hpp"
#include "offers/pages/numbers.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::int64_t kLines = 50;
constexpr std::size_t kGroups = 10;

bool is_rule(std::string_view code) {
  return std::ranges::find(rules(), code, &Rule::code) != rules().end();
}

std::int64_t count_of(const LineCounts& counts, std::string_view verdict) {
  if (verdict.empty()) return counts.set_aside + counts.refused;
  if (verdict == "refused") return counts.refused;
  if (verdict == "set_aside") return counts.set_aside;
  if (verdict == "duplicate") return counts.duplicate;
  if (verdict == "unchanged") return counts.unchanged;
  if (verdict == "updated") return counts.updated;
  if (verdict == "created") return counts.created;
  return verdict == "withdrawn" ? counts.withdrawn : 0;
}

std::int64_t lines_of_rule(const DeliveryView& view, std::string_view code) {
  const auto found = std::ranges::find(view.by_rule, code, &RuleCount::code);
  return found == view.by_rule.end() ? 0 : found->lines;
}

/// Only what is known is taken from the address; another filter is none.
LineFilter filter_of(db::Session& session, const Delivery& delivery, const http::Request& request,
                     DeliveryView& view) {
  LineFilter filter;
  auto& shown = view.shown;
  const std::string rule(request.find_query("rule").value_or(""));
  if (is_rule(rule)) {
    filter.rule = shown.rule = rule;
    shown.total = lines_of_rule(view, rule);
    shown.sentence = rule_text(get_rule(rule));
    shown.like = whole(request.find_query("like").value_or(""), 0);
    for (const auto& fault : list_faults(session, delivery.id, shown.like)) {
      if (fault.code != rule) continue;
      filter.value = fault.value;
      shown.total = fault.lines;
      shown.sentence = message_of(get_rule(rule), fault.value, "…");
    }
    if (!filter.value) shown.like = 0;
    return filter;
  }
  const auto asked = request.find_query("verdict").value_or("");
  if (asked == "marked" || asked == "corrected") {
    filter.verdict = asked;
    shown.total = asked == "marked" ? view.marked : view.corrected;
  } else {
    filter.verdict = verdict_name_of(asked);
    shown.total = count_of(view.counts, filter.verdict);
  }
  shown.verdict = filter.verdict;
  return filter;
}

void add_groups(db::Session& session, const Delivery& delivery, DeliveryView& view) {
  for (const auto& group : list_fault_groups(session, delivery.id, kGroups))
    view.groups.push_back(
        {.rule = group.fault.code,
         .message = message_of(get_rule(group.fault.code), group.fault.value, "…"),
         .lines = group.fault.lines,
         .alone = group.alone,
         .first_line = group.first_line});
}

}  // namespace

void show_lines(db::Session& session, const Delivery& delivery, const http::Request& request,
                DeliveryView& view) {
  const auto after = whole(request.find_query("after").value_or(""), 0);
  const auto counted = count_marks(session, delivery.id);
  view.corrected = counted.corrected;
  view.marked = counted.marked;
  const auto filter = filter_of(session, delivery, request, view);
  // One more than the page tells whether there is another.
  auto lines = list_lines(session, delivery.id, filter, after, kLines + 1);
  const bool has_more = static_cast<std::int64_t>(lines.size()) > kLines;
  if (has_more) lines.pop_back();
  for (const auto& line : list_report_lines(session, delivery.id, lines))
    view.lines.push_back(attention_of(line));
  view.is_first_page = after == 0;
  if (has_more) view.next_after = lines.back();
  const auto waiting = find_waiting(session, delivery.id, 0, "");
  view.waiting = waiting.lines;
  view.first_waiting = waiting.next;
  add_groups(session, delivery, view);
}

}  // namespace passerelle::offers::pages
