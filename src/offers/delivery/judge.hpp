#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "offers/delivery/prepared.hpp"
#include "offers/delivery/twins.hpp"
#include "offers/delivery/verdict.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// What the database knows of one (partner, reference).
struct OriginState {
  OfferId offer;
  bool is_own = false, is_live = false;
  std::int64_t content_hash = 0;
};

/// What becomes of one line.
struct Judgement {
  Verdict verdict = Verdict::Refused;
  OfferId offer;
  bool attaches = false;  ///< a twin: its reference is added to the offer's origins
};

/// Gives each line its one verdict, from what the stages understood and what is stored. Reads the
/// database, writes nothing: the same judge serves an import and a dry run.
class Judge {
 public:
  explicit Judge(std::string partner) : partner_(std::move(partner)) {}
  TwinIndex& twins() { return twins_; }
  /// A reference that an earlier chunk of this delivery accepted.
  void remember(std::string reference) { seen_.insert(std::move(reference)); }
  /// `next_id` is where the chunk's new offers begin; it is moved past those used.
  std::vector<Judgement> judge(db::Session& session, std::span<Prepared> lines, OfferId& next_id);
  /// Between chunks of a dry run, what the chunks would have stored is kept.
  bool keeps_image = false;

 private:
  void load_origins(db::Session& session, std::span<const Prepared> lines);
  Judgement judge_line(db::Session& session, Prepared& line, OfferId& next_id);
  Judgement judge_withdrawal(Prepared& line);
  Judgement judge_new(db::Session& session, const Prepared& line, OfferId& next_id);

  std::string partner_;
  TwinIndex twins_;
  std::unordered_set<std::string> seen_;
  std::unordered_map<std::string, OriginState> origins_;
};

}  // namespace passerelle::offers
