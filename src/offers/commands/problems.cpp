#include <fmt/format.h>

#include <iostream>

#include "offers/commands/commands.hpp"
#include "offers/problems/choices.hpp"
#include "offers/problems/problems.hpp"
#include "offers/rights.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

struct ProblemCounts {
  std::int64_t open = 0, closed = 0;
  Json by_reason = Json::object(), by_decision = Json::object();
};

void add(Json& counts, std::string_view code, std::int64_t reports) {
  auto& count = counts[std::string(code)];
  count = (count.is_null() ? 0 : count.get<std::int64_t>()) + reports;
}

ProblemCounts counts_of(db::Session& session) {
  ProblemCounts counts;
  for (const auto& reason : problem_reasons()) add(counts.by_reason, reason.code, 0);
  for (const auto& decision : problem_decisions()) add(counts.by_decision, decision.code, 0);
  for (const auto& row : session.list(sql::CountProblems{})) {
    add(counts.by_reason, row.reason, row.reports);
    if (!row.decision.empty()) add(counts.by_decision, row.decision, row.reports);
    (row.decision.empty() ? counts.open : counts.closed) += row.reports;
  }
  return counts;
}

void print(const ProblemCounts& counts) {
  fmt::print("{:>6}  à décider\n{:>6}  clos\n\nCe qui est signalé\n", counts.open, counts.closed);
  for (const auto& reason : problem_reasons())
    fmt::print("{:>6}  {}\n", counts.by_reason[std::string(reason.code)].get<std::int64_t>(),
               reason.label);
  fmt::print("\nCe qui est décidé\n");
  for (const auto& decision : problem_decisions())
    fmt::print("{:>6}  {}\n", counts.by_decision[std::string(decision.code)].get<std::int64_t>(),
               decision.label);
}

}  // namespace

cli::Command problems_command(const Context& context) {
  return {.verb = "problems",
          .summary = "Compte les problèmes signalés sur les offres",
          .right = kOperate,
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            auto session = context.database.session();
            const auto counts = counts_of(session);
            if (input.json)
              std::cout << json_text(Json{{"open", counts.open},
                                          {"closed", counts.closed},
                                          {"by_reason", counts.by_reason},
                                          {"by_decision", counts.by_decision}})
                        << '\n';
            else
              print(counts);
            return 0;
          }};
}

}  // namespace passerelle::offers
