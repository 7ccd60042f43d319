#include "base/text.hpp"
#include "offers/intake/stages.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::intake {

/// The occupation is the code given, or that of the exact ROME job name; else it stays to be
/// coded by a person, and the offer is published all the same.
void find_occupation(const SourceRecord& record, const Setting&, Draft& draft) {
  const auto code = base::one_line(record[Field::Rome]);
  const auto name = base::one_line(record[Field::JobName]);
  const auto* job = name.empty() ? nullptr : reference::find_job_name_by_title(name);
  if (!job) job = reference::find_job_name_by_title(draft.title);
  if (const auto* named = base::is_all_digits(code) ? reference::find_job_name(code) : nullptr) {
    draft.rome = named->code;  // some senders give the job name's number for the code
    draft.job_name = named->label;
    return;
  }
  if (const auto* occupation = code.empty() ? nullptr : reference::find_occupation(code)) {
    draft.rome = occupation->code;
    draft.job_name = !name.empty()                    ? name
                     : job && job->code == draft.rome ? std::string(job->label)
                                                      : "";
    return;
  }
  if (!code.empty())
    draft.add("ROME_UNKNOWN", Field::Rome, code, job ? std::string(job->code) : "");
  if (job) {
    draft.rome = job->code;
    draft.job_name = job->label;
  } else if (!draft.title.empty()) {
    draft.add("OCCUPATION_TO_CODE", Field::Title, draft.title);
  }
}

}  // namespace passerelle::offers::intake
