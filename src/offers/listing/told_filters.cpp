#include "offers/listing/told_filters.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "offers/listing/facets.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

using namespace searchable;

constexpr std::int64_t kMostEuros = 1'000'000, kMostDays = 3660;

std::unexpected<base::Error> wrong(const std::string& name, const std::string& value) {
  return base::fail(
      base::ErrorKind::Invalid, "FILTER_VALUE",
      "Le filtre «\u00a0" + name + "\u00a0» ne connaît pas la valeur «\u00a0" + value + "\u00a0».",
      name);
}

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& values, std::string_view value) {
  return std::ranges::find(values, value) != values.end();
}

bool is_area(reference::AreaKind kind, const std::string& value) {
  return reference::find_area(kind, value) != nullptr;
}

/// Codes of a list; names of partners and employers are whatever they are.
bool exists(Keyword field, const std::string& value) {
  switch (field) {
    case kContract:
      return reference::find_contract_type(value) != nullptr;
    case kNature:
      return reference::find_contract_nature(value) != nullptr;
    case kOccupation:
      return reference::find_occupation(value) != nullptr;
    case kDomain:
      return reference::find_occupation_domain(value) != nullptr;
    case kTown:
      return reference::find_commune(value) != nullptr;
    case kDepartment:
      return reference::find_department(value) != nullptr;
    case kRegion:
      return reference::find_region(value) != nullptr;
    case kEpci:
      return is_area(reference::AreaKind::Epci, value);
    case kBasin:
      return is_area(reference::AreaKind::Basin, value);
    case kSector:
      return value.size() == 1 && reference::find_sector(value) != nullptr;
    case kExperience:
      return is_among<4>({"", "0", "1", "3"}, value);
    case kWorkingTime:
      return is_among<3>({"", "full", "part"}, value);
    case kDuration:
      return is_among<6>({"", "1", "3", "6", "12", "13"}, value);
    case kDiploma:
      return is_among<4>({"", "none", "wished", "demanded"}, value);
    case kApprenticeship:
      return value == "1";
    default:
      return true;
  }
}

void add_value(Keyword field, const std::string& value, search::AnyOf& any) {
  if (field == kOccupation) {
    for (auto& code : filter_by_occupation(value).values)
      any.values.push_back({kOccupation, std::move(code)});
    return;
  }
  // An arrondissement is a part of its town.
  const bool is_part = field == kTown && reference::town_of(value) != value;
  any.values.push_back({is_part ? kCommune : field, value});
}

base::Result<void> add_values(const FacetField& facet, const std::string& text,
                              search::AnyOf& any) {
  const auto name = std::string(facet.name);
  for (const auto& value : values_asked(base::split(text, ','))) {
    if (!exists(facet.keyword, value)) return wrong(name, value.empty() ? text : value);
    add_value(facet.keyword, value, any);
  }
  return {};
}

base::Result<std::int64_t> whole_of(const std::string& name, const std::string& text,
                                    std::int64_t most) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > most)
    return wrong(name, text);
  return value;
}

base::Result<base::Date> day_of(const std::string& name, const std::string& text) {
  if (const auto day = base::parse_date(text)) return *day;
  return wrong(name, text);
}

/// Whether it was one of them.
base::Result<bool> add_number(const std::string& name, const std::string& text, base::Instant now,
                              Criteria& criteria) {
  if (name == "salary_from") {
    criteria.salary_from = TRY(whole_of(name, text, kMostEuros));
  } else if (name == "published_days") {
    const auto days = TRY(whole_of(name, text, kMostDays));
    criteria.published_from = base::Instant{now.us - days * base::kDayUs};
  } else if (name == "published_from") {
    criteria.published_from = base::start_of_day_in_paris(TRY(day_of(name, text)));
  } else if (name == "published_until") {
    criteria.published_until = base::end_of_day_in_paris(TRY(day_of(name, text)));
  } else {
    return false;
  }
  return true;
}

}  // namespace

ToldFilters parse_told_filters(std::string_view text) {
  ToldFilters told;
  for (const auto part : base::split(text, '&')) {
    if (part.empty()) continue;
    const auto equals = std::min(part.find('='), part.size());
    told.emplace_back(part.substr(0, equals), part.substr(std::min(equals + 1, part.size())));
  }
  return told;
}

base::Result<void> add_filters(const ToldFilters& told, const std::vector<std::string_view>& others,
                               base::Instant now, Criteria& criteria) {
  std::vector<std::pair<const FacetField*, search::AnyOf>> fields;
  for (const auto& [name, text] : told) {
    if (std::ranges::find(others, name) != others.end() || text.empty()) continue;
    const auto* facet = find_facet(name);
    if (!facet) {
      if (TRY(add_number(name, text, now, criteria))) continue;
      return base::fail(base::ErrorKind::Invalid, "FILTER_UNKNOWN",
                        "Le paramètre «\u00a0" + name + "\u00a0» n’existe pas.", name);
    }
    auto found = std::ranges::find(fields, facet, &decltype(fields)::value_type::first);
    if (found == fields.end()) found = fields.insert(fields.end(), {facet, {}});
    TRY(add_values(*facet, text, found->second));
  }
  for (auto& [facet, any] : fields) criteria.any_of.push_back(std::move(any));
  return {};
}

}  // namespace passerelle::offers
