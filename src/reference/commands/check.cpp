#include "reference/commands/check.hpp"

#include <fmt/format.h>

#include "base/french.hpp"
#include "platform/json/json.hpp"
#include "reference/check.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

constexpr access::Right kCheckTables("reference.check", access::Right::Least::Anyone);

void print_json(const std::vector<std::string>& faults) {
  Json report;
  report["communes"] = communes().size();
  report["departments"] = departments().size();
  report["occupations"] = occupations().size();
  report["job_names"] = job_names().size();
  report["faults"] = faults;
  fmt::print("{}\n", json_text(report, 2));
}

void print_text(const std::vector<std::string>& faults) {
  using base::french::count;
  const auto size = [](const auto& rows) { return static_cast<std::int64_t>(rows.size()); };
  fmt::print("{}\n", count(size(communes()), "commune", "communes"));
  fmt::print("{}\n", count(size(departments()), "département", "départements"));
  fmt::print("{}\n", count(size(occupations()), "métier", "métiers"));
  fmt::print("{}\n", count(size(job_names()), "appellation", "appellations"));
  for (const auto& fault : faults) fmt::print("{}\n", fault);
  fmt::print("{}\n", faults.empty() ? "Les tables de référence concordent."
                                    : "Les tables de référence se contredisent.");
}

}  // namespace

cli::Command check_command() {
  return {.verb = "check",
          .summary = "Vérifie les tables de référence (communes, métiers)",
          .right = kCheckTables,
          .arguments = {},
          .run = [](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto faults = list_table_faults();
            input.json ? print_json(faults) : print_text(faults);
            return faults.empty() ? 0 : 1;
          }};
}

}  // namespace passerelle::reference
