#include <chrono>
#include <stdexcept>
#include <thread>

#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/close.hpp"
#include "offers/delivery/store.hpp"
#include "offers/partner.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers {
namespace {

constexpr std::size_t kChunk = 1000;
// SQLite has one writer: a web request gets its turn in this pause.
constexpr auto kPause = std::chrono::milliseconds(5);

base::Error other_worker() {
  return {base::ErrorKind::Conflict, "DELIVERY_BUSY",
          "Cette livraison est déjà en cours d’intégration par un autre processus."};
}

/// Applies one delivery, chunk after chunk.
class Application {
 public:
  Application(const Context& context, Delivery delivery, Setting setting)
      : context_(context),
        delivery_(std::move(delivery)),
        setting_(std::move(setting)),
        judge_(delivery_.partner) {}

  base::Result<Delivery> run(const Progress& progress) {
    load();
    base::Result<void> state;
    const ByteSource bytes = [&](const auto& use) {
      return context_.files.read(delivery_.file_sha256, use);
    };
    const auto format = parse_stored_format(delivery_.format);
    const auto already = delivery_.applied_lines;
    TRY(each_record(bytes, format, [&](SourceRecord&& record) {
      if (record.line <= already) return true;
      lines_.push_back(prepare(record, setting_));
      if (lines_.size() < kChunk) return true;
      state = apply_chunk();
      if (progress) progress(delivery_.applied_lines, delivery_.records);
      return state.has_value();
    }));
    if (state && !lines_.empty()) state = apply_chunk();
    if (!state) return std::unexpected(state.error());
    return close(context_, delivery_);
  }

 private:
  void load() {
    auto session = context_.database.session();
    judge_.twins().load(session);
    for (auto& reference : list_accepted_references(session, delivery_.id))
      judge_.remember(std::move(reference));
    chunk_ = last_chunk_of(session, delivery_.id);
  }

  base::Result<void> apply_chunk() {
    const auto now = context_.clock.now();
    const auto done = context_.database.write([&](db::Session& session) -> base::Result<void> {
      session.list(sql::LockExchange{});
      return write_in(session, now);
    });
    if (!done) return done;
    lines_.clear();
    if (context_.database.dialect() == db::Dialect::Sqlite) std::this_thread::sleep_for(kPause);
    return {};
  }

  base::Result<void> write_in(db::Session& session, base::Instant now) {
    judge_.twins().catch_up(session);
    const OfferId first{
        db::take_ids(session, "offers_offer", static_cast<std::int64_t>(lines_.size()))};
    OfferId next = first;
    const auto judgements = judge_.judge(session, lines_, next);
    const auto chunk = count_chunk(lines_, judgements);
    write_chunk(session, delivery_, chunk_ + 1, lines_, judgements, now, first);
    TRY(move_cursor(session, chunk));
    judge_.twins().set_seen(events::last_written_id(session));
    ++chunk_;
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
  Judge judge_;
  std::vector<Prepared> lines_;
  std::int64_t chunk_ = 0;
};

}  // namespace

base::Result<Delivery> apply(const Context& context, const access::Actor& actor, DeliveryId id,
                             const Progress& progress) {
  Delivery delivery;
  Setting setting;
  {
    auto session = context.database.session();
    delivery = TRY(get_delivery(session, actor, id));
    if (delivery.state != "applying") return delivery;
    // The moment of reception is the "now" of every line: a resumed import judges like the first.
    setting = TRY(get_setting(session, delivery.partner, delivery.received_at));
  }
  return Application(context, std::move(delivery), std::move(setting)).run(progress);
}

}  // namespace passerelle::offers
