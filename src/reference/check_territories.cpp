#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "reference/check_rules.hpp"
#include "reference/reference.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {
namespace {

struct Land {
  std::string_view department;  ///< "" for all of metropolitan France
  base::Box box;
};

constexpr auto kLands = std::to_array<Land>({
    {"", {41.3, 51.2, -5.3, 9.7}},
    {"971", {15.8, 16.6, -61.9, -60.9}},
    {"972", {14.3, 15.0, -61.3, -60.7}},
    {"973", {2.0, 6.0, -54.7, -51.5}},
    {"974", {-21.5, -20.8, 55.1, 55.9}},
    {"975", {46.7, 47.2, -56.5, -56.0}},
    {"976", {-13.1, -12.5, 44.9, 45.4}},
    {"977", {17.8, 18.0, -63.0, -62.7}},
    {"978", {18.0, 18.2, -63.2, -62.9}},
    {"986", {-14.5, -13.0, -178.4, -176.0}},
});

/// The Southern lands lie from the Mozambique Channel to the pole, Clipperton off Mexico.
constexpr auto kScattered = std::to_array<std::string_view>({"984", "987", "988", "989"});

bool is_on_its_land(const Commune& commune) {
  if (!commune.point || std::ranges::find(kScattered, commune.department) != kScattered.end())
    return true;
  const auto* land = std::ranges::find(kLands, commune.department, &Land::department);
  const auto& box = land == kLands.end() ? kLands.front().box : land->box;
  const auto [latitude, longitude] = *commune.point;
  return latitude >= box.south && latitude <= box.north && longitude >= box.west &&
         longitude <= box.east;
}

/// Some 20 km: Paris, the widest of the three, is 18 km across.
constexpr double kWidestTownKm = 20;

void check_commune(const Commune& commune, Faults& faults) {
  const auto* department = find_department(commune.department);
  if (!department || department->region != commune.region)
    faults.push_back(fmt::format("communes\u00a0: {} est dans le département {} et la région {}.",
                                 commune.code, commune.department, commune.region));
  if (!is_on_its_land(commune))
    faults.push_back(
        fmt::format("communes\u00a0: le centre de {} est hors de son territoire.", commune.code));
  if (commune.parent.empty()) return;
  const auto* town = find_commune(commune.parent);
  if (!town || !town->parent.empty())
    faults.push_back(
        fmt::format("communes\u00a0: {} appartient à {}, inconnue.", commune.code, commune.parent));
  else if (town->point && commune.point &&
           base::distance_km(*town->point, *commune.point) > kWidestTownKm)
    faults.push_back(fmt::format("communes\u00a0: {} est loin de {}.", commune.code, town->code));
}

/// A town with arrondissements is reached through them, the Southern lands have no post.
void check_postal_codes(Faults& faults) {
  const auto& postal = territories().postal;
  for (std::size_t i = 0; i < postal.size(); ++i) {
    const auto& code = postal[i].postal_code;
    const bool is_code = code.size() == 5 && base::is_all_digits(code);
    if (!is_code || (i > 0 && code < postal[i - 1].postal_code))
      faults.push_back(fmt::format("codes postaux\u00a0: {} n’est pas à sa place.", code));
  }
  std::vector<const Commune*> served;
  for (const auto& row : postal) served.push_back(row.commune);
  std::ranges::sort(served);
  for (const auto& commune : communes())
    if (!std::ranges::binary_search(served, &commune) && commune.department != "984" &&
        list_arrondissements(commune.code).empty())
      faults.push_back(fmt::format("codes postaux\u00a0: {} n’en a aucun.", commune.code));
}

}  // namespace

void check_territories(Faults& faults) {
  check_order(communes(), "communes", faults);
  check_order(departments(), "départements", faults);
  check_order(territories().regions, "régions", faults);
  check_count("communes", communes().size(), 35'014, faults);
  check_count("départements", departments().size(), 109, faults);
  check_count("communes anciennes", territories().former.size(), 4'240, faults);
  for (const auto& commune : communes()) check_commune(commune, faults);
  for (const auto& department : departments())
    if (!find_region(department.region))
      faults.push_back(
          fmt::format("départements\u00a0: région inconnue pour {}.", department.code));
  check_postal_codes(faults);
}

}  // namespace passerelle::reference
