#include "offers/delivery/corrected_lines.hpp"

#include <cstring>

#include "base/text.hpp"
#include "offers/delivery/source_values.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kChunkLines = 1000;

std::int64_t chunk_of(std::int64_t line) {
  return (line - 1) / kChunkLines + 1;
}

void apply_changes(const Changes& changes, SourceRecord& record, CorrectedLine& line) {
  Json before = Json::object(), after = Json::object();
  for (const auto& [field, value] : changes) {
    if (record[field] == value) continue;
    before[std::string(name_of(field))] = record[field];
    after[std::string(name_of(field))] = value;
    record[field] = value;
  }
  line.values_before = json_text(before);
  line.values_after = json_text(after);
}

}  // namespace

bool waits(Verdict verdict) {
  return verdict == Verdict::Refused || verdict == Verdict::SetAside ||
         verdict == Verdict::WithdrawalUnknown;
}

ChunkPages::ChunkPages(db::Session& session, DeliveryId id, const std::vector<std::int64_t>& lines)
    : id_(id) {
  for (const auto line : lines) {
    const auto chunk = chunk_of(line);
    if (pages_.contains(chunk)) continue;
    auto row = session.find(sql::FindChunk{.delivery_id = id, .chunk = chunk});
    if (!row) continue;
    Page page{.first_line = row->first_line,
              .verdicts = std::move(row->verdicts),
              .offer_ids = std::move(row->offer_ids)};
    for (const auto reference : base::split(row->line_references, '\n'))
      page.references.emplace_back(reference);
    pages_.emplace(chunk, std::move(page));
  }
}

const ChunkPages::Page& ChunkPages::page_of(std::int64_t line) const {
  return pages_.at(chunk_of(line));
}

bool ChunkPages::holds(std::int64_t line) const {
  const auto page = pages_.find(chunk_of(line));
  return page != pages_.end() && line >= page->second.first_line &&
         static_cast<std::size_t>(line - page->second.first_line) < page->second.verdicts.size();
}

Verdict ChunkPages::verdict(std::int64_t line) const {
  const auto& page = page_of(line);
  return static_cast<Verdict>(page.verdicts[static_cast<std::size_t>(line - page.first_line)]);
}

void ChunkPages::set(std::int64_t line, Verdict verdict, OfferId offer,
                     std::string_view reference) {
  auto& page = pages_.at(chunk_of(line));
  const auto at = static_cast<std::size_t>(line - page.first_line);
  page.verdicts[at] = static_cast<char>(verdict);
  std::memcpy(page.offer_ids.data() + at * sizeof offer.value, &offer.value, sizeof offer.value);
  page.references[at] = reference;
}

void ChunkPages::write(db::Session& session) const {
  for (const auto& [chunk, page] : pages_) {
    const auto references = base::join(page.references, "\n");
    session.execute(sql::UpdateChunk{.delivery_id = id_,
                                     .chunk = chunk,
                                     .verdicts = page.verdicts,
                                     .offer_ids = {page.offer_ids},
                                     .line_references = references});
  }
}

GivenReferences find_given(db::Session& session, const Delivery& delivery,
                           const std::vector<CorrectedLine>& lines) {
  GivenReferences given;
  for (const auto& line : lines) given[line.prepared.draft.reference];
  session.each(sql::ListGivenReferences{.partner = delivery.partner, .id = delivery.id},
               [&](const sql::ListGivenReferences::Row& row) {
                 const auto references = base::split(row.line_references, '\n');
                 for (std::size_t i = 0; i < row.verdicts.size(); ++i) {
                   const auto known = given.find(std::string(references[i]));
                   if (known == given.end()) continue;
                   auto& where = known->second;
                   if (row.delivery_id == delivery.id) {
                     where.in_delivery |= !waits(static_cast<Verdict>(row.verdicts[i]));
                   } else {
                     where.later = row.delivery_id;
                     where.later_line = row.first_line + static_cast<std::int64_t>(i);
                   }
                 }
               });
  return given;
}

std::vector<CorrectedLine> prepare_corrected(db::Session& session, const Delivery& delivery,
                                             const ChunkPages& pages, const Setting& setting,
                                             const std::vector<std::int64_t>& lines,
                                             const Changes& changes) {
  std::vector<sql::FindDeliveryLine> queries;
  for (const auto line : lines)
    if (pages.holds(line) && waits(pages.verdict(line)))
      queries.push_back({.delivery_id = delivery.id, .line = line});
  std::vector<CorrectedLine> corrected;
  for (auto& row : session.find_many(std::span<const sql::FindDeliveryLine>(queries))) {
    if (!row || row->source == "{}") continue;
    CorrectedLine line{.before = pages.verdict(row->line),
                       .codes_before = std::move(row->codes),
                       .found_before = std::move(row->found),
                       .kept_before = std::move(row->kept)};
    auto record = parse_source(row->source, row->line);
    record.raw = std::move(row->raw);
    apply_changes(changes, record, line);
    line.prepared = prepare(record, setting);
    line.prepared.source = source_json_of(record);
    corrected.push_back(std::move(line));
  }
  return corrected;
}

}  // namespace passerelle::offers
