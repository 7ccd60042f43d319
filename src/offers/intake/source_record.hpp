#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace passerelle::offers {

/// What a partner can tell of an offer, whatever its format. The order is that of kFields.
enum class Field : std::uint8_t {
  Reference,
  Title,
  Description,
  Experience,
  ContractType,
  ContractNature,
  ContractDuration,
  InseeCode,
  PostalCode,
  Town,
  PlaceText,
  Latitude,
  Longitude,
  OtherPlaces,
  Siret,
  Employer,
  EmployerDescription,
  Salary,
  PublishedOn,
  UpdatedOn,
  EndsOn,
  Positions,
  ApplyEmail,
  ApplyUrl,
  ApplyText,
  WeeklyHours,
  WorkingTime,
  Rome,
  JobName,
  OriginUrl,
  Sector,
  Apprenticeship,
  Movement,
};
constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::Movement) + 1;

/// The name of a field in reports and JSON ("siret"), and in French for people ("SIRET").
std::string_view name_of(Field field);
std::string_view french_name_of(Field field);
std::optional<Field> find_field(std::string_view name);

/// One line of a delivery (a CSV record, a JSON element) before any rule has looked at it:
/// text as it was written, in UTF-8, untrimmed. "" = absent.
struct SourceRecord {
  std::int64_t line = 0;  ///< 1 for the first record; the header is not a record
  std::array<std::string, kFieldCount> values;
  std::string raw;  ///< the record's own bytes, made valid UTF-8
  /// What the format tells of the offer and no Field holds (a JSON object); "" for nothing. It is
  /// kept with the offer and given back by the format's export; no rule reads it.
  std::string details;
  /// Set when the bytes could not be read as a record: the code of messages.hpp
  /// ("LINE_UNREADABLE", "LINE_COLUMNS"), and what was seen where, in French.
  std::string unreadable;
  std::string unreadable_detail;
  bool encoding_repaired = false;  ///< the bytes were not the encoding of the file

  const std::string& operator[](Field field) const {
    return values[static_cast<std::size_t>(field)];
  }
  std::string& operator[](Field field) { return values[static_cast<std::size_t>(field)]; }
};

}  // namespace passerelle::offers
