#pragma once

#include <span>
#include <string>
#include <vector>

#include "offers/delivery/prepared.hpp"
#include "offers/ids.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// What is kept of a line that has something to say.
struct LineText {
  std::string codes;  ///< distinct, sorted, parted by commas
  std::string found, kept;
};
LineText text_of(const Draft& draft);

/// The codes of a line's findings, each once, sorted.
std::vector<std::string_view> codes_of(const Draft& draft);
/// Those that stop the line, each once, with the value found.
std::vector<const Finding*> stopping_findings(const Draft& draft);

/// A row for each line with findings, and what still stops those that could be read.
void write_lines(db::Session& session, DeliveryId delivery, std::span<const Prepared> lines);
void write_faults(db::Session& session, DeliveryId delivery, std::span<const Prepared> lines);

}  // namespace passerelle::offers
