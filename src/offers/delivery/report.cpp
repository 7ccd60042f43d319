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

using Values = std::vector<std::pair<std::string, std::string>>;

Values values_of(const std::string& json) {
  Values values;
  for (const auto& [field, value] : Json::parse(json).items())
    values.emplace_back(field, value.get<std::string>());
  return values;
}

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
  line.found = values_of(row.found);
  line.kept = values_of(row.kept);
  line.raw = std::move(row.raw);
  for (const auto code : base::split(row.codes, ',')) add_code(line, code);
}

OfferId offer_at(const std::string& ids, std::size_t index) {
  OfferId offer;
  std::memcpy(&offer.value, ids.data() + index * sizeof offer.value, sizeof offer.value);
  return offer;
}

}  // namespace

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

std::vector<ReportLine> list_attention(db::Session& session, DeliveryId id, std::int64_t after,
                                       std::int64_t limit) {
  std::vector<ReportLine> lines;
  session.each(sql::ListAttention{.delivery_id = id, .after = after, .limit = limit},
               [&](sql::ListAttention::Row&& row) {
                 const auto index = static_cast<std::size_t>(row.position);
                 ReportLine line{
                     .line = row.line,
                     .reference = std::string(base::split(row.line_references, '\n')[index]),
                     .verdict = to_text(static_cast<Verdict>(row.verdict.front())),
                     .offer = offer_at(row.offer_ids, index)};
                 take_row(line, std::move(row));
                 lines.push_back(std::move(line));
               });
  return lines;
}

std::int64_t count_attention(db::Session& session, DeliveryId id) {
  return session.find(sql::CountAttention{.delivery_id = id})->lines;
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
