#include <future>

#include "offers/delivery/delivery.hpp"
#include "offers/delivery/pieces.hpp"
#include "offers/delivery/store.hpp"
#include "offers/partner.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers {
namespace {

base::Result<void> check_sender(const access::Actor& actor, std::string_view partner) {
  if (actor.role != access::Role::Partner || actor.partner == partner) return {};
  return base::fail(base::ErrorKind::Forbidden, "PARTNER_OTHER",
                    "Ce jeton est celui d’un autre partenaire.", "partner");
}

/// An empty file is unreadable, but for a full one: that says "nothing is left", and is held.
base::Result<Structure> read_structure(const ByteSource& bytes, const Upload& upload) {
  auto structure = inspect(bytes, upload.format);
  if (structure || structure.error().code != "FILE_EMPTY" || upload.mode != Mode::Full)
    return structure;
  return Structure{.format = Format::Brea};
}

struct Kept {
  storage::StoredFile file;
  base::Result<Structure> structure;
};

/// Stores the file and looks into it at the same time, in one reading of it.
base::Result<Kept> keep_and_inspect(storage::FileStore& files, const Upload& upload) {
  Pieces pieces;
  auto structure = std::async(std::launch::async, [&] {
    return read_structure([&](const auto& use) { return pieces.each(use); }, upload);
  });
  // However the storing ends, the other thread must see the end of the pieces.
  struct Close {
    Pieces& pieces;
    ~Close() { pieces.close(); }
  };
  const auto file = [&] {
    const Close close{pieces};
    return files.keep(upload.file, [&](std::string_view piece) { pieces.push(piece); });
  }();
  auto seen = structure.get();
  if (!file) return std::unexpected(file.error());
  return Kept{.file = *file, .structure = std::move(seen)};
}

sql::AddDelivery row_of(const access::Actor& actor, const Upload& upload,
                        const storage::StoredFile& file, base::Instant now) {
  return {.partner = upload.partner,
          .mode = to_text(upload.mode),
          .format = to_text(upload.format),
          .channel = access::to_text(actor.channel),
          .sent_by = actor.who,
          .file_name = upload.file_name,
          .file_sha256 = file.sha256,
          .file_bytes = static_cast<std::int64_t>(file.bytes),
          .state = "applying",
          .received_at = now,
          .unknown_fields = "[]"};
}

}  // namespace

std::string_view to_text(Mode mode) {
  return mode == Mode::Full ? "full" : "delta";
}

std::optional<Mode> parse_mode(std::string_view text) {
  if (text == "full") return Mode::Full;
  if (text == "delta") return Mode::Delta;
  return {};
}

base::Result<Delivery> receive(const Context& context, const access::Actor& actor,
                               const Upload& upload) {
  TRY(check_sender(actor, upload.partner));
  {
    auto session = context.database.session();
    TRY(get_profile(session, upload.partner));
  }
  const auto [file, structure] = TRY(keep_and_inspect(context.files, upload));
  {
    auto session = context.database.session();
    if (const auto open = session.find(sql::FindOpenDelivery{
            .file_sha256 = file.sha256, .partner = upload.partner, .mode = to_text(upload.mode)}))
      return *find_delivery(session, open->id);
  }
  const auto now = context.clock.now();
  auto row = row_of(actor, upload, file, now);
  std::string unknown;
  if (structure) {
    unknown = json_text(Json(structure->unknown_fields));
    row.unknown_fields = unknown;
    row.format = to_text(structure->format);
    row.records = structure->records;
    row.is_cut = structure->cut;
  } else {
    row.state = "refused";
    row.closed_at = now;
    row.refusal_code = structure.error().code;
    row.refusal_message = structure.error().message;
  }
  return context.database.write([&](db::Session& session) -> base::Result<Delivery> {
    // Its last delivery may have grown old, and the file gone, since it was looked for.
    session.list(sql::LockExchange{});
    if (!context.files.holds(file.sha256)) TRY(context.files.keep(upload.file));
    row.id = DeliveryId{db::take_ids(session, "offers_delivery", 1)};
    session.execute(row);
    if (structure) write_files(session, row.id, structure->files);
    return *find_delivery(session, row.id);
  });
}

}  // namespace passerelle::offers
