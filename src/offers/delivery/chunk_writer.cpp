#include "offers/delivery/chunk_writer.hpp"

#include <algorithm>
#include <cstring>

#include "employers/employers.hpp"
#include "offers/delivery/line_rows.hpp"
#include "offers/delivery/offer_rows.hpp"
#include "offers/delivery/place_rows.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

bool is_live_write(Verdict verdict) {
  return verdict == Verdict::Created || verdict == Verdict::Updated;
}

void write_establishments(db::Session& session, std::span<const Prepared> lines,
                          std::span<const Judgement> judgements, base::Instant now) {
  std::vector<employers::Establishment> establishments;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (is_live_write(judgements[i].verdict) && !lines[i].draft.siret.empty())
      establishments.push_back({lines[i].draft.siret, lines[i].draft.employer});
  employers::record_establishments(session, establishments, now);
}

/// An offer is new when its id was taken for this chunk; a reopened one has its row already.
void write_offers(db::Session& session, const Delivery& delivery, std::span<const Prepared> lines,
                  std::span<const Judgement> judgements, OfferId first_new, base::Instant now) {
  std::vector<sql::AddOffer> added;
  std::vector<sql::UpdateOffer> changed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_live_write(judgements[i].verdict)) continue;
    if (judgements[i].offer >= first_new) {
      auto& row = added.emplace_back();
      row.id = judgements[i].offer;
      row.partner = delivery.partner;
      row.reference = lines[i].draft.reference;
      row.revision = 1;
      row.created_at = now;
      fill_offer(row, lines[i]);
    } else {
      auto& row = changed.emplace_back();
      row.id = judgements[i].offer;
      row.changed_at = now;
      fill_offer(row, lines[i]);
    }
  }
  std::ranges::sort(changed, {}, &sql::UpdateOffer::id);
  session.execute_many(std::span<const sql::AddOffer>(added));
  session.execute_many(std::span<const sql::UpdateOffer>(changed));
}

/// Few formats tell more than the fields hold: most offers have no row.
void write_details(db::Session& session, std::span<const Prepared> lines,
                   std::span<const Judgement> judgements, OfferId first_new) {
  std::vector<sql::RecordDetail> kept;
  std::vector<sql::DropDetail> dropped;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!is_live_write(judgements[i].verdict)) continue;
    if (!lines[i].draft.details.empty())
      kept.push_back({.offer_id = judgements[i].offer, .details = lines[i].draft.details});
    else if (judgements[i].offer < first_new)
      dropped.push_back({.offer_id = judgements[i].offer});
  }
  std::ranges::sort(kept, {}, &sql::RecordDetail::offer_id);
  session.execute_many(std::span<const sql::RecordDetail>(kept));
  session.execute_many(std::span<const sql::DropDetail>(dropped));
}

template <class Q>
Q origin_row(const Delivery& delivery, const Prepared& line, const Judgement& judgement) {
  return {.partner = delivery.partner,
          .reference = line.draft.reference,
          .offer_id = judgement.offer,
          .is_own = !judgement.attaches,
          .is_live = true,
          .content_hash = line.content_hash,
          .url = line.draft.origin_url,
          .source_hash = line.source_hash,
          .holds_from = line.draft.holds_from,
          .holds_until = line.draft.holds_until};
}

void write_origins(db::Session& session, const Delivery& delivery, std::span<const Prepared> lines,
                   std::span<const Judgement> judgements) {
  std::vector<sql::AddOrigin> added;
  std::vector<sql::RecordOrigin> recorded;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& judgement = judgements[i];
    if (!is_live_write(judgement.verdict) && !judgement.attaches) continue;
    if (judgement.is_first)
      added.push_back(origin_row<sql::AddOrigin>(delivery, lines[i], judgement));
    else
      recorded.push_back(origin_row<sql::RecordOrigin>(delivery, lines[i], judgement));
  }
  std::ranges::sort(added, {}, &sql::AddOrigin::reference);
  std::ranges::sort(recorded, {}, &sql::RecordOrigin::reference);
  session.execute_many(std::span<const sql::AddOrigin>(added));
  session.execute_many(std::span<const sql::RecordOrigin>(recorded));
}

void renew_sources(db::Session& session, const Delivery& delivery, std::span<const Prepared> lines,
                   std::span<const Judgement> judgements) {
  std::vector<sql::RenewSource> rows;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (judgements[i].renews_source)
      rows.push_back({.partner = delivery.partner,
                      .reference = lines[i].draft.reference,
                      .source_hash = lines[i].source_hash,
                      .holds_from = lines[i].draft.holds_from,
                      .holds_until = lines[i].draft.holds_until});
  std::ranges::sort(rows, {}, &sql::RenewSource::reference);
  session.execute_many(std::span<const sql::RenewSource>(rows));
}

void write_news(db::Session& session, const Delivery& delivery, std::span<const Prepared> lines,
                std::span<const Judgement> judgements, base::Instant now) {
  std::vector<events::Event> news;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& [verdict, offer, attaches, is_first, renews, left] = judgements[i];
    const auto& reference = lines[i].draft.reference;
    if (left) leave_offer(session, left, delivery.partner, reference, now, news);
    if (verdict == Verdict::Withdrawn)
      withdraw_origin(session, delivery.partner, reference, offer, now, news);
    else if (is_live_write(verdict))
      news.push_back(
          offer_event(verdict == Verdict::Created || left ? "offers.created" : "offers.updated",
                      offer, delivery.partner, reference));
    else if (attaches)
      news.push_back(offer_event("offers.updated", offer, delivery.partner, reference));
  }
  events::append(session, now, news);
}

void write_chunk_row(db::Session& session, const Delivery& delivery, std::int64_t chunk,
                     std::span<const Prepared> lines, std::span<const Judgement> judgements) {
  std::string verdicts, references, ids(judgements.size() * sizeof(std::int64_t), '\0');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    verdicts += static_cast<char>(judgements[i].verdict);
    std::memcpy(ids.data() + i * sizeof(std::int64_t), &judgements[i].offer.value,
                sizeof(std::int64_t));
    references += lines[i].draft.reference;
    references += '\n';
  }
  session.execute(sql::AddChunk{.delivery_id = delivery.id,
                                .chunk = chunk,
                                .first_line = lines.front().draft.line,
                                .lines = static_cast<std::int64_t>(lines.size()),
                                .verdicts = verdicts,
                                .offer_ids = {ids},
                                .line_references = references});
}

}  // namespace

events::Event offer_event(std::string_view kind, OfferId offer, std::string_view partner,
                          std::string_view reference) {
  return {.kind = std::string(kind),
          .subject_id = offer.value,
          .payload = "{\"partner\":" + json_string(partner) +
                     ",\"reference\":" + json_string(reference) + '}'};
}

void leave_offer(db::Session& session, OfferId offer, std::string_view partner,
                 std::string_view reference, base::Instant now, std::vector<events::Event>& news) {
  const auto heir = session.find(sql::FindOtherLiveOrigin{.offer_id = offer});
  if (!heir) {
    session.execute(sql::CloseOffer{.id = offer, .state = "withdrawn", .closed_at = now});
    news.push_back(offer_event("offers.withdrawn", offer, partner, reference));
    return;
  }
  session.execute(sql::PromoteOrigin{.partner = heir->partner, .reference = heir->reference});
  session.execute(sql::ChangeOwner{
      .id = offer, .partner = heir->partner, .reference = heir->reference, .changed_at = now});
  news.push_back(offer_event("offers.updated", offer, heir->partner, heir->reference));
}

void withdraw_origin(db::Session& session, std::string_view partner, std::string_view reference,
                     OfferId offer, base::Instant now, std::vector<events::Event>& news) {
  const auto origin = session.find(sql::FindOrigin{.partner = partner, .reference = reference});
  if (!origin || !origin->is_live) return;
  session.execute(sql::EndOrigin{.partner = partner, .reference = reference});
  const bool is_last = !session.find(sql::FindOtherLiveOrigin{.offer_id = offer});
  if (!origin->is_own && !is_last) return;
  if (!is_last) session.execute(sql::GiveUpOrigin{.partner = partner, .reference = reference});
  leave_offer(session, offer, partner, reference, now, news);
}

ChunkCounts count_chunk(std::span<const Prepared> lines, std::span<const Judgement> judgements) {
  ChunkCounts chunk;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    count(chunk.counts, judgements[i].verdict);
    for (const auto code : codes_of(lines[i].draft)) ++chunk.by_rule[std::string(code)];
    if (const auto code = code_of(judgements[i].verdict); !code.empty())
      ++chunk.by_rule[std::string(code)];
  }
  return chunk;
}

void write_changes(db::Session& session, const Delivery& delivery, std::span<const Prepared> lines,
                   std::span<const Judgement> judgements, base::Instant now, OfferId first_new) {
  write_establishments(session, lines, judgements, now);
  write_offers(session, delivery, lines, judgements, first_new, now);
  write_details(session, lines, judgements, first_new);
  write_other_places(session, lines, judgements, first_new);
  write_origins(session, delivery, lines, judgements);
  renew_sources(session, delivery, lines, judgements);
  write_news(session, delivery, lines, judgements, now);
}

void write_chunk(db::Session& session, const Delivery& delivery, std::int64_t chunk,
                 std::span<const Prepared> lines, std::span<const Judgement> judgements,
                 base::Instant now, OfferId first_new) {
  write_changes(session, delivery, lines, judgements, now, first_new);
  write_lines(session, delivery.id, lines);
  write_faults(session, delivery.id, lines);
  write_chunk_row(session, delivery, chunk, lines, judgements);
}

}  // namespace passerelle::offers
