#include <algorithm>
#include <array>

#include "base/geo.hpp"
#include "base/text.hpp"
#include "offers/api/employment_service/filters.hpp"
#include "offers/api/employment_service/values.hpp"
#include "offers/catalogue/searchable.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

using namespace searchable;

/// As the service does when no distance is given.
constexpr double kUsualKm = 10;
constexpr double kMostKm = 20'000;
/// France, as people and tables write it.
constexpr std::array<std::string_view, 4> kFrance{"01", "fr", "france", "99100"};

void add_codes(std::size_t field, const std::vector<std::string>& codes, search::Query& query) {
  search::AnyOf any;
  for (const auto& code : codes) any.values.push_back({.keyword = field, .value = code});
  if (!codes.empty()) query.any_of.push_back(std::move(any));
}

/// Around several communes at once the distance is that between the communes' centres.
std::vector<std::string> list_communes_around(const std::vector<std::string>& communes, double km) {
  auto codes = communes;
  for (const auto& commune : reference::communes())
    for (const auto& code : communes) {
      const auto* centre = reference::find_commune(code);
      if (!commune.point || !centre->point) continue;
      if (base::distance_km(*commune.point, *centre->point) > km) continue;
      codes.emplace_back(commune.code);
      break;
    }
  return codes;
}

base::Result<void> add_communes(const http::Request& request, search::Query& query) {
  const auto km = TRY(read_number(request, "distance", 0, kMostKm)).value_or(kUsualKm);
  std::vector<std::string> communes;
  for (const auto& value : list_values(request, "commune")) {
    const auto* commune = reference::find_commune(value);
    if (!commune) return wrong_value("commune");
    communes.emplace_back(commune->code);
  }
  if (communes.size() == 1 && km > 0)
    if (const auto point = reference::find_commune(communes.front())->point) {
      query.circle = search::Circle{*point, km};
      return {};
    }
  add_codes(kCommune, km > 0 ? list_communes_around(communes, km) : communes, query);
  return {};
}

base::Result<void> add_departments(const http::Request& request, search::Query& query) {
  const bool adds_beside = TRY(read_flag(request, "inclureLimitrophes")).value_or(false);
  std::vector<std::string> codes;
  for (const auto& value : list_values(request, "departement")) {
    const auto* department = reference::find_department(value);
    if (!department) return wrong_value("departement");
    codes.emplace_back(department->code);
    if (!adds_beside) continue;
    for (const auto beside : reference::list_departments_beside(department->code))
      codes.emplace_back(beside);
  }
  std::ranges::sort(codes);
  const auto [first, last] = std::ranges::unique(codes);
  codes.erase(first, last);
  add_codes(kDepartment, codes, query);
  return {};
}

base::Result<void> add_regions(const http::Request& request, search::Query& query) {
  std::vector<std::string> codes;
  for (const auto& value : list_values(request, "region")) {
    const auto* region = reference::find_region(value);
    if (!region) return wrong_value("region");
    codes.emplace_back(region->code);
  }
  add_codes(kRegion, codes, query);
  return {};
}

}  // namespace

base::Result<void> add_places(const http::Request& request, Wanted& wanted) {
  TRY(add_communes(request, wanted.query));
  TRY(add_departments(request, wanted.query));
  TRY(add_regions(request, wanted.query));
  const auto countries = list_values(request, "paysContinent");
  const auto is_france = [](const auto& country) {
    return std::ranges::find(kFrance, base::fold(country)) != kFrance.end();
  };
  wanted.is_nothing |= !countries.empty() && std::ranges::none_of(countries, is_france);
  return {};
}

}  // namespace passerelle::offers::api::employment_service
