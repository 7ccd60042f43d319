#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "platform/html/page.hpp"

/// The pages that mend lines of a delivery, in the manner of page_models.hpp.
namespace passerelle::offers::pages {

/// One field of a line, as it was read or typed.
struct LineField {
  std::string name;   ///< "postal_code"
  std::string label;  ///< "code postal"
  std::string value;
  std::string hint;   ///< what is awaited
  std::string error;  ///< why it stops the line
};

/// A fault that other lines have too: "alike" = rule sends the correction to all of them.
struct SharedFault {
  std::string rule;
  std::int64_t lines = 0;
};

/// A correction that was made.
struct PastCorrection {
  struct Change {
    std::string field, from, to;
  };
  base::Instant at;
  std::string by, before, after;  ///< names of verdicts
  std::vector<std::string> reasons;
  std::vector<Change> changes;
};

/// GET /deliveries/{id}/lines/{line}; the form posts its fields there, by name, with ?rule= kept.
struct LineView {
  std::int64_t delivery = 0, line = 0;
  std::string reference, verdict, verdict_name;
  std::string file;  ///< of the archive, that it came from; "" for a file that came alone
  std::int64_t line_in_file = 0;
  std::vector<std::string> messages;        ///< all that the rules say of it
  bool may_mend = false;                    ///< it waits and its fields are known
  std::vector<std::string> other_messages;  ///< those that no field below bears
  std::vector<LineField> faulty, others;
  std::vector<SharedFault> alike;
  std::string rule;  ///< the lines gone through are those of this rule; "" = all that wait
  std::int64_t position = 0, waiting = 0;  ///< 3rd of 41
  std::int64_t next = 0;                   ///< 0 = no other line waits
  std::string offer_href, raw, done;
  std::string error;         ///< the correction was not taken: why, beside the fields' own errors
  bool is_rejected = false;  ///< it was sent, and something still stops the line
  std::vector<PastCorrection> history;
};
html::Page render_line(const LineView& view);

/// GET and POST /deliveries/{id}/lines/{line}/alike?rule=: one correction for many lines.
struct LinesAlike {
  std::int64_t delivery = 0, line = 0;
  std::string rule, message;
  std::int64_t lines = 0;
  std::vector<LineField> fields;   ///< to fill in
  std::vector<LineField> changes;  ///< filled in: what a confirmation would apply
  struct Effect {
    std::int64_t freed = 0, waiting = 0, kept = 0;
    std::vector<std::string> still;  ///< what lines that keep the fault are told
  };
  std::optional<Effect> effect;  ///< of the changes
  struct Sample {
    std::int64_t line = 0;
    std::string reference, reason;
  };
  std::vector<Sample> samples;
  std::string error;
};
html::Page render_lines_alike(const LinesAlike& view);

}  // namespace passerelle::offers::pages
