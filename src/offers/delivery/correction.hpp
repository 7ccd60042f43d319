#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "offers/delivery/delivery.hpp"
#include "offers/delivery/judge.hpp"
#include "offers/delivery/line_rows.hpp"

namespace passerelle::offers {

/// New values of some fields; the others stay as they were read.
using Changes = std::vector<std::pair<Field, std::string>>;

/// What stops a line, and the value that it was found with: lines that share both are mended alike.
struct Fault {
  std::string code, value;
  std::int64_t lines = 0;  ///< of the delivery that share it
};

/// What correcting one line gave.
struct Outcome {
  std::string_view verdict;       ///< "created"…; when nothing was saved, the one it would get
  std::vector<Finding> findings;  ///< what the stages say of the corrected line
  bool is_saved = false;
  std::int64_t batch = 0;  ///< of the correction that was saved
};

/// What correcting lines together gave, or would give.
struct GroupOutcome {
  std::int64_t lines = 0;      ///< that share the fault
  std::int64_t freed = 0;      ///< that wait no longer
  std::int64_t waiting = 0;    ///< mended in this, but something else still stops them
  std::int64_t kept = 0;       ///< left as they were: the fault stays, or a later delivery rules
  std::vector<Finding> still;  ///< what the first line that keeps the fault would be told
  std::int64_t batch = 0;
};

/// Corrects lines in place. One for the process: it keeps the texts of live offers in memory, as
/// an import does, so that a correction costs no reading of them all.
class CorrectionDesk {
 public:
  explicit CorrectionDesk(const Context& context) : context_(context) {}

  /// The stages run again on the line with its changes. When they let it pass, its verdict and the
  /// delivery's counts move in one transaction; else nothing changes and the outcome says why.
  /// Conflict: LINE_NOT_WAITING, LINE_UNREADABLE, DELIVERY_OPEN, REFERENCE_GIVEN_SINCE (a later
  /// delivery holds that reference: its line rules).
  base::Result<Outcome> correct(const access::Actor& actor, DeliveryId id, std::int64_t line,
                                const Changes& changes);
  /// The same changes on every line with this fault, a few hundred a transaction. A line that
  /// something else still stops keeps the changes and waits on.
  base::Result<GroupOutcome> correct_alike(const access::Actor& actor, DeliveryId id,
                                           const Fault& fault, const Changes& changes);

 private:
  base::Result<std::vector<Outcome>> write(const access::Actor& actor, DeliveryId id,
                                           const std::vector<std::int64_t>& lines,
                                           const Changes& changes, const Fault* fault,
                                           std::int64_t& batch);

  const Context& context_;
  std::mutex mutex_;  ///< of twins_
  std::optional<TwinIndex> twins_;
};

/// What correct_alike would give, by the stages alone; nothing is written.
base::Result<GroupOutcome> preview_alike(const Context& context, const access::Actor& actor,
                                         DeliveryId id, const Fault& fault, const Changes& changes);

/// A correction that was made.
struct Correction {
  base::Instant at;
  std::string by;
  std::string_view verdict_before, verdict_after;
  std::vector<std::string> messages_before;
  std::vector<std::pair<std::string, std::string>> values_before, values_after;  ///< changed ones
};

/// A line of a closed or held delivery as it stands.
struct LineState {
  ReportLine report;
  SourceRecord source;      ///< as read, then as corrected
  bool is_waiting = false;  ///< refused or set aside, and its fields are known
  std::vector<Fault> faults;
  std::vector<Correction> history;  ///< oldest first
};
/// NotFound (LINE_UNKNOWN) past the last line.
base::Result<LineState> get_line(db::Session& session, const access::Actor& actor,
                                 const Delivery& delivery, std::int64_t line);

/// What still stops a line that waits.
std::vector<Fault> list_faults(db::Session& session, DeliveryId id, std::int64_t line);

/// Lines that were corrected here, and those with something to say.
struct Marks {
  std::int64_t corrected = 0, marked = 0;
};
Marks count_marks(db::Session& session, DeliveryId id);

/// The lines that were corrected, with their fields as they are now, in file order.
std::vector<SourceRecord> list_corrected(db::Session& session, DeliveryId id);

/// What correcting some lines together gave: how many got each verdict.
std::vector<std::pair<std::string_view, std::int64_t>> count_batch(db::Session& session,
                                                                   DeliveryId id,
                                                                   std::int64_t batch);

/// Lines to mend, all or (with a code) those that one rule stops.
struct Waiting {
  std::int64_t lines = 0, before = 0;  ///< before this line
  std::int64_t next = 0;               ///< after it, else the first; 0 when none is left
};
Waiting find_waiting(db::Session& session, DeliveryId id, std::int64_t line, std::string_view code);

/// Groups of lines that one correction would mend, the most useful first; those whose value is
/// each line's own (a missing description) are left out.
struct FaultGroup {
  Fault fault;
  std::int64_t alone = 0;       ///< lines that nothing else stops
  std::int64_t first_line = 0;  ///< names the group in addresses
};
std::vector<FaultGroup> list_fault_groups(db::Session& session, DeliveryId id, std::size_t limit);

/// The fields that a rule looks at, those of a correction: a place has several. Empty when the
/// correction of one line says nothing of another (reference, description).
std::vector<Field> fields_to_mend(std::string_view code);

}  // namespace passerelle::offers
