#include <stdexcept>

#include "base/text.hpp"
#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/corrected_lines.hpp"
#include "offers/delivery/store.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

/// Takes a line out of the counts as it was.
void discount(Counts& counts, Verdict verdict) {
  Counts one;
  count(one, verdict);
  for (const auto part :
       {&Counts::received, &Counts::created, &Counts::updated, &Counts::unchanged,
        &Counts::withdrawn, &Counts::duplicate, &Counts::set_aside, &Counts::refused})
    counts.*part -= one.*part;
}

void move_rule(Delivery& delivery, std::string_view code, std::int64_t by) {
  const auto found = delivery.by_rule.try_emplace(std::string(code), 0).first;
  found->second += by;
  if (found->second <= 0) delivery.by_rule.erase(found);
}

void move_counts(Delivery& delivery, const CorrectedLine& line, Verdict after) {
  discount(delivery.counts, line.before);
  count(delivery.counts, after);
  if (!line.codes_before.empty())
    for (const auto code : base::split(line.codes_before, ',')) move_rule(delivery, code, -1);
  for (const auto code : codes_of(line.prepared.draft)) move_rule(delivery, code, 1);
  if (const auto code = code_of(after); !code.empty()) move_rule(delivery, code, 1);
}

void write_counts(db::Session& session, const Delivery& delivery) {
  const auto& counts = delivery.counts;
  if (!counts.is_conserved() || counts.received != delivery.applied_lines)
    throw std::logic_error("delivery " + std::to_string(delivery.id.value) +
                           ": a correction loses lines");
  const auto by_rule = json_text(Json(delivery.by_rule));
  session.execute(sql::UpdateCounts{.id = delivery.id,
                                    .created = counts.created,
                                    .updated = counts.updated,
                                    .unchanged = counts.unchanged,
                                    .withdrawn = counts.withdrawn,
                                    .duplicate = counts.duplicate,
                                    .set_aside = counts.set_aside,
                                    .refused = counts.refused,
                                    .by_rule = by_rule});
}

void write_line(db::Session& session, DeliveryId id, const CorrectedLine& line) {
  const auto& draft = line.prepared.draft;
  const auto text = text_of(draft);
  session.execute(sql::UpdateLine{.delivery_id = id,
                                  .line = draft.line,
                                  .codes = text.codes,
                                  .found = text.found,
                                  .kept = text.kept,
                                  .source = line.prepared.source});
  for (const auto code : base::split(line.codes_before, ','))
    session.execute(sql::EndFault{.delivery_id = id, .code = code, .line = draft.line});
  write_faults(session, id, std::span(&line.prepared, 1));
}

void write_note(db::Session& session, DeliveryId id, const CorrectedLine& line, Verdict after,
                const CorrectionNote& note, std::int64_t number) {
  session.execute(sql::AddCorrection{.id = number,
                                     .batch = note.batch,
                                     .delivery_id = id,
                                     .line = line.prepared.draft.line,
                                     .corrected_at = note.at,
                                     .corrected_by = note.by,
                                     .verdict_before = to_text(line.before),
                                     .verdict_after = to_text(after),
                                     .codes_before = line.codes_before,
                                     .found_before = line.found_before,
                                     .kept_before = line.kept_before,
                                     .values_before = line.values_before,
                                     .values_after = line.values_after});
}

}  // namespace

void write_corrected(db::Session& session, const Delivery& delivery, ChunkPages& pages,
                     const std::vector<CorrectedLine>& lines,
                     const std::vector<Judgement>& judgements, CorrectionNote& note) {
  auto moved = delivery;
  auto number = db::take_ids(session, "offers_correction", static_cast<std::int64_t>(lines.size()));
  if (note.batch == 0) note.batch = number;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& draft = lines[i].prepared.draft;
    const auto& judgement = judgements[i];
    pages.set(draft.line, judgement.verdict, judgement.offer, draft.reference);
    move_counts(moved, lines[i], judgement.verdict);
    write_line(session, delivery.id, lines[i]);
    write_note(session, delivery.id, lines[i], judgement.verdict, note, number++);
  }
  pages.write(session);
  write_counts(session, moved);
}

}  // namespace passerelle::offers
