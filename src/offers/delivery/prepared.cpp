#include "offers/delivery/prepared.hpp"

#include <utility>

#include "offers/delivery/source_values.hpp"

namespace passerelle::offers {

Prepared prepare(SourceRecord record, const Setting& setting, const intake::StageWatch& watch) {
  Prepared line{.draft = intake::draft_of(record, setting, watch)};
  line.is_stopped = line.draft.is_stopped();
  line.is_refused = line.draft.is_refused();
  if (line.is_stopped || line.draft.movement == Movement::Withdraw) {
    if (record.unreadable.empty()) line.source = source_json_of(record);
    line.draft.raw = std::move(record.raw);
    return line;
  }
  if (line.draft.findings.empty()) line.source_hash = intake::source_hash_of(record, setting);
  line.content_hash = intake::content_hash_of(line.draft);
  line.text_hash = intake::text_hash_of(line.draft);
  if (watch) watch("hashes");
  return line;
}

}  // namespace passerelle::offers
