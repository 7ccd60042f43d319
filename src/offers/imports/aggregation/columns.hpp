#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace passerelle::offers::imports::aggregation {

/// The columns of the layout that this reader takes something from, in the layout's order.
enum class Column : std::uint8_t {
  Reference,
  SenderCode,
  SenderName,
  OfferUrl,
  Rome,
  JobNameNumber,
  JobName,
  Description,
  ExperienceLeast,
  ExperienceKind,
  ExperienceUnit,
  SalaryKind,
  SalaryLeast,
  SalaryMost,
  SalaryMonths,
  WeeklyHours,
  WeeklyMinutes,
  ContractNature,
  ContractType,
  ContractMonths,
  ContractDays,
  PostalCode,
  Commune,
  CommuneName,
  Department,
  Region,
  Country,
  Latitude,
  Longitude,
  CreatedOn,
  ModifiedOn,
  EndsOn,
  Positions,
  FinalClientSiret,
  EstablishmentName,
  EstablishmentSiret,
  Movement,
  RemovalReason,
  Diffusion,
};
constexpr std::size_t kColumnCount = static_cast<std::size_t>(Column::Diffusion) + 1;

/// A file's columns, understood.
struct Header {
  bool is_written = true;  ///< false: the file begins with its first offer, in the layout's order
  std::vector<std::optional<Column>> columns;
  std::vector<std::string> unknown;
};

/// Whether a file that begins so is in this layout: by its column names, or by a first line of
/// 39 columns whose movement is C, M or S.
bool is_one(std::string_view head);

/// From the start of a file in this layout. Errors: FILE_HEADER (Par_ref_offre or Type_mouvement
/// is missing).
base::Result<Header> parse_header(std::string_view head);

}  // namespace passerelle::offers::imports::aggregation
