#include "offers/problems/problems.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "offers/listing/offer.hpp"
#include "offers/problems/choices.hpp"
#include "offers/retention.hpp"

namespace passerelle::offers {
namespace {

constexpr std::chrono::months kKept{6};

/// As it is stored: a browser ends lines by two characters, a base refuses some of the others.
std::string cleaned(std::string_view text) {
  auto clean = base::to_valid_utf8(base::trim(text));
  std::ranges::replace(clean, '\t', ' ');
  std::erase_if(clean, [](char c) { return c >= 0 && c < ' ' && c != '\n'; });
  return clean;
}

bool is_longer_than(std::string_view text, std::size_t characters) {
  return std::cmp_greater(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }),
                          characters);
}

base::Result<void> check(const Problem& problem) {
  if (!find_choice(problem_reasons(), problem.reason))
    return base::fail(base::ErrorKind::Invalid, "PROBLEM_REASON", "Choisissez ce qui ne va pas.",
                      "reason");
  if (is_longer_than(problem.text, kLongestProblemText))
    return base::fail(base::ErrorKind::Invalid, "PROBLEM_TEXT",
                      "Le texte est trop long : 1 000 caractères au plus.", "text");
  return {};
}

base::Result<void> check(const ProblemDecision& decision) {
  if (decision.reports.empty())
    return base::fail(base::ErrorKind::Invalid, "REPORTS_MISSING",
                      "Cochez au moins un signalement.", "report");
  if (!find_choice(problem_decisions(), decision.decision))
    return base::fail(base::ErrorKind::Invalid, "DECISION_MISSING", "Choisissez une décision.",
                      "decision");
  if (is_longer_than(decision.note, kLongestProblemText))
    return base::fail(base::ErrorKind::Invalid, "NOTE_LONG",
                      "La note est trop longue : 1 000 caractères au plus.", "note");
  return {};
}

}  // namespace

base::Result<void> report_problem(const Context& context, const access::Actor&, OfferId id,
                                  const Problem& problem) {
  const Problem kept{.reason = problem.reason, .text = cleaned(problem.text)};
  TRY(check(kept));
  const auto now = context.clock.now();
  return context.database.write([&](db::Session& session) -> base::Result<void> {
    const auto offer = find_offer(session, id);
    if (!offer)
      return base::fail(base::ErrorKind::NotFound, "OFFER_UNKNOWN", "Cette offre n’existe pas.");
    if (!offer->is_live_at(now))
      return base::fail(base::ErrorKind::Gone, "OFFER_CLOSED",
                        "Cette offre n’est plus en ligne : il n’y a plus rien à signaler.");
    session.execute(sql::AddProblemReport{.id = db::take_ids(session, "offers_problem_report", 1),
                                          .offer_id = id,
                                          .reason = kept.reason,
                                          .text = kept.text,
                                          .reported_at = now});
    return {};
  });
}

base::Result<std::int64_t> close_problems(const Context& context, const access::Actor& actor,
                                          OfferId offer, const ProblemDecision& decision) {
  TRY(check(decision));
  return context.database.write([&](db::Session& session) -> base::Result<std::int64_t> {
    std::int64_t closed = 0;
    for (const auto report : decision.reports)
      closed += session.execute(sql::CloseProblemReport{.id = report,
                                                        .offer_id = offer,
                                                        .closed_at = context.clock.now(),
                                                        .closed_by = actor.who,
                                                        .decision = decision.decision,
                                                        .note = cleaned(decision.note)});
    if (closed == 0)
      return base::fail(base::ErrorKind::Conflict, "REPORTS_CLOSED",
                        "Ces signalements ont été clos entre-temps.");
    return closed;
  });
}

std::int64_t count_open_problems(db::Session& session) {
  return session.find(sql::CountOpenProblems{})->reports;
}

void forget_old_problems(const Context& context) {
  const auto before = months_before(context.clock.now(), kKept);
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    session.execute(sql::DropClosedProblems{.before = before});
    session.execute(sql::ForgetProblemTexts{.before = before});
    return {};
  });
}

}  // namespace passerelle::offers
