#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "offers/intake/stages.hpp"

namespace passerelle::offers {

/// A line after all the pure stages, with what the database will need, computed outside any
/// transaction.
struct Prepared {
  Draft draft;
  std::int64_t content_hash = 0;
  std::int64_t text_hash = 0;
  /// Of a line that may wait for a correction: its fields as they were read (source_values.hpp).
  std::string source;
  bool is_stopped = false, is_refused = false;
  /// Of a line that no rule had anything to say of; else 0.
  std::int64_t source_hash = 0;
  /// A line that is as it was when its offer was written (recall.hpp): it was not taken through the
  /// stages, and its draft holds its line and its reference alone. It can be, should the offer turn
  /// out to have changed meanwhile.
  std::shared_ptr<SourceRecord> recalled = nullptr;
};

/// `watch` is told the stages, then "hashes".
Prepared prepare(SourceRecord record, const Setting& setting, const intake::StageWatch& watch = {});

}  // namespace passerelle::offers
