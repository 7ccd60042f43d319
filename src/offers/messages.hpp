#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers {

/// What a rule does to a line, the gravest first. Duplicate is a verdict without a fault.
enum class Severity : std::uint8_t { Refuse, SetAside, Duplicate, Warn, Repair };

std::string_view to_text(Severity severity);         ///< "refuse", "set_aside"…
std::string_view french_name_of(Severity severity);  ///< "refusée", "mise de côté"…

/// A rule of the exchange as a person reads it.
struct Rule {
  std::string_view code;
  Severity severity;
  Field field;
  /// French; {found} and {kept} stand for the values of the line.
  std::string_view message;
  std::string_view law = {};  ///< text of law or article, where there is one
};

/// Every rule, in the order of the stages.
std::span<const Rule> rules();
/// A code that is in no table is a defect of ours: throws std::logic_error.
const Rule& get_rule(std::string_view code);

/// The sentence for one line.
std::string message_of(const Rule& rule, std::string_view found, std::string_view kept);

}  // namespace passerelle::offers
