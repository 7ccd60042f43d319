#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "offers/ids.hpp"
#include "offers/queries.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

/// Characters of a report's text, at most.
constexpr std::size_t kLongestProblemText = 1000;

/// What a reader says is wrong with an offer.
struct Problem {
  std::string reason;  ///< a code of problem_reasons()
  std::string text;    ///< "" when nothing more is said
};

/// Keeps it for an agent. Invalid: PROBLEM_REASON, PROBLEM_TEXT; NotFound: OFFER_UNKNOWN; Gone:
/// OFFER_CLOSED, as nothing is left to correct.
base::Result<void> report_problem(const Context& context, const access::Actor& actor, OfferId offer,
                                  const Problem& problem);

/// What an agent decides of reports of one offer.
struct ProblemDecision {
  std::vector<std::int64_t> reports;
  std::string decision;  ///< a code of problem_decisions()
  std::string note;      ///< for those who look later; "" without
};

/// Gives how many were closed. Invalid: DECISION_MISSING, NOTE_LONG, REPORTS_MISSING; Conflict:
/// REPORTS_CLOSED when all of them were closed before.
base::Result<std::int64_t> close_problems(const Context& context, const access::Actor& actor,
                                          OfferId offer, const ProblemDecision& decision);

std::int64_t count_open_problems(db::Session& session);

/// Closed reports go six months after they were closed, what was written six months after it was.
void forget_old_problems(const Context& context);

}  // namespace passerelle::offers
