#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "offers/ids.hpp"
#include "offers/imports/reader.hpp"
#include "platform/access/access.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

class TwinIndex;

enum class Mode : std::uint8_t { Delta, Full };
std::string_view to_text(Mode mode);
std::optional<Mode> parse_mode(std::string_view text);

/// received = refused + set_aside + duplicate + unchanged + updated + created + withdrawn.
struct Counts {
  std::int64_t received = 0, created = 0, updated = 0, unchanged = 0, withdrawn = 0, duplicate = 0,
               set_aside = 0, refused = 0;
  bool is_conserved() const {
    return received == refused + set_aside + duplicate + unchanged + updated + created + withdrawn;
  }
};

/// A file that came in, and what became of it.
struct Delivery {
  DeliveryId id;
  std::string partner, mode, format, channel, sent_by, file_name, file_sha256;
  std::int64_t file_bytes = 0;
  std::string state;  ///< "applying", "held", "closed" or "refused"
  base::Instant received_at;
  std::optional<base::Instant> closed_at, released_at;
  std::int64_t records = 0, applied_lines = 0, absent = 0;
  bool is_cut = false;
  std::vector<std::string> unknown_fields;
  Counts counts;
  std::map<std::string, std::int64_t> by_rule;
  std::string refusal_code, refusal_message, hold_reason, released_by;
  /// How long each part worked on it in this run ("read", "stages", "write"…); not stored.
  std::map<std::string, double> seconds;
};

/// What someone hands over.
struct Upload {
  std::filesystem::path file;
  std::string file_name;  ///< as the sender calls it
  std::string partner;
  Format format = Format::Auto;
  Mode mode = Mode::Delta;
};

using Progress = std::function<void(std::int64_t done, std::int64_t all)>;

/// Step 1, receive: the file is kept under its hash and read whole; a file that cannot be read
/// is refused as a whole (its Delivery says so). A file whose delivery was cut gives that
/// delivery again.
base::Result<Delivery> receive(const Context& context, const access::Actor& actor,
                               const Upload& upload);
/// Steps 2 and 3, apply and close: chunks of 1,000 lines, each one transaction, from where the
/// delivery stands; then conservation is checked and, in full mode, what is absent withdrawn.
/// `kept` is the caller's from delivery to delivery of this database, one at a time.
base::Result<Delivery> apply(const Context& context, const access::Actor& actor, DeliveryId id,
                             const Progress& progress = {}, TwinIndex* kept = nullptr);
/// A person lets a held delivery withdraw what its file no longer holds, or close without it.
base::Result<Delivery> release(const Context& context, const access::Actor& actor, DeliveryId id,
                               bool with_withdrawal);
/// What an import of the file would give; nothing is stored.
base::Result<Delivery> try_out(const Context& context, const access::Actor& actor,
                               const Upload& upload);

/// NotFound (DELIVERY_UNKNOWN) for an id that is not there, or another partner's.
base::Result<Delivery> get_delivery(db::Session& session, const access::Actor& actor,
                                    DeliveryId id);
/// The files of a delivery that came as an archive, in their order; none of one that came alone.
std::vector<ArchivedFile> list_files(db::Session& session, DeliveryId id);
/// The file of the archive that gave a line.
std::optional<ArchivedFile> find_file_of(db::Session& session, DeliveryId id, std::int64_t line);
/// Newest first, those that the actor may see.
std::vector<Delivery> list_deliveries(db::Session& session, const access::Actor& actor,
                                      DeliveryId before, std::int64_t limit);

/// One line of the report.
struct ReportLine {
  std::int64_t line = 0;
  std::string reference;
  std::string_view verdict;  ///< "created", "set_aside"…
  OfferId offer;             ///< none when refused or set aside
  std::vector<std::string> codes, messages;
  std::vector<std::pair<std::string, std::string>> found, kept;  ///< field to value
  std::string raw;  ///< only of a line that was refused or set aside
};

/// Every line of the delivery in file order, read chunk by chunk; `use` gives false to stop.
void each_report_line(db::Session& session, DeliveryId id,
                      const std::function<bool(ReportLine&&)>& use);

}  // namespace passerelle::offers
