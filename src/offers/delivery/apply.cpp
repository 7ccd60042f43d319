#include <malloc.h>

#include <chrono>
#include <stdexcept>
#include <thread>

#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/close.hpp"
#include "offers/delivery/preparation.hpp"
#include "offers/delivery/store.hpp"
#include "offers/partner.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers {
namespace {

// SQLite has one writer: a web request, which tries each millisecond, gets its turn in this pause.
constexpr auto kPause = std::chrono::milliseconds(2);
constexpr std::size_t kChunksBetweenTrims = 32;

base::Error other_worker() {
  return {base::ErrorKind::Conflict, "DELIVERY_BUSY",
          "Cette livraison est déjà en cours d’intégration par un autre processus."};
}

/// Applies one delivery, chunk after chunk.
class Application {
 public:
  Application(const Context& context, Delivery delivery, Setting setting, TwinIndex& twins)
      : context_(context),
        delivery_(std::move(delivery)),
        setting_(std::move(setting)),
        twins_(twins),
        judge_(setting_, twins) {}

  base::Result<Delivery> run(const Progress& progress) {
    const Recall recall(context_.database, setting_);
    Preparation preparation(
        [this](const auto& use) { return context_.files.read(delivery_.file_sha256, use); },
        parse_format(delivery_.format).value_or(Format::Auto), recall, delivery_.applied_lines);
    load();
    // An empty file has no line to read, nor a format: a full one says that nothing is left.
    while (delivery_.records > 0) {
      auto lines = TRY(preparation.next());
      if (lines.empty()) break;
      TRY(apply_chunk(lines));
      // Texts are made on one thread and dropped on another: the allocator would keep their room in
      // pieces that no thread asks for, a third more memory on a file of 2 GB.
      if (++applied_chunks_ % kChunksBetweenTrims == 0) malloc_trim(0);
      if (progress) progress(delivery_.applied_lines, delivery_.records);
    }
    const auto start = std::chrono::steady_clock::now();
    judge_.forget_references();  // the close of a full file makes a set of its own
    malloc_trim(0);
    auto closed = TRY(close(context_, delivery_));
    const auto effort = preparation.effort();
    closed.seconds = seconds_;
    closed.seconds["close"] = seconds_since(start);
    closed.seconds["read"] = effort.reading;
    closed.seconds["stages"] = effort.stages;
    for (const auto& [stage, taken] : effort.by_stage) closed.seconds["stages." + stage] = taken;
    return closed;
  }

 private:
  void load() {
    auto session = context_.database.session();
    each_reference(session, delivery_.id, [&](std::string_view reference, Verdict verdict) {
      if (verdict != Verdict::Refused && verdict != Verdict::SetAside) judge_.remember(reference);
    });
    chunk_ = last_chunk_of(session, delivery_.id);
  }

  base::Result<void> apply_chunk(std::span<Prepared> lines) {
    {
      auto session = context_.database.session();
      twins_.refresh(session);
    }
    const auto now = context_.clock.now();
    const auto start = std::chrono::steady_clock::now();
    double inside = 0;
    TwinUndo undo(twins_);
    // The place in the file moves in the same transaction: after a power cut the import resumes
    // from what is left. Its end is written to last at once.
    TRY(context_.database.write(
        [&](db::Session& session) -> base::Result<void> {
          session.list(sql::LockExchange{});
          const auto begun = std::chrono::steady_clock::now();
          TRY(write_in(session, lines, now));
          inside = seconds_since(begun);
          return {};
        },
        db::Durability::Later));
    undo.is_written();
    seconds_["lock_and_commit"] += seconds_since(start) - inside;
    if (context_.database.dialect() == db::Dialect::Sqlite) std::this_thread::sleep_for(kPause);
    return {};
  }

  base::Result<void> write_in(db::Session& session, std::span<Prepared> lines, base::Instant now) {
    const auto start = std::chrono::steady_clock::now();
    twins_.catch_up(session);
    const OfferId first{
        db::take_ids(session, "offers_offer", static_cast<std::int64_t>(lines.size()))};
    OfferId next = first;
    const auto judgements = judge_.judge(session, lines, next);
    seconds_["judge"] += seconds_since(start);
    const auto judged = std::chrono::steady_clock::now();
    const auto chunk = count_chunk(lines, judgements);
    write_chunk(session, delivery_, chunk_ + 1, lines, judgements, now, first);
    TRY(move_cursor(session, chunk));
    twins_.set_seen(events::last_written_id(session));
    ++chunk_;
    seconds_["write"] += seconds_since(judged);
    return {};
  }

  base::Result<void> move_cursor(db::Session& session, const ChunkCounts& chunk) {
    auto by_rule = delivery_.by_rule;
    for (const auto& [code, count] : chunk.by_rule) by_rule[code] += count;
    const auto text = json_text(Json(by_rule));
    const auto& counts = chunk.counts;
    const auto moved =
        session.execute(sql::MoveCursor{.id = delivery_.id,
                                        .applied_before = delivery_.applied_lines,
                                        .applied_lines = delivery_.applied_lines + counts.received,
                                        .created = counts.created,
                                        .updated = counts.updated,
                                        .unchanged = counts.unchanged,
                                        .withdrawn = counts.withdrawn,
                                        .duplicate = counts.duplicate,
                                        .set_aside = counts.set_aside,
                                        .refused = counts.refused,
                                        .by_rule = text});
    if (moved != 1) return std::unexpected(other_worker());
    delivery_.applied_lines += counts.received;
    delivery_.by_rule = std::move(by_rule);
    return {};
  }

  const Context& context_;
  Delivery delivery_;
  Setting setting_;
  TwinIndex& twins_;
  Judge judge_;
  std::int64_t chunk_ = 0;
  std::map<std::string, double> seconds_;
  std::size_t applied_chunks_ = 0;
};

}  // namespace

base::Result<Delivery> apply(const Context& context, const access::Actor& actor, DeliveryId id,
                             const Progress& progress, TwinIndex* kept) {
  Delivery delivery;
  Setting setting;
  {
    auto session = context.database.session();
    delivery = TRY(get_delivery(session, actor, id));
    if (delivery.state != "applying") return delivery;
    // The moment of reception is the "now" of every line: a resumed import judges like the first.
    setting = TRY(get_setting(session, delivery.partner, delivery.received_at));
  }
  TwinIndex own;
  return Application(context, std::move(delivery), std::move(setting), kept ? *kept : own)
      .run(progress);
}

}  // namespace passerelle::offers
