#include "offers/delivery/store.hpp"

#include "base/text.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

template <class Row>
Counts counts_of(const Row& row) {
  return {.received = row.applied_lines,
          .created = row.created,
          .updated = row.updated,
          .unchanged = row.unchanged,
          .withdrawn = row.withdrawn,
          .duplicate = row.duplicate,
          .set_aside = row.set_aside,
          .refused = row.refused};
}

/// Both queries on deliveries give the same columns.
template <class Row>
Delivery delivery_of(Row&& row) {
  Delivery delivery;
  delivery.id = row.id;
  delivery.counts = counts_of(row);
  Json::parse(row.by_rule).get_to(delivery.by_rule);
  Json::parse(row.unknown_fields).get_to(delivery.unknown_fields);
  delivery.partner = std::move(row.partner);
  delivery.mode = std::move(row.mode);
  delivery.format = std::move(row.format);
  delivery.channel = std::move(row.channel);
  delivery.sent_by = std::move(row.sent_by);
  delivery.file_name = std::move(row.file_name);
  delivery.file_sha256 = std::move(row.file_sha256);
  delivery.file_bytes = row.file_bytes;
  delivery.state = std::move(row.state);
  delivery.received_at = row.received_at;
  delivery.closed_at = row.closed_at;
  delivery.released_at = row.released_at;
  delivery.records = row.records;
  delivery.applied_lines = row.applied_lines;
  delivery.absent = row.absent;
  delivery.is_cut = row.is_cut;
  delivery.refusal_code = std::move(row.refusal_code);
  delivery.refusal_message = std::move(row.refusal_message);
  delivery.hold_reason = std::move(row.hold_reason);
  delivery.released_by = std::move(row.released_by);
  return delivery;
}

}  // namespace

std::optional<Delivery> find_delivery(db::Session& session, DeliveryId id) {
  auto row = session.find(sql::FindDelivery{.id = id});
  if (!row) return {};
  return delivery_of(std::move(*row));
}

std::vector<Delivery> list_deliveries(db::Session& session, const access::Actor& actor,
                                      DeliveryId before, std::int64_t limit) {
  std::vector<Delivery> deliveries;
  const auto partner = actor.role == access::Role::Partner ? actor.partner : std::string();
  session.each(
      sql::ListDeliveries{.partner = partner, .before = before, .limit = limit},
      [&](sql::ListDeliveries::Row&& row) { deliveries.push_back(delivery_of(std::move(row))); });
  return deliveries;
}

void write_files(db::Session& session, DeliveryId id, const std::vector<ArchivedFile>& files) {
  std::vector<sql::AddArchivedFile> rows;
  for (const auto& [name, first_line, lines] : files)
    rows.push_back({.delivery_id = id,
                    .position = static_cast<std::int64_t>(rows.size()) + 1,
                    .name = name,
                    .first_line = first_line,
                    .lines = lines});
  session.execute_many<sql::AddArchivedFile>(rows);
}

std::vector<ArchivedFile> list_files(db::Session& session, DeliveryId id) {
  std::vector<ArchivedFile> files;
  for (auto& row : session.list(sql::ListArchivedFiles{.delivery_id = id}))
    files.push_back({std::move(row.name), row.first_line, row.lines});
  return files;
}

std::optional<ArchivedFile> find_file_of(db::Session& session, DeliveryId id, std::int64_t line) {
  auto row = session.find(sql::FindArchivedFile{.delivery_id = id, .line = line});
  if (!row) return {};
  return ArchivedFile{std::move(row->name), row->first_line, row->lines};
}

void each_reference(db::Session& session, DeliveryId id,
                    const std::function<void(std::string_view reference, Verdict verdict)>& use) {
  for (std::int64_t after = 0;;) {
    const auto chunk = session.find(sql::ListChunks{.delivery_id = id, .after = after});
    if (!chunk) return;
    const auto references = base::split(chunk->line_references, '\n');
    for (std::size_t i = 0; i < chunk->verdicts.size(); ++i)
      use(references[i], static_cast<Verdict>(chunk->verdicts[i]));
    after = chunk->chunk;
  }
}

std::int64_t last_chunk_of(db::Session& session, DeliveryId id) {
  std::int64_t last = 0;
  while (const auto chunk = session.find(sql::ListChunks{.delivery_id = id, .after = last}))
    last = chunk->chunk;
  return last;
}

}  // namespace passerelle::offers
