#include <algorithm>

#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/corrected_lines.hpp"
#include "offers/delivery/store.hpp"
#include "offers/partner.hpp"
#include "offers/queries.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kLinesAtOnce = 200;

base::Result<Delivery> get_correctable(db::Session& session, const access::Actor& actor,
                                       DeliveryId id) {
  auto delivery = TRY(get_delivery(session, actor, id));
  if (delivery.state == "closed" || delivery.state == "held") return delivery;
  return base::fail(base::ErrorKind::Conflict, "DELIVERY_OPEN",
                    "Cette remise est encore en cours d’application : ses lignes se corrigent "
                    "quand elle est close.");
}

base::Error not_waiting(const ChunkPages& pages, std::int64_t line) {
  if (!pages.holds(line))
    return base::fail(base::ErrorKind::NotFound, "LINE_UNKNOWN",
                      "Cette remise n’a pas de telle ligne.")
        .error();
  if (waits(pages.verdict(line)))
    return base::fail(base::ErrorKind::Conflict, "LINE_UNREADABLE",
                      "Cette ligne n’a pas pu être lue : elle se corrige dans le fichier, qui est "
                      "à envoyer de nouveau.")
        .error();
  return base::fail(base::ErrorKind::Conflict, "LINE_NOT_WAITING",
                    "Cette ligne n’attend plus de correction : elle a été corrigée entre-temps.")
      .error();
}

base::Error given_since(const Given& given) {
  return base::fail(
             base::ErrorKind::Conflict, "REFERENCE_GIVEN_SINCE",
             "La remise " + std::to_string(given.later.value) + " (ligne " +
                 std::to_string(given.later_line) +
                 ") a redonné cette référence depuis : c’est elle qui compte. Cette ligne-ci "
                 "reste comme elle est.",
             "reference")
      .error();
}

bool has_code(const Draft& draft, std::string_view code) {
  return std::ranges::find(draft.findings, code, &Finding::code) != draft.findings.end();
}

/// The lines of one transaction, parted by what may be done with them.
class Batch {
 public:
  Batch(db::Session& session, const Delivery& delivery, ChunkPages& pages)
      : session_(session), delivery_(delivery), pages_(pages) {}

  /// A line that something still stops is written only with others, when this fault is gone.
  base::Result<void> sort(std::vector<CorrectedLine>&& lines, const Fault* fault) {
    given_ = find_given(session_, delivery_, lines);
    for (auto& line : lines) {
      const auto& draft = line.prepared.draft;
      const auto& given = given_[draft.reference];
      if (line.prepared.is_stopped) {
        const bool is_mended = fault && line.values_after != "{}" && !has_code(draft, fault->code);
        is_mended ? waiting_.push_back(std::move(line)) : leave(std::move(line));
      } else if (given.later) {
        if (!fault) return std::unexpected(given_since(given));
        leave(std::move(line));
      } else {
        passing_.push_back(std::move(line));
      }
    }
    return {};
  }

  void write(Judge& judge, CorrectionNote& note) {
    std::vector<Prepared> prepared;
    for (auto& line : passing_) {
      if (given_[line.prepared.draft.reference].in_delivery)
        judge.remember(line.prepared.draft.reference);
      prepared.push_back(std::move(line.prepared));
    }
    const OfferId first{
        db::take_ids(session_, "offers_offer", static_cast<std::int64_t>(prepared.size()))};
    OfferId next = first;
    auto judgements = judge.judge(session_, prepared, next);
    write_changes(session_, delivery_, prepared, judgements, note.at, first);
    for (std::size_t i = 0; i < prepared.size(); ++i) passing_[i].prepared = std::move(prepared[i]);
    drop_unknown_withdrawals(judgements);
    for (auto& line : waiting_) {
      judgements.push_back(
          {.verdict = line.prepared.is_refused ? Verdict::Refused : Verdict::SetAside});
      passing_.push_back(std::move(line));
    }
    if (!passing_.empty()) write_corrected(session_, delivery_, pages_, passing_, judgements, note);
    for (std::size_t i = 0; i < passing_.size(); ++i)
      tell(passing_[i], judgements[i].verdict, true, note.batch);
  }

  std::vector<Outcome> outcomes() && { return std::move(outcomes_); }

 private:
  void leave(CorrectedLine&& line) {
    tell(line, line.prepared.is_refused ? Verdict::Refused : Verdict::SetAside, false, 0);
  }
  void tell(const CorrectedLine& line, Verdict verdict, bool is_saved, std::int64_t batch) {
    outcomes_.push_back({.verdict = to_text(verdict),
                         .findings = line.prepared.draft.findings,
                         .is_saved = is_saved,
                         .batch = batch});
  }
  /// The judge alone knows that a withdrawal asks for an offer never seen: it waits on.
  void drop_unknown_withdrawals(std::vector<Judgement>& judgements) {
    for (std::size_t i = judgements.size(); i-- > 0;) {
      if (judgements[i].verdict != Verdict::WithdrawalUnknown) continue;
      leave(std::move(passing_[i]));
      passing_.erase(passing_.begin() + static_cast<std::ptrdiff_t>(i));
      judgements.erase(judgements.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  db::Session& session_;
  const Delivery& delivery_;
  ChunkPages& pages_;
  GivenReferences given_;
  std::vector<CorrectedLine> passing_, waiting_;
  std::vector<Outcome> outcomes_;
};

/// Counts what became of each line of a group.
void add(GroupOutcome& group, const std::vector<Outcome>& outcomes) {
  for (const auto& outcome : outcomes) {
    ++group.lines;
    const bool is_waiting = outcome.verdict == "set_aside" || outcome.verdict == "refused";
    if (!outcome.is_saved) {
      if (group.kept++ == 0) group.still = outcome.findings;
    } else if (is_waiting) {
      ++group.waiting;
    } else {
      ++group.freed;
    }
  }
}

std::vector<std::int64_t> list_lines(db::Session& session, DeliveryId id, const Fault& fault,
                                     std::int64_t after) {
  std::vector<std::int64_t> lines;
  for (const auto& row : session.list(sql::ListFaultLines{.delivery_id = id,
                                                          .code = fault.code,
                                                          .value = fault.value,
                                                          .after = after,
                                                          .limit = kLinesAtOnce}))
    lines.push_back(row.line);
  return lines;
}

}  // namespace

base::Result<std::vector<Outcome>> CorrectionDesk::write(const access::Actor& actor, DeliveryId id,
                                                         const std::vector<std::int64_t>& lines,
                                                         const Changes& changes, const Fault* fault,
                                                         std::int64_t& batch) {
  const std::scoped_lock lock(mutex_);
  {
    auto session = context_.database.session();
    twins_.refresh(session);
  }
  TwinUndo undo(twins_);
  auto outcomes =
      context_.database.write([&](db::Session& session) -> base::Result<std::vector<Outcome>> {
        session.list(sql::LockExchange{});
        const auto delivery = TRY(get_correctable(session, actor, id));
        CorrectionNote note{.by = actor.who, .at = context_.clock.now(), .batch = batch};
        const auto setting = TRY(get_setting(session, delivery.partner, note.at));
        ChunkPages pages(session, id, lines);
        auto corrected = prepare_corrected(session, delivery, pages, setting, lines, changes);
        if (corrected.empty() && !fault) return std::unexpected(not_waiting(pages, lines.front()));
        Batch parts(session, delivery, pages);
        TRY(parts.sort(std::move(corrected), fault));
        twins_.catch_up(session);
        Judge judge(setting, twins_);
        parts.write(judge, note);
        twins_.set_seen(events::last_written_id(session));
        batch = note.batch;
        return std::move(parts).outcomes();
      });
  if (outcomes) undo.is_written();
  return outcomes;
}

base::Result<Outcome> CorrectionDesk::correct(const access::Actor& actor, DeliveryId id,
                                              std::int64_t line, const Changes& changes) {
  std::int64_t batch = 0;
  auto outcomes = TRY(write(actor, id, {line}, changes, nullptr, batch));
  return std::move(outcomes.front());
}

base::Result<GroupOutcome> CorrectionDesk::correct_alike(const access::Actor& actor, DeliveryId id,
                                                         const Fault& fault,
                                                         const Changes& changes) {
  GroupOutcome group;
  for (std::int64_t after = 0;;) {
    std::vector<std::int64_t> lines;
    {
      auto session = context_.database.session();
      lines = list_lines(session, id, fault, after);
    }
    if (lines.empty()) return group;
    after = lines.back();
    add(group, TRY(write(actor, id, lines, changes, &fault, group.batch)));
  }
}

base::Result<GroupOutcome> preview_alike(const Context& context, const access::Actor& actor,
                                         DeliveryId id, const Fault& fault,
                                         const Changes& changes) {
  auto session = context.database.session();
  const auto delivery = TRY(get_correctable(session, actor, id));
  const auto setting = TRY(get_setting(session, delivery.partner, context.clock.now()));
  GroupOutcome group;
  for (auto lines = list_lines(session, id, fault, 0); !lines.empty();
       lines = list_lines(session, id, fault, lines.back())) {
    const ChunkPages pages(session, id, lines);
    for (const auto& line : prepare_corrected(session, delivery, pages, setting, lines, changes)) {
      const auto& draft = line.prepared.draft;
      const bool is_kept = line.prepared.is_stopped && has_code(draft, fault.code);
      add(group, {Outcome{.verdict = line.prepared.is_stopped ? "set_aside" : "created",
                          .findings = draft.findings,
                          .is_saved = !is_kept}});
    }
  }
  return group;
}

}  // namespace passerelle::offers
