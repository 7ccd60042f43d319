#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "offers/delivery/delivery.hpp"

namespace passerelle::offers {

/// {"siret": "…"} as pairs, in order.
std::vector<std::pair<std::string, std::string>> values_of(std::string_view json);
/// Codes, found and kept as they are stored; the messages are made of them.
void take_texts(ReportLine& line, std::string_view codes, std::string_view found,
                std::string_view kept);
/// These lines of the report, in this order; those past the last are left out.
std::vector<ReportLine> list_report_lines(db::Session& session, DeliveryId id,
                                          std::span<const std::int64_t> lines);

/// Which lines of a delivery to show: of one verdict, of one rule, of one fault; nothing set:
/// those that wait for a person.
struct LineFilter {
  std::string verdict;  ///< "created"…; "marked": with something to say; "corrected" here
  std::string rule;     ///< a code of messages.hpp
  std::optional<std::string> value;  ///< with a rule that stops lines: found with this value
};
/// Numbers of the lines after a line, in file order.
std::vector<std::int64_t> list_lines(db::Session& session, DeliveryId id, const LineFilter& filter,
                                     std::int64_t after, std::int64_t limit);
/// The words that reports use ("created"), from a stored text.
std::string_view verdict_name_of(std::string_view text);

}  // namespace passerelle::offers
