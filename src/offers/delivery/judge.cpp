#include "offers/delivery/judge.hpp"

#include <set>

#include "offers/queries.hpp"

namespace passerelle::offers {

void Judge::load_origins(db::Session& session, std::span<const Prepared> lines) {
  std::set<std::string_view> wanted;  // sorted, each once: keys are asked in their own order
  for (const auto& line : lines)
    if (!line.is_stopped && !origins_.contains(line.draft.reference))
      wanted.insert(line.draft.reference);
  std::vector<sql::FindOrigin> queries;
  queries.reserve(wanted.size());
  for (const auto reference : wanted)
    queries.push_back({.partner = partner_, .reference = reference});
  const auto rows = session.find_many(std::span<const sql::FindOrigin>(queries));
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i])
      origins_[std::string(queries[i].reference)] = {rows[i]->offer_id, rows[i]->is_own,
                                                     rows[i]->is_live, rows[i]->content_hash};
}

std::vector<Judgement> Judge::judge(db::Session& session, std::span<Prepared> lines,
                                    OfferId& next_id) {
  if (!keeps_image) origins_.clear();
  load_origins(session, lines);
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
  if (known == origins_.end()) return judge_new(session, line, next_id);
  auto& origin = known->second;
  if (origin.is_live && origin.content_hash == line.content_hash)
    return {.verdict = origin.is_own ? Verdict::Unchanged : Verdict::DuplicateText,
            .offer = origin.offer};
  if (!origin.is_own) return judge_new(session, line, next_id);
  const auto verdict = origin.is_live ? Verdict::Updated : Verdict::Created;
  origin = {origin.offer, true, true, line.content_hash};
  twins_.add(line.text_hash, origin.offer);
  return {.verdict = verdict, .offer = origin.offer};
}

Judgement Judge::judge_withdrawal(Prepared& line) {
  const auto known = origins_.find(line.draft.reference);
  if (known == origins_.end()) {
    line.draft.add("WITHDRAWAL_UNKNOWN", Field::Reference, line.draft.reference);
    line.is_stopped = true;
    return {.verdict = Verdict::SetAside};
  }
  seen_.insert(line.draft.reference);
  if (!known->second.is_live) return {.verdict = Verdict::Unchanged, .offer = known->second.offer};
  known->second.is_live = false;
  return {.verdict = Verdict::Withdrawn, .offer = known->second.offer};
}

/// A reference without an offer of its own: a twin of a live offer, or a new offer.
Judgement Judge::judge_new(db::Session& session, const Prepared& line, OfferId& next_id) {
  auto& origin = origins_[line.draft.reference];
  if (const auto twin = twins_.find(session, line.text_hash)) {
    origin = {*twin, false, true, line.content_hash};
    return {.verdict = Verdict::DuplicateText, .offer = *twin, .attaches = true};
  }
  origin = {next_id, true, true, line.content_hash};
  twins_.add(line.text_hash, next_id);
  const Judgement judgement{.verdict = Verdict::Created, .offer = next_id};
  ++next_id.value;
  return judgement;
}

}  // namespace passerelle::offers
