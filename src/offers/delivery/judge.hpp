#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "offers/delivery/prepared.hpp"
#include "offers/delivery/reference_set.hpp"
#include "offers/delivery/twins.hpp"
#include "offers/delivery/verdict.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// What the database knows of one (partner, reference).
struct OriginState {
  OfferId offer;
  bool is_own = false, is_live = false;
  std::int64_t content_hash = 0, source_hash = 0;
  /// Of a line that changes its offer: the text is another one, and other references share the
  /// text that it gives up, which they must not lose.
  bool changes_text = false, is_shared = false;
};

/// What becomes of one line.
struct Judgement {
  Verdict verdict = Verdict::Refused;
  OfferId offer;
  bool attaches = false;       ///< a twin: its reference is added to the offer's origins
  bool is_first = false;       ///< nothing was ever stored of the reference
  bool renews_source = false;  ///< unchanged, but read from another line or by other rules
  OfferId left;                ///< the offer that this reference leaves, to its twins if any
};

/// Gives each line its one verdict, from what the stages understood and what is stored. Reads the
/// database, writes nothing: the same judge serves an import and a dry run.
class Judge {
 public:
  /// `twins` is up to date when a chunk is judged, and takes in what the chunk brings. The setting
  /// must outlive the judge.
  Judge(const Setting& setting, TwinIndex& twins)
      : setting_(setting), partner_(setting.profile.code), twins_(twins) {}
  /// A reference that an earlier chunk of this delivery accepted.
  void remember(std::string_view reference) { seen_.insert(reference); }
  /// Once the last line is judged.
  void forget_references() { seen_ = ReferenceSet(); }
  /// `next_id` is where the chunk's new offers begin; it is moved past those used.
  std::vector<Judgement> judge(db::Session& session, std::span<Prepared> lines, OfferId& next_id);
  /// Between chunks of a dry run, what the chunks would have stored is kept.
  bool keeps_image = false;

 private:
  void load_origins(db::Session& session, std::span<const Prepared> lines);
  void prepare_changed(std::span<Prepared> lines);
  void load_shared_texts(db::Session& session, std::span<const Prepared> lines);
  Judgement judge_line(db::Session& session, Prepared& line, OfferId& next_id);
  Judgement judge_withdrawal(Prepared& line);
  Judgement judge_new(db::Session& session, const Prepared& line, OfferId& next_id);
  Judgement judge_changed(db::Session& session, const Prepared& line, OriginState& origin,
                          OfferId& next_id);
  std::optional<OfferId> find_twin(db::Session& session, std::int64_t text_hash) const;
  bool bears_text(db::Session& session, OfferId offer, std::int64_t text_hash) const;
  void note_text(std::int64_t text_hash, OfferId offer);

  const Setting& setting_;
  std::string_view partner_;
  TwinIndex& twins_;
  ReferenceSet seen_;
  std::unordered_map<std::string, OriginState> origins_;
  /// Of offers judged in this chunk (or dry run), whose rows are not written yet.
  std::unordered_map<std::int64_t, std::int64_t> texts_;
  std::unordered_map<std::int64_t, std::int64_t> newly_shared_;  ///< offer to the text shared
};

}  // namespace passerelle::offers
