#include "offers/pages/line_routes.hpp"

#include <algorithm>
#include <memory>

#include "base/french.hpp"
#include "offers/delivery/report.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/messages.hpp"
#include "offers/pages/line_views.hpp"
#include "offers/pages/numbers.hpp"
#include "offers/pages/routes.hpp"
#include "offers/rights.hpp"

namespace passerelle::offers::pages {
namespace {

using Response = base::Result<http::Response>;
using base::french::count;

constexpr std::int64_t kSamples = 5;

std::string value_of(const http::Fields& form, std::string_view name) {
  for (const auto& [field, value] : form)
    if (field == name) return value;
  return {};
}

/// A code of ours from an address or a form; "" for anything else.
std::string rule_of(std::string_view text) {
  for (const auto& rule : rules())
    if (rule.code == text) return std::string(text);
  return {};
}

/// What every page of one line starts from.
struct Asked {
  DeliveryId id;
  std::int64_t line = 0;
  LineState state;
};

base::Result<Asked> ask(db::Session& session, const access::Actor& actor,
                        const http::Request& request) {
  Asked asked{.id = DeliveryId{whole(request.param("id"), 0)},
              .line = whole(request.param("line"), 0)};
  const auto delivery = TRY(get_delivery(session, actor, asked.id));
  asked.state = TRY(get_line(session, actor, delivery, asked.line));
  return asked;
}

std::string told_of_line(db::Session& session, DeliveryId id, std::int64_t line) {
  const auto lines = list_report_lines(session, id, {{line}});
  if (lines.empty()) return {};
  return base::french::typeset("Ligne " + base::french::number(line) + " : " +
                               std::string(french_name_of(lines.front().verdict)) + ".");
}

void place(db::Session& session, const Asked& asked, std::string_view rule, LineView& view) {
  const auto waiting = find_waiting(session, asked.id, asked.line, rule);
  view.rule = rule;
  view.position = waiting.before + 1;
  view.waiting = waiting.lines;
  view.next = waiting.next;
  if (const auto file = find_file_of(session, asked.id, asked.line)) {
    view.file = file->name;
    view.line_in_file = asked.line - file->first_line + 1;
  }
}

Response show_line(const Context& context, const access::Actor& actor,
                   const http::Request& request) {
  auto session = context.database.session();
  const auto asked = TRY(ask(session, actor, request));
  auto view = view_of(asked.state, asked.id);
  place(session, asked, rule_of(request.find_query("rule").value_or("")), view);
  if (const auto done = whole(request.find_query("done").value_or(""), 0))
    view.done = told_of_line(session, asked.id, done);
  return respond(render_line(view), actor, request, session);
}

/// Straight to the next line that waits; to the delivery when it was the last.
Response go_on(const Context& context, const Asked& asked, const std::string& rule,
               std::int64_t batch) {
  auto session = context.database.session();
  const auto delivery = "/deliveries/" + std::to_string(asked.id.value);
  const auto next = find_waiting(session, asked.id, asked.line, rule).next;
  if (next == 0) return http::Response::see_other(delivery + "?batch=" + std::to_string(batch));
  return http::Response::see_other(delivery + "/lines/" + std::to_string(next) +
                                   "?done=" + std::to_string(asked.line) +
                                   (rule.empty() ? "" : "&rule=" + rule));
}

/// The page of a group of lines, with what a correction would give.
Response show_alike(const Context& context, const access::Actor& actor,
                    const http::Request& request, const Asked& asked, const Fault& fault,
                    const Changes& changes, std::string error) {
  LinesAlike view{.delivery = asked.id.value,
                  .line = asked.line,
                  .rule = fault.code,
                  .message = message_of(get_rule(fault.code), fault.value, "…"),
                  .lines = fault.lines,
                  .fields = fields_of(fault.code, asked.state.source),
                  .error = std::move(error)};
  for (const auto& [field, value] : changes) {
    view.changes.push_back(field_of(field, value));
    const auto typed = std::ranges::find(view.fields, name_of(field), &LineField::name);
    if (typed != view.fields.end()) typed->value = value;
  }
  if (!changes.empty()) {
    const auto effect = TRY(preview_alike(context, actor, asked.id, fault, changes));
    view.effect = LinesAlike::Effect{.freed = effect.freed,
                                     .waiting = effect.waiting,
                                     .kept = effect.kept,
                                     .still = messages_of(effect.still, true)};
  }
  auto session = context.database.session();
  const auto lines =
      list_lines(session, asked.id, {.rule = fault.code, .value = fault.value}, 0, kSamples);
  for (auto& line : list_report_lines(session, asked.id, lines))
    view.samples.push_back(
        {line.line, line.reference, line.messages.empty() ? "" : line.messages.front()});
  return respond(render_lines_alike(view), actor, request, session);
}

base::Result<Fault> get_fault(const Asked& asked, std::string_view rule) {
  for (const auto& fault : asked.state.faults)
    if (fault.code == rule && !fields_to_mend(rule).empty()) return fault;
  return base::fail(base::ErrorKind::NotFound, "FAULT_UNKNOWN",
                    "Cette ligne n’a plus ce défaut : elle a été corrigée entre-temps.");
}

/// The changes that mend this fault, not those of the line's other fields.
Changes changes_for(std::string_view rule, const http::Fields& form, const SourceRecord& source) {
  Changes kept;
  const auto fields = fields_to_mend(rule);
  for (auto& change : changes_of(form, source))
    if (std::ranges::find(fields, change.first) != fields.end()) kept.push_back(std::move(change));
  return kept;
}

constexpr std::string_view kNothingTyped =
    "Rien n’est changé : écrivez d’abord la valeur que ces lignes doivent recevoir.";

Response show_group(const Context& context, const access::Actor& actor,
                    const http::Request& request) {
  std::optional<Asked> asked;
  {
    auto session = context.database.session();
    asked = TRY(ask(session, actor, request));
  }
  const auto fault = TRY(get_fault(*asked, request.find_query("rule").value_or("")));
  return show_alike(context, actor, request, *asked, fault, {}, {});
}

Response save_group(const Context& context, CorrectionDesk& desk, const access::Actor& actor,
                    const http::Request& request, const Asked& asked, std::string_view rule,
                    bool is_confirmed) {
  const auto fault = TRY(get_fault(asked, rule));
  const auto changes = changes_for(rule, request.form(), asked.state.source);
  if (changes.empty() || !is_confirmed)
    return show_alike(context, actor, request, asked, fault, changes,
                      changes.empty() ? base::french::typeset(kNothingTyped) : std::string());
  const auto group = TRY(desk.correct_alike(actor, asked.id, fault, changes));
  return http::Response::see_other("/deliveries/" + std::to_string(asked.id.value) +
                                   "?batch=" + std::to_string(group.batch));
}

Response save_line(const Context& context, CorrectionDesk& desk, const access::Actor& actor,
                   const http::Request& request) {
  std::optional<Asked> asked;
  {
    auto session = context.database.session();
    asked = TRY(ask(session, actor, request));
  }
  const auto form = request.form();
  const auto rule = rule_of(value_of(form, "rule"));
  if (const auto alike = value_of(form, "alike"); !alike.empty())
    return save_group(context, desk, actor, request, *asked, alike, false);
  const auto changes = changes_of(form, asked->state.source);
  const auto outcome = desk.correct(actor, asked->id, asked->line, changes);
  if (outcome && outcome->is_saved) return go_on(context, *asked, rule, outcome->batch);
  auto view = view_of(asked->state, asked->id);
  if (outcome)
    put_typed(view, changes, outcome->findings);
  else
    view.error = outcome.error().message;
  view.is_rejected = outcome.has_value();
  auto session = context.database.session();
  place(session, *asked, rule, view);
  return respond(render_line(view), actor, request, session);
}

}  // namespace

std::string told_of_batch(db::Session& session, DeliveryId id, std::int64_t batch) {
  std::int64_t lines = 0;
  std::string parts;
  for (const auto& [verdict, of_it] : count_batch(session, id, batch)) {
    lines += of_it;
    parts += (parts.empty() ? "" : ", ") + base::french::number(of_it) + " " +
             std::string(of_it > 1 ? french_plural_of(verdict) : french_name_of(verdict));
  }
  if (lines == 0) return {};
  return base::french::typeset(count(lines, "ligne corrigée", "lignes corrigées") + " : " + parts +
                               ".");
}

std::vector<http::Route> line_routes(const Context& context) {
  const auto desk = std::make_shared<CorrectionDesk>(context);
  return {{http::Method::Get, "/deliveries/{id}/lines/{line}", kReadDeliveries,
           [&context](const auto& actor, const auto& request) {
             return show_line(context, actor, request);
           }},
          {http::Method::Post, "/deliveries/{id}/lines/{line}", kCorrectLines,
           [&context, desk](const auto& actor, const auto& request) {
             return save_line(context, *desk, actor, request);
           }},
          {http::Method::Get, "/deliveries/{id}/lines/{line}/alike", kReadDeliveries,
           [&context](const auto& actor, const auto& request) {
             return show_group(context, actor, request);
           }},
          {http::Method::Post, "/deliveries/{id}/lines/{line}/alike", kCorrectLines,
           [&context, desk](const auto& actor, const auto& request) -> Response {
             std::optional<Asked> asked;
             {
               auto session = context.database.session();
               asked = TRY(ask(session, actor, request));
             }
             const auto form = request.form();
             return save_group(context, *desk, actor, request, *asked, value_of(form, "rule"),
                               value_of(form, "step") == "apply");
           }}};
}

}  // namespace passerelle::offers::pages
