#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "offers/delivery/corrected_lines.hpp"
#include "offers/delivery/correction.hpp"
#include "offers/delivery/report.hpp"
#include "offers/delivery/source_values.hpp"
#include "offers/messages.hpp"
#include "offers/queries.hpp"

namespace passerelle::offers {
namespace {

std::vector<Correction> list_history(db::Session& session, DeliveryId id, std::int64_t line) {
  std::vector<Correction> history;
  for (auto& row : session.list(sql::ListCorrections{.delivery_id = id, .line = line})) {
    ReportLine before;
    take_texts(before, row.codes_before, row.found_before, row.kept_before);
    history.push_back({.at = row.corrected_at,
                       .by = std::move(row.corrected_by),
                       .verdict_before = verdict_name_of(row.verdict_before),
                       .verdict_after = verdict_name_of(row.verdict_after),
                       .messages_before = std::move(before.messages),
                       .values_before = values_of(row.values_before),
                       .values_after = values_of(row.values_after)});
  }
  return history;
}

/// The address of a place: whichever of them is wrong, one may mend it by another.
constexpr std::array kPlace{Field::Town, Field::PostalCode, Field::InseeCode, Field::PlaceText};

}  // namespace

base::Result<LineState> get_line(db::Session& session, const access::Actor& actor,
                                 const Delivery& delivery, std::int64_t line) {
  (void)TRY(get_delivery(session, actor, delivery.id));
  auto report = list_report_lines(session, delivery.id, {{line}});
  if (report.empty())
    return base::fail(base::ErrorKind::NotFound, "LINE_UNKNOWN",
                      "Cette remise n’a pas de telle ligne.");
  LineState state{.report = std::move(report.front())};
  const auto row = session.find(sql::FindDeliveryLine{.delivery_id = delivery.id, .line = line});
  if (!row) return state;
  const auto& verdict = state.report.verdict;
  state.source = parse_source(row->source, line);
  state.is_waiting = row->source != "{}" && (verdict == "refused" || verdict == "set_aside");
  state.faults = list_faults(session, delivery.id, line);
  state.history = list_history(session, delivery.id, line);
  return state;
}

std::vector<Fault> list_faults(db::Session& session, DeliveryId id, std::int64_t line) {
  std::vector<Fault> faults;
  for (auto& row : session.list(sql::ListFaultsOfLine{.delivery_id = id, .line = line}))
    faults.push_back({std::move(row.code), std::move(row.value), row.lines});
  return faults;
}

Marks count_marks(db::Session& session, DeliveryId id) {
  const auto row = *session.find(sql::CountMarks{.delivery_id = id});
  return {.corrected = row.corrected, .marked = row.marked};
}

std::vector<SourceRecord> list_corrected(db::Session& session, DeliveryId id) {
  std::vector<SourceRecord> records;
  session.each(sql::ListCorrectedSources{.delivery_id = id},
               [&](const sql::ListCorrectedSources::Row& row) {
                 records.push_back(parse_source(row.source, row.line));
               });
  return records;
}

std::vector<std::pair<std::string_view, std::int64_t>> count_batch(db::Session& session,
                                                                   DeliveryId id,
                                                                   std::int64_t batch) {
  std::vector<std::pair<std::string_view, std::int64_t>> counts;
  for (const auto& row : session.list(sql::CountBatch{.delivery_id = id, .batch = batch}))
    counts.emplace_back(verdict_name_of(row.verdict_after), row.lines);
  return counts;
}

Waiting find_waiting(db::Session& session, DeliveryId id, std::int64_t line,
                     std::string_view code) {
  const auto row =
      session.find(sql::CountFaultLines{.delivery_id = id, .line = line, .code = code});
  Waiting waiting{.lines = row->lines, .before = row->before};
  for (const auto after : {line, std::int64_t{0}}) {
    const auto next =
        session.find(sql::FindNextFault{.delivery_id = id, .after = after, .code = code});
    if (!next) continue;
    waiting.next = next->line == line ? 0 : next->line;
    break;
  }
  return waiting;
}

std::vector<FaultGroup> list_fault_groups(db::Session& session, DeliveryId id, std::size_t limit) {
  constexpr std::int64_t kAsked = 100;
  std::vector<FaultGroup> groups;
  for (auto& row : session.list(sql::ListFaultGroups{.delivery_id = id, .limit = kAsked})) {
    const bool is_own = row.value.empty() && get_rule(row.code).field == Field::Siret;
    if (is_own || fields_to_mend(row.code).empty()) continue;
    groups.push_back({.fault = {std::move(row.code), std::move(row.value), row.lines},
                      .alone = row.alone,
                      .first_line = row.first_line});
    if (groups.size() == limit) break;
  }
  return groups;
}

std::vector<Field> fields_to_mend(std::string_view code) {
  const auto field = get_rule(code).field;
  if (field == Field::Latitude || std::ranges::count(kPlace, field) > 0)
    return {kPlace.begin(), kPlace.end()};
  for (const auto own : {Field::Reference, Field::Title, Field::Description, Field::ApplyEmail,
                         Field::ApplyUrl, Field::ApplyText})
    if (field == own) return {};
  if (code == "CONTRACT_INTERNSHIP") return {};
  return {field};
}

}  // namespace passerelle::offers
