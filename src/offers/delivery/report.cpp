#include "offers/delivery/report.hpp"

#include <cstring>
#include <map>

#include "base/text.hpp"
#include "offers/delivery/delivery.hpp"
#include "offers/delivery/store.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/messages.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kChunkLines = 1000;

using Values = std::vector<std::pair<std::string, std::string>>;

std::string_view value_in(const Values& values, std::string_view field) {
  for (const auto& [name, value] : values)
    if (name == field) return value;
  return {};
}

void add_code(ReportLine& line, std::string_view code) {
  const auto& rule = get_rule(code);
  const auto field = name_of(rule.field);
  line.codes.emplace_back(code);
  line.messages.push_back(
      message_of(rule, value_in(line.found, field), value_in(line.kept, field)));
}

template <class Row>
void take_row(ReportLine& line, Row&& row) {
  take_texts(line, row.codes, row.found, row.kept);
  line.raw = std::move(row.raw);
}

std::int64_t chunk_of(std::int64_t line) {
  return (line - 1) / kChunkLines + 1;
}

OfferId offer_at(const std::string& ids, std::size_t index) {
  OfferId offer;
  std::memcpy(&offer.value, ids.data() + index * sizeof offer.value, sizeof offer.value);
  return offer;
}

/// What the chunk alone says of a line; nothing past its last.
std::optional<ReportLine> line_in(const sql::FindChunk::Row& chunk, std::int64_t line) {
  const auto index = static_cast<std::size_t>(line - chunk.first_line);
  if (index >= chunk.verdicts.size()) return {};
  const auto verdict = static_cast<Verdict>(chunk.verdicts[index]);
  ReportLine told{.line = line,
                  .reference = std::string(base::split(chunk.line_references, '\n')[index]),
                  .verdict = to_text(verdict),
                  .offer = offer_at(chunk.offer_ids, index)};
  if (is_duplicate(verdict)) add_code(told, code_of(verdict));
  return told;
}

}  // namespace

Values values_of(std::string_view json) {
  Values values;
  for (const auto& [field, value] : Json::parse(json).items())
    values.emplace_back(field, value.get<std::string>());
  return values;
}

void take_texts(ReportLine& line, std::string_view codes, std::string_view found,
                std::string_view kept) {
  line.found = values_of(found);
  line.kept = values_of(kept);
  // A line that was mended has a row and no code.
  if (codes.empty()) return;
  for (const auto code : base::split(codes, ',')) add_code(line, code);
}

std::string_view verdict_name_of(std::string_view text) {
  for (const auto verdict :
       {Verdict::Refused, Verdict::SetAside, Verdict::DuplicateText, Verdict::Unchanged,
        Verdict::Updated, Verdict::Created, Verdict::Withdrawn})
    if (to_text(verdict) == text) return to_text(verdict);
  return {};
}

void each_report_line(db::Session& session, DeliveryId id,
                      const std::function<bool(ReportLine&&)>& use) {
  for (std::int64_t after = 0;;) {
    const auto chunk = session.find(sql::ListChunks{.delivery_id = id, .after = after});
    if (!chunk) return;
    after = chunk->chunk;
    std::map<std::int64_t, sql::ListLines::Row> rows;
    session.each(sql::ListLines{.delivery_id = id,
                                .first_line = chunk->first_line,
                                .past_line = chunk->first_line + chunk->lines},
                 [&](sql::ListLines::Row&& row) { rows.emplace(row.line, std::move(row)); });
    const auto references = base::split(chunk->line_references, '\n');
    for (std::size_t i = 0; i < chunk->verdicts.size(); ++i) {
      const auto verdict = static_cast<Verdict>(chunk->verdicts[i]);
      ReportLine line{.line = chunk->first_line + static_cast<std::int64_t>(i),
                      .reference = std::string(references[i]),
                      .verdict = to_text(verdict),
                      .offer = offer_at(chunk->offer_ids, i)};
      if (const auto row = rows.find(line.line); row != rows.end())
        take_row(line, std::move(row->second));
      if (is_duplicate(verdict)) add_code(line, code_of(verdict));
      if (!use(std::move(line))) return;
    }
  }
}

std::vector<ReportLine> list_report_lines(db::Session& session, DeliveryId id,
                                          std::span<const std::int64_t> lines) {
  std::vector<sql::FindDeliveryLine> queries;
  std::map<std::int64_t, std::optional<sql::FindChunk::Row>> chunks;
  for (const auto line : lines) {
    queries.push_back({.delivery_id = id, .line = line});
    chunks[chunk_of(line)];
  }
  std::vector<sql::FindChunk> wanted;
  for (const auto& [chunk, row] : chunks) wanted.push_back({.delivery_id = id, .chunk = chunk});
  auto found = session.find_many(std::span<const sql::FindChunk>(wanted));
  for (std::size_t i = 0; auto& [chunk, row] : chunks) row = std::move(found[i++]);
  auto rows = session.find_many(std::span<const sql::FindDeliveryLine>(queries));
  std::vector<ReportLine> told;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& chunk = chunks[chunk_of(lines[i])];
    if (!chunk) continue;
    if (auto line = line_in(*chunk, lines[i])) {
      if (rows[i]) take_row(*line, std::move(*rows[i]));
      told.push_back(std::move(*line));
    }
  }
  return told;
}

base::Result<Delivery> get_delivery(db::Session& session, const access::Actor& actor,
                                    DeliveryId id) {
  auto delivery = find_delivery(session, id);
  const bool is_visible =
      delivery && (actor.role != access::Role::Partner || actor.partner == delivery->partner);
  if (is_visible) return std::move(*delivery);
  return base::fail(base::ErrorKind::NotFound, "DELIVERY_UNKNOWN",
                    "Cette livraison n’existe pas, ou n’est pas la vôtre.");
}

}  // namespace passerelle::offers
