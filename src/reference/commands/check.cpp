#include "reference/commands/check.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ctime>

#include "base/french.hpp"
#include "platform/json/json.hpp"
#include "reference/area_tables.hpp"
#include "reference/check.hpp"
#include "reference/reference.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {
namespace {

constexpr access::Right kCheckTables("reference.check", access::Right::Least::Anyone);

/// The processor's share tells the tables' cost apart from that of a busy machine.
struct LoadTime {
  std::int64_t wall_ms, cpu_ms;
};

LoadTime measure_load() {
  using std::chrono::steady_clock;
  const auto start = steady_clock::now();
  const auto cpu = std::clock();
  load_tables();
  const auto wall = steady_clock::now() - start;
  return {std::chrono::duration_cast<std::chrono::milliseconds>(wall).count(),
          (std::clock() - cpu) * 1000 / CLOCKS_PER_SEC};
}

struct Family {
  std::string_view key;
  std::string_view one, many;
  std::size_t rows;
};

std::vector<Family> list_families() {
  return {
      {"communes", "commune", "communes", communes().size()},
      {"former_communes", "commune ancienne", "communes anciennes", territories().former.size()},
      {"postal_codes", "ligne postale", "lignes postales", territories().postal.size()},
      {"departments", "département", "départements", departments().size()},
      {"areas", "territoire", "territoires", areas().size()},
      {"contours", "contour", "contours", contour_rows().size()},
      {"occupations", "métier", "métiers", occupations().size()},
      {"job_names", "appellation", "appellations", job_names().size()},
      {"sectors", "activité", "activités", sectors().size()},
      {"contract_types", "type de contrat", "types de contrat", contract_types().size()},
      {"contract_natures", "nature de contrat", "natures de contrat", contract_natures().size()},
      {"minimum_wages", "salaire minimum", "salaires minimums", minimum_wages().size()},
  };
}

void print_json(const std::vector<std::string>& faults, LoadTime load) {
  Json report;
  for (const auto& family : list_families()) report[std::string(family.key)] = family.rows;
  report["load_ms"] = load.wall_ms;
  report["load_cpu_ms"] = load.cpu_ms;
  report["faults"] = faults;
  fmt::print("{}\n", json_text(report, 2));
}

void print_text(const std::vector<std::string>& faults, LoadTime load) {
  for (const auto& family : list_families())
    fmt::print("{}\n", base::french::count(static_cast<std::int64_t>(family.rows), family.one,
                                           family.many));
  fmt::print("Tables lues en {} ms, dont {} ms de calcul.\n", load.wall_ms, load.cpu_ms);
  for (const auto& fault : faults) fmt::print("{}\n", fault);
  fmt::print("{}\n", faults.empty() ? "Les tables de référence concordent."
                                    : "Les tables de référence se contredisent.");
}

}  // namespace

cli::Command check_command() {
  return {
      .verb = "check",
      .summary =
          "Vérifie les tables de référence (lieux, métiers, contrats) et dit leur durée de lecture",
      .right = kCheckTables,
      .arguments = {},
      .run = [](const access::Actor&, const cli::Input& input) -> base::Result<int> {
        const auto load = measure_load();
        const auto faults = list_table_faults();
        input.json ? print_json(faults, load) : print_text(faults, load);
        return faults.empty() ? 0 : 1;
      }};
}

}  // namespace passerelle::reference
