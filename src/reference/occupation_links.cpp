#include <algorithm>
#include <cctype>
#include <string>

#include "base/text.hpp"
#include "reference/reference.hpp"
#include "reference/tables.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {
namespace {

struct MobilityRow {
  std::string_view code;
  std::string_view targets;  ///< codes with a space between, the nearest first
};

const std::vector<MobilityRow>& mobility_rows() {
  static const auto rows = [] {
    std::vector<MobilityRow> list;
    list.reserve(count_rows(kMobilities));
    for_each_row<2>(kMobilities, [&](const auto& cell) { list.push_back({cell[0], cell[1]}); });
    return list;
  }();
  return rows;
}

}  // namespace

std::span<const OccupationDomain> occupation_domains() {
  static const auto rows = [] {
    std::vector<OccupationDomain> list;
    for_each_row<2>(kOccupationDomains,
                    [&](const auto& cell) { list.push_back({cell[0], cell[1]}); });
    return list;
  }();
  return rows;
}

const OccupationDomain* find_occupation_domain(std::string_view code) {
  return find_by_code(occupation_domains(), code);
}

std::vector<std::string_view> list_mobilities(std::string_view code) {
  const auto* occupation = find_occupation(code);
  if (!occupation) return {};
  const auto* row = find_by_code(mobility_rows(), occupation->code);
  return row ? base::split(row->targets, ' ') : std::vector<std::string_view>();
}

std::vector<std::string_view> list_occupations_under(std::string_view parent) {
  std::vector<std::string_view> codes;
  const auto* wider = find_occupation(parent);
  if (!wider) return codes;
  for (const auto& occupation : occupations())
    if (occupation.parent == wider->code || &occupation == wider) codes.push_back(occupation.code);
  return codes;
}

bool is_former_rome_code(std::string_view text) {
  const auto code = base::trim(text);
  return code.size() == 5 && base::is_all_digits(code) && code.front() >= '1' &&
         code.front() <= '6';
}

}  // namespace passerelle::reference
