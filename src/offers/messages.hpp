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

/// What an example of a rule is made of.
enum class ExampleKind : std::uint8_t {
  Cells,   ///< "siret: 123" for each field that differs from a sound line, one a line
  Lines,   ///< the same, for several lines of one file that an empty line separates
  Record,  ///< the bytes of a CSV record: reference;description
};

/// A line that a rule lets pass and one that it finds, on 2026-11-05; tests try both.
struct Example {
  std::string_view passes, fails;
  /// Who sends it: "brea" must give all of article 17, "other" nothing but a reference and a text;
  /// "real" is the BREA on a base that holds real offers, "strict" a BREA that declines repairs.
  std::string_view partner = "brea";
  ExampleKind kind = ExampleKind::Cells;
};

/// A rule of the exchange as a person reads it.
struct Rule {
  std::string_view code;
  Severity severity;
  Field field;
  /// French; {found} and {kept} stand for the values of the line.
  std::string_view message;
  std::string_view law;  ///< text of law or article; "" where there is none
  Example example;
};

/// Every rule, in the order of the stages.
std::span<const Rule> rules();
/// A code that is in no table is a defect of ours: throws std::logic_error.
const Rule& get_rule(std::string_view code);

/// The sentence for one line. Control characters of the values are shown by their symbols.
std::string message_of(const Rule& rule, std::string_view found, std::string_view kept);

}  // namespace passerelle::offers
