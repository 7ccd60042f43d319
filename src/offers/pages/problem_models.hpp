#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "platform/html/page.hpp"

/// The pages of what readers report: the form, and what an agent makes of it.
namespace passerelle::offers::pages {

/// GET /offers/{id}/problem; sent to POST of the same: reason, text.
struct ProblemForm {
  std::string offer;  ///< its address: "/offers/12"
  std::string title, employer;
  std::string reason, text;  ///< as typed
  std::string error, error_field;
  int status = 200;
};
html::Page render_problem(const ProblemForm& form);
/// GET /offers/{id}/problem?sent=yes
html::Page render_problem_sent(const ProblemForm& form);

/// An offer with reports that wait.
struct ReportedOffer {
  std::int64_t id = 0;
  std::string title, employer, partner;  ///< the partner's name for people
  std::string partner_code;
  bool is_live = true;
  std::int64_t reports = 0;
  base::Instant oldest_at;
};

/// GET /problems
struct ProblemsList {
  std::vector<ReportedOffer> offers;  ///< the one that waits longest first
  std::int64_t reports = 0;           ///< that wait, on these offers and on those not shown
  std::int64_t closed = 0;            ///< just now; 0: nothing was
  base::Instant now;
};
html::Page render_problems(const ProblemsList& list);

struct ProblemReport {
  std::int64_t id = 0;
  std::string reason, text;  ///< the reason as people read it
  base::Instant reported_at;
  std::optional<base::Instant> closed_at;
  std::string closed_by, decision, note;
};

/// GET /problems/{id}: the reports of one offer; POST: report (several), decision, note.
struct OfferProblems {
  ReportedOffer offer;
  std::vector<ProblemReport> reports;  ///< oldest first, closed ones too
  std::string decision, note;          ///< as typed
  std::string error, error_field;
  int status = 200;
  base::Instant now;
};
html::Page render_offer_problems(const OfferProblems& view);

}  // namespace passerelle::offers::pages
