#include "reference/check.hpp"

#include <fmt/format.h>

#include "reference/reference.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {
namespace {

using Faults = std::vector<std::string>;

/// Codes are found by halving: each must come after the one before.
template <class Rows>
void check_order(const Rows& rows, std::string_view table, Faults& faults) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i - 1].code >= rows[i].code)
      faults.push_back(
          fmt::format("{}\u00a0: {} vient après {}.", table, rows[i].code, rows[i - 1].code));
}

void check_communes(Faults& faults) {
  for (const auto& commune : communes()) {
    const auto* department = find_department(commune.department);
    if (!department || department->region != commune.region)
      faults.push_back(fmt::format("communes\u00a0: {} est dans le département {} et la région {}.",
                                   commune.code, commune.department, commune.region));
    if (!commune.parent.empty() && !find_commune(commune.parent))
      faults.push_back(fmt::format("communes\u00a0: {} appartient à {}, inconnue.", commune.code,
                                   commune.parent));
  }
  for (const auto& department : departments())
    if (!find_region(department.region))
      faults.push_back(
          fmt::format("départements\u00a0: région inconnue pour {}.", department.code));
}

void check_occupations(Faults& faults) {
  for (const auto& occupation : occupations())
    if (!find_occupation(occupation.parent))
      faults.push_back(fmt::format("métiers\u00a0: {} dépend de {}, inconnu.", occupation.code,
                                   occupation.parent));
  for (const auto& job : job_names())
    if (!find_occupation(job.code))
      faults.push_back(
          fmt::format("appellations\u00a0: {} relève de {}, inconnu.", job.ogr, job.code));
}

}  // namespace

std::vector<std::string> list_table_faults() {
  Faults faults;
  check_order(communes(), "communes", faults);
  check_order(departments(), "départements", faults);
  check_order(territories().regions, "régions", faults);
  check_order(occupations(), "métiers", faults);
  check_communes(faults);
  check_occupations(faults);
  return faults;
}

}  // namespace passerelle::reference
