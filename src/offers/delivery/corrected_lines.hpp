#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "offers/delivery/correction.hpp"
#include "offers/delivery/verdict.hpp"

namespace passerelle::offers {

/// Refused or set aside: a person may mend the line.
bool waits(Verdict verdict);

/// A line on its way through a correction.
struct CorrectedLine {
  Prepared prepared;
  Verdict before = Verdict::SetAside;
  std::string codes_before, found_before, kept_before;
  std::string values_before, values_after;  ///< JSON, the changed fields
};

/// The chunks that hold some lines, read together and written back together.
class ChunkPages {
 public:
  ChunkPages(db::Session& session, DeliveryId id, const std::vector<std::int64_t>& lines);
  bool holds(std::int64_t line) const;
  Verdict verdict(std::int64_t line) const;
  void set(std::int64_t line, Verdict verdict, OfferId offer, std::string_view reference);
  void write(db::Session& session) const;

 private:
  struct Page {
    std::int64_t first_line = 0;
    std::string verdicts, offer_ids;
    std::vector<std::string> references;
  };
  const Page& page_of(std::int64_t line) const;

  DeliveryId id_;
  std::map<std::int64_t, Page> pages_;
};

/// Where a reference stands beside a line that is corrected.
struct Given {
  bool in_delivery = false;  ///< another line of the same delivery was accepted with it
  DeliveryId later;          ///< a delivery that gave it since; none when 0
  std::int64_t later_line = 0;
};
using GivenReferences = std::unordered_map<std::string, Given>;

/// Looks the references up in this delivery and in all that its partner sent since.
GivenReferences find_given(db::Session& session, const Delivery& delivery,
                           const std::vector<CorrectedLine>& lines);

/// The lines that wait, with their changes, after the stages; the others are left out.
std::vector<CorrectedLine> prepare_corrected(db::Session& session, const Delivery& delivery,
                                             const ChunkPages& pages, const Setting& setting,
                                             const std::vector<std::int64_t>& lines,
                                             const Changes& changes);

/// Writes the corrected lines and the correction itself, and moves the delivery's counts.
struct CorrectionNote {
  std::string_view by;
  base::Instant at;
  std::int64_t batch = 0;  ///< 0: the first line written gives it
};
void write_corrected(db::Session& session, const Delivery& delivery, ChunkPages& pages,
                     const std::vector<CorrectedLine>& lines,
                     const std::vector<Judgement>& judgements, CorrectionNote& note);

}  // namespace passerelle::offers
