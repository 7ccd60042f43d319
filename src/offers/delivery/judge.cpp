#include "offers/delivery/judge.hpp"

#include <algorithm>

#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

void Judge::load_origins(db::Session& session, std::span<const Prepared> lines) {
  std::vector<std::string_view> wanted;
  wanted.reserve(lines.size());
  for (const auto& line : lines)
    if (!line.is_stopped && !origins_.contains(line.draft.reference))
      wanted.push_back(line.draft.reference);
  if (wanted.empty()) return;
  // Keys are asked in their own order, each once.
  std::ranges::sort(wanted);
  const auto repeated = std::ranges::unique(wanted);
  wanted.erase(repeated.begin(), repeated.end());
  const auto list = json_text(Json(wanted));
  session.each(sql::ListOriginsOf{.partner = partner_, .wanted = list}, [&](auto&& row) {
    origins_[std::move(row.reference)] = {row.offer_id, row.is_own, row.is_live, row.content_hash,
                                          row.source_hash};
  });
}

/// A recalled line whose offer was changed since it was recalled is understood after all.
void Judge::prepare_changed(std::span<Prepared> lines) {
  for (auto& line : lines) {
    if (!line.recalled) continue;
    const auto known = origins_.find(line.draft.reference);
    if (known == origins_.end() || !known->second.is_live ||
        known->second.content_hash != line.content_hash)
      line = prepare(std::move(*line.recalled), setting_);
  }
}

void Judge::load_shared_texts(db::Session& session, std::span<const Prepared> lines) {
  std::vector<OriginState*> changed;
  std::vector<std::int64_t> texts;
  std::vector<sql::FindSharedText> queries;
  for (const auto& line : lines) {
    if (line.is_stopped || line.draft.movement == Movement::Withdraw) continue;
    const auto known = origins_.find(line.draft.reference);
    if (known == origins_.end() || !known->second.is_own || !known->second.is_live ||
        known->second.content_hash == line.content_hash)
      continue;
    changed.push_back(&known->second);
    texts.push_back(line.text_hash);
    queries.push_back({.id = known->second.offer});
  }
  const auto rows = session.find_many(std::span<const sql::FindSharedText>(queries));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    changed[i]->changes_text = rows[i] && rows[i]->text_hash != texts[i];
    changed[i]->is_shared = changed[i]->changes_text && rows[i]->is_shared;
  }
}

std::vector<Judgement> Judge::judge(db::Session& session, std::span<Prepared> lines,
                                    OfferId& next_id) {
  if (!keeps_image) {
    origins_.clear();
    texts_.clear();
    newly_shared_.clear();
  }
  load_origins(session, lines);
  prepare_changed(lines);
  load_shared_texts(session, lines);
  std::vector<Judgement> judgements;
  judgements.reserve(lines.size());
  for (auto& line : lines) judgements.push_back(judge_line(session, line, next_id));
  return judgements;
}

Judgement Judge::judge_line(db::Session& session, Prepared& line, OfferId& next_id) {
  if (line.is_refused) return {.verdict = Verdict::Refused};
  if (line.is_stopped) return {.verdict = Verdict::SetAside};
  const auto& reference = line.draft.reference;
  const auto known = origins_.find(reference);
  if (seen_.contains(reference)) {
    const bool same = known != origins_.end() && known->second.content_hash == line.content_hash;
    return {.verdict = same ? Verdict::DuplicateReference : Verdict::DuplicateReferenceDiffers,
            .offer = known != origins_.end() ? known->second.offer : OfferId{}};
  }
  if (line.draft.movement == Movement::Withdraw) return judge_withdrawal(line);
  seen_.insert(reference);
  if (known == origins_.end()) {
    auto judgement = judge_new(session, line, next_id);
    judgement.is_first = true;
    return judgement;
  }
  auto& origin = known->second;
  if (origin.is_live && origin.content_hash == line.content_hash)
    return {.verdict = origin.is_own ? Verdict::Unchanged : Verdict::DuplicateText,
            .offer = origin.offer,
            .renews_source = !line.recalled && (line.source_hash | origin.source_hash) != 0};
  if (!origin.is_own) return judge_new(session, line, next_id);
  return judge_changed(session, line, origin, next_id);
}

/// The reference keeps its offer, with two exceptions: its new text is another offer's, which it
/// joins; others share the text that it gives up, and they keep that offer.
Judgement Judge::judge_changed(db::Session& session, const Prepared& line, OriginState& origin,
                               OfferId& next_id) {
  const auto own = origin.offer;
  const auto twin = origin.changes_text ? find_twin(session, line.text_hash) : std::nullopt;
  if (twin && *twin != own) {
    origin = {*twin, false, true, line.content_hash, line.source_hash};
    newly_shared_[twin->value] = line.text_hash;
    return {.verdict = Verdict::DuplicateText, .offer = *twin, .attaches = true, .left = own};
  }
  Judgement judgement{.verdict = origin.is_live ? Verdict::Updated : Verdict::Created,
                      .offer = own};
  const auto shared = newly_shared_.find(own.value);
  if (origin.is_shared || (shared != newly_shared_.end() && shared->second != line.text_hash)) {
    judgement.left = own;
    judgement.offer = next_id;
    ++next_id.value;
  }
  origin = {judgement.offer, true, true, line.content_hash, line.source_hash};
  note_text(line.text_hash, origin.offer);
  return judgement;
}

/// The oldest offer that bears the text: the same one whatever the index has gone through.
std::optional<OfferId> Judge::find_twin(db::Session& session, std::int64_t text_hash) const {
  std::optional<OfferId> oldest;
  for (const auto offer : twins_.list(text_hash))
    if ((!oldest || offer < *oldest) && bears_text(session, offer, text_hash)) oldest = offer;
  return oldest;
}

bool Judge::bears_text(db::Session& session, OfferId offer, std::int64_t text_hash) const {
  if (const auto judged = texts_.find(offer.value); judged != texts_.end())
    return judged->second == text_hash;
  const auto row = session.find(sql::FindTextHash{.id = offer});
  return row && row->is_live && row->text_hash == text_hash;
}

void Judge::note_text(std::int64_t text_hash, OfferId offer) {
  twins_.add(text_hash, offer);
  texts_[offer.value] = text_hash;
}

Judgement Judge::judge_withdrawal(Prepared& line) {
  seen_.insert(line.draft.reference);
  const auto known = origins_.find(line.draft.reference);
  if (known == origins_.end()) {
    line.draft.add("WITHDRAWAL_UNKNOWN", Field::Reference, line.draft.reference);
    line.is_stopped = true;
    return {.verdict = Verdict::WithdrawalUnknown};
  }
  if (!known->second.is_live) return {.verdict = Verdict::Unchanged, .offer = known->second.offer};
  known->second.is_live = false;
  return {.verdict = Verdict::Withdrawn, .offer = known->second.offer};
}

/// A reference without an offer of its own: a twin of a live offer, or a new offer.
Judgement Judge::judge_new(db::Session& session, const Prepared& line, OfferId& next_id) {
  auto& origin = origins_[line.draft.reference];
  if (const auto twin = find_twin(session, line.text_hash)) {
    origin = {*twin, false, true, line.content_hash, line.source_hash};
    newly_shared_[twin->value] = line.text_hash;
    return {.verdict = Verdict::DuplicateText, .offer = *twin, .attaches = true};
  }
  origin = {next_id, true, true, line.content_hash, line.source_hash};
  note_text(line.text_hash, next_id);
  const Judgement judgement{.verdict = Verdict::Created, .offer = next_id};
  ++next_id.value;
  return judgement;
}

}  // namespace passerelle::offers
